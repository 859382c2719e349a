pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Applications that wait, and the last ones sent: codes, states and times, never a name or a number.
PanelCard {
    id: root

    required property var facts
    required property var viewModel

    iconName: "inbox"
    heading: qsTr("Hồ sơ chờ gửi")
    trailing: Rectangle {
        implicitWidth: Math.max(Theme.px(64), count.implicitWidth + Theme.px(40))
        implicitHeight: Theme.px(48)
        radius: height / 2
        color: root.facts.waiting > 0 ? Theme.gold : Theme.primaryTint
        border.width: Theme.highContrast && root.facts.waiting === 0 ? Theme.controlBorder : 0
        border.color: Theme.line

        AppText {
            id: count
            anchors.centerIn: parent
            leading: 0
            font.weight: Font.Bold
            text: root.facts.waiting
            color: root.facts.waiting > 0 ? Theme.inkOnGold : Theme.primary
        }
    }

    Repeater {
        model: root.facts.entries.slice(0, 4)

        ListRow {
            required property var modelData

            width: parent?.width ?? 0
            iconName: !modelData.waiting ? "circle-check" : modelData.state === "needs_volunteer" ? "circle-alert" : "clock"
            text: modelData.code
            detail: !modelData.waiting ? qsTr("Đã gửi, cổng đã xác nhận")
                    : modelData.state === "needs_volunteer" ? qsTr("Cổng trả lại, cần xem")
                    : qsTr("Chờ mạng, tự thử lại lúc %1").arg(modelData.next_at)
            tone: modelData.waiting ? "attention" : "ok"
        }
    }
    AppText {
        width: parent?.width ?? 0
        visible: root.facts.entries.length === 0
        role: "dense"
        color: Theme.ink2
        text: qsTr("Không có hồ sơ nào đang chờ.")
    }
    Row {
        width: parent?.width ?? 0
        spacing: Theme.px(12)

        Icon {
            id: hidden
            anchors.verticalCenter: parent.verticalCenter
            name: "eye-off"
            color: Theme.ink2
        }
        AppText {
            width: parent.width - hidden.width - parent.spacing
            role: "label"
            color: Theme.ink2
            text: qsTr("Ở đây không hiện tên hay số giấy tờ.")
        }
    }
    footer: BigButton {
        width: root.width - 2 * root.padding
        kind: "tool"
        iconName: "send"
        busy: root.facts.testing === "outbox"
        busyText: qsTr("Đang gửi…")
        text: qsTr("Gửi lại tất cả")
        onClicked: root.viewModel.sendNow()
    }
}
