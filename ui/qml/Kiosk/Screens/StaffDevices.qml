pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What each device said last, and a test of it.
PanelCard {
    id: root

    required property var facts
    required property var viewModel

    iconName: "monitor-check"
    heading: qsTr("Thiết bị")
    spacing: Theme.px(Theme.compact || Theme.textSize > 0 ? 24 : 40)

    Repeater {
        model: root.facts.devices

        ListRow {
            id: device

            required property var modelData

            width: parent?.width ?? 0
            dot: true
            framed: false
            iconName: root.iconOf(modelData.key)
            text: root.nameOf(modelData.key)
            detail: modelData.ready ? qsTr("Sẵn sàng") : root.troubleOf(modelData)
            tone: modelData.ready ? "ok" : ["service", "outbox", "voice"].includes(modelData.key) ? "attention" : "danger"

            BigButton {
                width: Math.max(implicitWidth, Theme.px(Theme.compact ? 112 : 144))
                height: Theme.toolHeight
                leftPadding: Theme.px(16)
                kind: "tool"
                role: "dense"
                busy: root.facts.testing === device.modelData.key
                busyText: qsTr("Đang thử…")
                text: root.facts.tested === device.modelData.key + "_ok" ? qsTr("Thử được")
                      : root.facts.tested === device.modelData.key + "_bad" ? qsTr("Chưa được") : qsTr("Thử")
                spokenName: qsTr("Thử %1").arg(device.text)
                onClicked: root.viewModel.test(device.modelData.key)
            }
        }
    }

    function iconOf(key: string): string {
        return { "scanner": "scan-line", "printer": "printer", "service": "landmark", "disk": "hard-drive", "memory": "hard-drive", "clock": "clock",
                 "outbox": "hourglass", "voice": "volume-2" }[key] ?? "info";
    }

    function nameOf(key: string): string {
        return key === "service" ? qsTr("Cổng dịch vụ công") : ScreenWords.device(key);
    }

    function troubleOf(device: var): string {
        switch (device.key) {
        case "scanner": return ScreenWords.scanTitle(device.trouble);
        case "printer": return ScreenWords.printTitle(device.trouble);
        case "service": return qsTr("Chưa trả lời, hồ sơ được cất lại");
        case "disk":
        case "memory": return qsTr("Gần đầy. Xin báo kỹ thuật viên, hồ sơ đã cất vẫn an toàn.");
        case "clock": return qsTr("Sai ngày giờ, chưa nhận hồ sơ mới. Xin báo kỹ thuật viên.");
        case "outbox": return qsTr("Có hồ sơ chờ từ %1, vẫn an toàn. Xin xem mạng.").arg(device.name);
        case "voice": return qsTr("Chưa đọc to được, việc khác vẫn làm được.");
        }
        return qsTr("Cần kỹ thuật viên xem");
    }
}
