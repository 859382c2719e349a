import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The call of the visit that runs: at which step, for how long; never an answer. call: {step, step_name, minutes}.
Item {
    id: root

    required property var facts
    readonly property var call: facts.call

    ScreenTitle {
        id: head
        x: Theme.margin
        y: Theme.px(Theme.compact ? 16 : 40)
        width: parent.width - 2 * x
        title: qsTr("Chào %1. Mời bạn xin phép trước khi giúp.").arg(root.facts.name)
        hint: qsTr("Máy hỏi ông/bà ngay trên màn hình. Chỉ ông/bà chạm “Tôi đồng ý” thì bạn mới giúp.")
    }
    ScrollPage {
        id: page
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(Theme.compact ? 12 : 40)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Theme.compact ? 12 : 24)
        width: parent.width - 2 * x

        PanelCard {
            width: page.pageWidth
            iconName: "hand"
            heading: root.call.minutes >= 0 ? qsTr("Đang gọi hỗ trợ") : qsTr("Lượt làm hồ sơ đang mở")

            PanelItem {
                width: parent?.width ?? 0
                iconName: "list-checks"
                text: qsTr("Bước %1  ·  %2").arg(root.call.step).arg(root.call.step_name)
                detail: qsTr("Màn hình ông/bà đang dừng")
            }
            PanelItem {
                width: parent?.width ?? 0
                visible: root.call.minutes >= 0
                iconName: "clock"
                text: root.call.minutes > 0 ? qsTr("Đã chờ %n phút", "", root.call.minutes) : qsTr("Vừa gọi, chưa đầy một phút")
                detail: qsTr("Chuông và viền sáng tắt khi bạn xin giúp")
            }
            PanelItem {
                width: parent?.width ?? 0
                iconName: "eye-off"
                text: qsTr("Ở đây không hiện điều ông/bà đã khai")
                detail: qsTr("Lúc giúp, các ô cũng được che")
            }
        }
    }
}
