pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Today in numbers, as the outbox knows them. today: {taken, sent, waiting, returned}.
PanelCard {
    id: root

    required property var today

    iconName: "chart-column"
    heading: qsTr("Hôm nay")

    Grid {
        id: grid
        width: parent?.width ?? 0
        columns: 2
        columnSpacing: Theme.px(24)
        rowSpacing: Theme.px(8)

        Repeater {
            model: [
                { count: root.today.taken, words: qsTr("hồ sơ đã nhận"), colour: Theme.ink },
                { count: root.today.sent, words: qsTr("hồ sơ đã gửi"), colour: Theme.successInk },
                { count: root.today.waiting, words: qsTr("hồ sơ chờ gửi"), colour: Theme.goldInk },
                { count: root.today.returned, words: qsTr("cổng trả lại"), colour: Theme.ink }
            ]

            Column {
                id: figure

                required property var modelData

                width: (grid.width - grid.columnSpacing) / 2

                AppText {
                    role: "display"
                    leading: 0
                    color: figure.modelData.colour
                    text: figure.modelData.count
                }
                AppText {
                    width: parent.width
                    role: "label"
                    color: Theme.ink2
                    text: figure.modelData.words
                }
            }
        }
    }
}
