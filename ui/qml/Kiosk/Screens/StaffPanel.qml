import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Devices and their tests, applications that wait, today's numbers, and the way out of the kiosk.
Item {
    id: root

    required property var facts
    required property var viewModel
    readonly property int columns: Theme.portrait ? 1 : Theme.compact || Theme.textSize > 0 ? 2 : 3
    readonly property real room: page.pageWidth - (columns - 1) * Theme.columnGap

    ScrollPage {
        id: page
        x: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.px(Theme.compact ? 12 : 24)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Theme.compact ? 12 : 24)
        width: parent.width - 2 * x

        Flow {
            width: page.pageWidth
            spacing: Theme.columnGap

            StaffGlass {
                width: page.pageWidth
                viewModel: root.viewModel
            }
            StaffDevices {
                id: devices
                width: Math.floor(root.room * [1, 0.48, 0.342][root.columns - 1])
                height: root.columns === 3 ? page.height : root.columns === 2 ? Math.max(implicitHeight, outbox.implicitHeight) : implicitHeight
                facts: root.facts
                viewModel: root.viewModel
            }
            StaffOutbox {
                id: outbox
                width: Math.floor(root.room * [1, 0.52, 0.37][root.columns - 1])
                height: root.columns === 3 ? Math.max(page.height, implicitHeight) : root.columns === 2 ? devices.height : implicitHeight
                facts: root.facts
                viewModel: root.viewModel
            }
            Flow {
                width: root.columns === 3 ? page.pageWidth - devices.width - outbox.width - 2 * Theme.columnGap : page.pageWidth
                spacing: Theme.px(24)

                StaffToday {
                    id: today
                    width: root.columns === 2 ? devices.width : parent.width
                    height: root.columns === 2 ? Math.max(implicitHeight, service.implicitHeight) : implicitHeight
                    today: root.facts.today
                }
                PanelCard {
                    id: service
                    width: root.columns === 2 ? parent.width - today.width - parent.spacing : parent.width
                    height: root.columns === 3 ? page.height - today.height - parent.spacing
                            : root.columns === 2 ? today.height : implicitHeight
                    iconName: "log-out"
                    heading: qsTr("Bảo trì")

                    AppText {
                        width: parent?.width ?? 0
                        role: "dense"
                        color: Theme.ink2
                        text: qsTr("Hồ sơ chờ gửi vẫn nằm an toàn trên máy.")
                    }
                    BigButton {
                        width: parent?.width ?? 0
                        height: Theme.toolHeight
                        kind: "tool"
                        iconName: "graduation-cap"
                        text: root.facts.practice ? qsTr("Bài tập") : qsTr("Luyện tập")
                        onClicked: root.viewModel.practise()
                    }
                    footer: BigButton {
                        width: service.width - 2 * service.padding
                        iconName: "log-out"
                        text: root.facts.practice ? qsTr("Kết thúc luyện tập") : qsTr("Đóng máy")
                        onClicked: root.viewModel.closeKiosk()
                    }
                }
            }
        }
    }
}
