import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// "Vì sao hỏi?" laid over the question: the reason, an example, and one touch back.
Rectangle {
    id: root
    objectName: "veil"

    required property string question
    required property string why
    required property string example
    signal closed

    color: Theme.paper

    MouseArea { anchors.fill: parent }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(Theme.px(8), (parent.height - height) / 2)
        width: Math.min(root.width - 2 * Theme.margin, Theme.px(1200))
        height: content.height + 2 * Theme.cardPadding
        radius: Theme.tileRadius
        color: Theme.surface
        border.width: Theme.controlBorder
        border.color: Theme.lineControl

        Column {
            id: content
            x: Theme.cardPadding
            y: Theme.cardPadding
            width: parent.width - 2 * x
            spacing: Theme.px(Theme.compact ? 12 : 20)

            AppText {
                width: parent.width
                role: "heading"
                text: root.question
                Accessible.role: Accessible.Heading
            }
            AppText {
                width: parent.width
                role: "label"
                font.weight: Font.DemiBold
                color: Theme.primary
                text: qsTr("Vì sao hỏi?")
            }
            AppText {
                width: parent.width
                role: "body"
                text: root.why
            }
            AppText {
                width: parent.width
                visible: root.example !== ""
                role: "label"
                font.weight: Font.DemiBold
                color: Theme.primary
                text: qsTr("Ví dụ")
            }
            AppText {
                width: parent.width
                visible: root.example !== ""
                role: "body"
                text: root.example
            }
            BigButton {
                width: parent.width
                kind: "primary"
                iconName: "check"
                text: qsTr("Đã hiểu")
                onClicked: root.closed()
            }
        }
    }
}
