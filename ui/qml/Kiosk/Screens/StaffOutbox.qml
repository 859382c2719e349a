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

    function detailOf(entry: var): string {
        if (entry.paid_at !== "")
            return qsTr("Đã nhận phí lúc %1").arg(entry.paid_at);
        if (!entry.waiting)
            return qsTr("Đã gửi, cổng đã xác nhận");
        if (entry.state !== "needs_volunteer")
            return entry.trouble === "awaited" ? qsTr("Đã chuyển, chờ cán bộ nhận")
                                               : qsTr("Chờ mạng, tự thử lại lúc %1").arg(entry.next_at);
        if (entry.trouble === "too_large")
            return qsTr("Hồ sơ nặng quá mức cổng nhận");
        if (entry.trouble !== "refused")
            return qsTr("Bản cất không mở được, xin báo kỹ thuật");
        return [qsTr("Cổng trả lại, cần sửa:"), ...entry.mending].join("\n");
    }

    Repeater {
        model: root.facts.entries.slice(0, 4)

        Column {
            id: entry

            required property var modelData

            width: parent?.width ?? 0
            spacing: Theme.targetGap

            ListRow {
                id: row
                width: parent.width
                iconName: !entry.modelData.waiting ? "circle-check" : again.visible ? "circle-alert" : "clock"
                text: entry.modelData.code
                detail: root.detailOf(entry.modelData)
                tone: entry.modelData.waiting ? "attention" : "ok"
            }
            BigButton {
                id: again
                visible: entry.modelData.state === "needs_volunteer"
                width: parent.width
                height: Theme.toolHeight
                kind: "tool"
                role: "dense"
                text: qsTr("Thử lại")
                spokenName: qsTr("Thử lại %1").arg(row.text)
                onClicked: root.viewModel.retry(entry.modelData.code)
            }
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
