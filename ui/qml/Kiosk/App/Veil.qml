import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A question above the screen: nothing behind it can be touched until it is answered.
Item {
    id: root
    objectName: "veil"

    required property string title
    required property string text
    required property string stayText
    required property string stopText
    property string stopKind: "danger"
    property string stopIcon: "trash-2"
    default property alias extra: middle.data
    signal stayChosen
    signal stopChosen

    Rectangle {
        anchors.fill: parent
        color: Theme.ink
        opacity: Theme.highContrast ? 0 : 0.6
    }
    Rectangle {
        anchors.fill: parent
        visible: Theme.highContrast
        color: Theme.paper
        opacity: 0.92
    }
    MouseArea { anchors.fill: parent }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(root.width - 2 * Theme.margin, Theme.px(1040))
        height: content.height + 2 * Theme.px(48)
        radius: Theme.tileRadius
        color: Theme.surface
        border.width: Theme.controlBorder
        border.color: Theme.lineControl

        Column {
            id: content
            x: Theme.px(48)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * x
            spacing: Theme.px(24)

            AppText { width: parent.width; role: "title"; text: root.title }
            AppText { width: parent.width; role: "body"; color: Theme.ink2; text: root.text }
            Item { id: middle; width: parent.width; height: childrenRect.height }
            Grid {
                width: parent.width
                columns: Theme.portrait ? 1 : 2
                spacing: Theme.px(24)

                BigButton {
                    visible: root.stopText !== ""
                    width: Theme.portrait ? parent.width : (parent.width - parent.spacing) / 2
                    kind: root.stopKind
                    iconName: root.stopIcon
                    text: root.stopText
                    onClicked: root.stopChosen()
                }
                BigButton {
                    width: Theme.portrait ? parent.width : (parent.width - parent.spacing) / 2
                    kind: "primary"
                    text: root.stayText
                    onClicked: root.stayChosen()
                }
            }
        }
    }
}
