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
    property string secondText
    readonly property real share: (width - (columns - 1) * spacing) / columns
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

            Row {
                id: point

                required property int index
                required property string modelData

                width: points.width
                spacing: Theme.px(16)

                Icon {
                    id: sign
                    name: points.numbered ? "arrow-right" : "check"
                    color: points.numbered ? Theme.primary : Theme.success
                }
                AppText {
                    width: point.width - sign.width - point.spacing
                    role: "dense"
                    font.weight: Font.DemiBold
                    text: point.modelData
                }
            }
        }
    }

    PanelCard {
        width: root.share
        iconName: "shield-check"
        heading: qsTr("Đã an toàn")

        Points { width: parent?.width ?? 0; lines: root.safe }
    }
    PanelCard {
        width: root.share
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
        width: root.share
        iconName: "phone-call"
        heading: qsTr("Gọi ai")

        AppText {
            width: parent?.width ?? 0
            role: "dense"
            text: qsTr("Chạm Gọi người hỗ trợ ở dưới. Sau 5 phút chưa có ai, mời ông/bà báo %1, hoặc gọi số:")
                  .arg(root.desk !== "" ? root.desk : qsTr("quầy tiếp nhận"))
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
