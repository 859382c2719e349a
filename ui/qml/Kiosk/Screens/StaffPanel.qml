pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Devices and their tests, applications that wait, and the way out of the kiosk; never a name or a number.
Item {
    id: root

    required property var facts
    required property var viewModel

    Row {
        id: head
        x: Theme.margin
        y: Theme.px(Theme.compact ? 8 : 24)
        width: parent.width - 2 * x

        AppText {
            width: parent.width - locking.width
            role: "question"
            text: qsTr("Bảng của người hỗ trợ")
        }
        AppText {
            id: locking
            width: implicitWidth
            anchors.verticalCenter: parent.verticalCenter
            role: "label"
            wrapMode: Text.NoWrap
            text: qsTr("Tự khoá sau %1 giây").arg(root.facts.seconds)
        }
    }
    ScrollPage {
        id: page
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(16)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(16)
        width: parent.width - 2 * x

        Grid {
            id: columns
            width: page.pageWidth
            columns: Theme.portrait ? 1 : 2
            columnSpacing: Theme.columnGap
            rowSpacing: Theme.px(24)

            PanelCard {
                width: (columns.width - (columns.columns - 1) * columns.columnSpacing) / columns.columns
                iconName: "monitor-check"
                heading: qsTr("Thiết bị")

                Repeater {
                    model: root.facts.devices

                    ListRow {
                        id: device

                        required property var modelData

                        width: parent?.width ?? 0
                        dot: true
                        framed: false
                        iconName: root.iconOf(modelData.key)
                        text: ScreenWords.device(modelData.key)
                        detail: modelData.ready ? qsTr("Sẵn sàng") : root.troubleOf(modelData)
                        tone: modelData.ready ? "ok" : "danger"

                        BigButton {
                            height: Theme.toolHeight
                            kind: "tool"
                            busy: root.facts.testing === device.modelData.key
                            busyText: qsTr("Đang thử…")
                            text: root.facts.tested === device.modelData.key + "_ok" ? qsTr("Thử được")
                                  : root.facts.tested === device.modelData.key + "_bad" ? qsTr("Chưa được") : qsTr("Thử")
                            spokenName: qsTr("Thử %1").arg(device.text)
                            onClicked: root.viewModel.test(device.modelData.key)
                        }
                    }
                }
            }
            Column {
                width: (columns.width - (columns.columns - 1) * columns.columnSpacing) / columns.columns
                spacing: Theme.px(24)

                PanelCard {
                    width: parent.width
                    iconName: "inbox"
                    heading: qsTr("Hồ sơ chờ gửi: %1").arg(root.facts.waiting)

                    Repeater {
                        model: root.facts.entries.slice(0, 6)

                        ListRow {
                            required property var modelData

                            width: parent?.width ?? 0
                            iconName: modelData.waiting ? "clock" : "circle-check"
                            text: modelData.code
                            detail: !modelData.waiting ? qsTr("Đã gửi, cổng đã xác nhận")
                                    : modelData.state === "needs_volunteer" ? qsTr("Cổng trả lại, cần xem")
                                    : qsTr("Chờ mạng, tự thử lại lúc %1").arg(modelData.next_at)
                            tone: modelData.waiting ? "attention" : "plain"
                        }
                    }
                    AppText {
                        width: parent?.width ?? 0
                        role: "label"
                        color: Theme.ink2
                        text: qsTr("Ở đây không hiện tên hay số giấy tờ.")
                    }
                    BigButton {
                        width: parent?.width ?? 0
                        kind: "tool"
                        iconName: "send"
                        busy: root.facts.testing === "outbox"
                        busyText: qsTr("Đang gửi…")
                        text: qsTr("Gửi ngay")
                        onClicked: root.viewModel.sendNow()
                    }
                }
                BigButton {
                    width: parent.width
                    iconName: "log-out"
                    text: qsTr("Đóng máy để bảo trì")
                    onClicked: root.viewModel.closeKiosk()
                }
            }
        }
    }

    function iconOf(key: string): string {
        return { "scanner": "scan-line", "printer": "printer", "service": "landmark", "disk": "hard-drive" }[key] ?? "info";
    }

    function troubleOf(device: var): string {
        switch (device.key) {
        case "scanner": return ScreenWords.scanTitle(device.trouble);
        case "printer": return ScreenWords.printTitle(device.trouble);
        case "service": return qsTr("Chưa trả lời. Hồ sơ sẽ được cất và gửi sau.");
        }
        return qsTr("Cần kỹ thuật viên xem");
    }
}
