pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The three panels beneath every banner: what is safe, what to do, whom to call.
Grid {
    id: root

    required property var safe
    required property var steps
    required property string phone
    required property string desk
    property string actionText
    property real least: 0
    property string secondText
    readonly property real share: (width - (columns - 1) * spacing) / columns
    readonly property string place: desk !== "" ? desk : qsTr("quầy tiếp nhận")
    readonly property real tallest: Math.max(least, safeCard.implicitHeight, stepsCard.implicitHeight, callCard.implicitHeight)
    signal acted
    signal secondActed

    columns: Theme.portrait ? 1 : Theme.compact || Theme.textSize === 2 ? 2 : 3
    spacing: Theme.columnGap

    component Points: Column {
        id: points

        required property var lines
        property bool numbered: false

        spacing: Theme.px(16)

        Repeater {
            model: points.lines

            PanelItem {
                required property int index
                required property var modelData

                width: points.width
                number: points.numbered ? index + 1 : 0
                text: modelData.title
                detail: modelData.detail
            }
        }
    }

    PanelCard {
        id: safeCard
        width: root.share
        height: Theme.portrait ? implicitHeight : root.tallest
        iconName: "shield-check"
        heading: qsTr("Đã an toàn")

        Points { width: parent?.width ?? 0; lines: root.safe }
    }
    PanelCard {
        id: stepsCard
        width: root.share
        height: Theme.portrait ? implicitHeight : root.tallest
        iconName: "list-checks"
        heading: qsTr("Ông/bà làm gì")

        Points { width: parent?.width ?? 0; lines: root.steps; numbered: true }
        BigButton {
            visible: root.actionText !== ""
            width: parent?.width ?? 0
            kind: "primary"
            iconName: "printer"
            text: root.actionText
            onClicked: root.acted()
        }
        BigButton {
            visible: root.secondText !== ""
            width: parent?.width ?? 0
            iconName: "check"
            text: root.secondText
            onClicked: root.secondActed()
        }
    }
    PanelCard {
        id: callCard
        width: root.share
        height: Theme.portrait ? implicitHeight : root.tallest
        iconName: "phone-call"
        heading: qsTr("Gọi ai")

        PanelItem {
            width: parent?.width ?? 0
            iconName: "hand"
            iconColor: Theme.primary
            text: qsTr("Chạm Gọi người hỗ trợ")
            detail: qsTr("Nút ở thanh dưới cùng. Bạn đoàn viên áo xanh sẽ đến.")
        }
        AppText {
            width: parent?.width ?? 0
            font.weight: Font.DemiBold
            text: qsTr("Sau 5 phút chưa có ai?")
        }
        AppText {
            width: parent?.width ?? 0
            role: "dense"
            text: root.phone !== "" ? qsTr("Mời ông/bà báo %1, hoặc gọi số:").arg(root.place) : qsTr("Mời ông/bà báo %1.").arg(root.place)
        }
        AppText {
            width: parent?.width ?? 0
            visible: root.phone !== ""
            role: "title"
            color: Theme.primary
            text: root.phone
        }
    }
}
