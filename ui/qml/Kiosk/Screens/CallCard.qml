import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Whom to call: the volunteer, and after five minutes the desk. helpAt is when help was called, "" when not.
PanelCard {
    id: root

    required property string phone
    required property string desk
    property string helpAt
    readonly property string place: desk !== "" ? desk : qsTr("quầy tiếp nhận")

    iconName: "phone-call"
    heading: qsTr("Gọi ai")

    Rectangle {
        width: parent?.width ?? 0
        height: who.height + 2 * Theme.px(root.helpAt !== "" ? 20 : 0)
        radius: Theme.keyRadius
        color: root.helpAt !== "" ? Theme.successTint : "transparent"
        border.width: Theme.highContrast && root.helpAt !== "" ? Theme.controlBorder : 0
        border.color: Theme.success

        PanelItem {
            id: who
            anchors.verticalCenter: parent.verticalCenter
            x: root.helpAt !== "" ? Theme.px(20) : 0
            width: parent.width - 2 * x
            iconName: root.helpAt !== "" ? "bell-ring" : "hand"
            iconColor: root.helpAt !== "" ? Theme.successInk : Theme.primary
            text: root.helpAt !== "" ? qsTr("Đã báo người trực máy") : qsTr("Chạm nút gọi hỗ trợ")
            detail: root.helpAt !== "" ? qsTr("Báo lúc %1. Bạn đoàn viên áo xanh đang đến.").arg(root.helpAt)
                                       : qsTr("Nút có bàn tay ở thanh dưới. Bạn đoàn viên áo xanh sẽ đến.")
        }
    }
    Item {
        width: parent?.width ?? 0
        height: later.height + Theme.px(Theme.compact ? 0 : 8)

        Column {
            id: later
            anchors.bottom: parent.bottom
            width: parent.width

            AppText {
                width: parent.width
                font.weight: Font.DemiBold
                text: qsTr("Sau 5 phút chưa có ai?")
            }
            AppText {
                width: parent.width
                role: "dense"
                color: Theme.ink2
                text: root.phone !== "" ? qsTr("Mời ông/bà báo %1, hoặc gọi số:").arg(root.place)
                                        : qsTr("Mời ông/bà báo %1.").arg(root.place)
            }
            AppText {
                width: parent.width
                visible: root.phone !== ""
                role: "title"
                color: Theme.primary
                text: root.phone
            }
        }
    }
}
