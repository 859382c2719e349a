pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The declaration is on its way out of the printer; what to do with it meanwhile.
Item {
    id: root

    readonly property bool wide: !Theme.portrait && !Theme.compact && Theme.textSize < 2

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(root.wide ? 1480 : 1040))
        spacing: Theme.px(Theme.compact ? 16 : 32)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "printer"
            size: Theme.px(Theme.compact ? [96, 72, 64][Theme.textSize] : 144)
            color: Theme.primary
        }
        AppText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: "title"
            text: qsTr("Đang in tờ khai…")
        }
        ProgressBar {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Theme.px(1040))
            value: -1
        }
        PanelCard {
            id: card
            width: parent.width

            Grid {
                id: grid
                width: card.width - 2 * card.padding
                columns: root.wide ? 3 : 1
                columnSpacing: Theme.columnGap
                rowSpacing: Theme.px(Theme.compact ? 8 : 16)

                Repeater {
                    model: [
                        { title: qsTr("Lấy tờ khai ở máy in"), detail: qsTr("Khi máy báo đã in xong.") },
                        { title: qsTr("Ký và ghi rõ họ tên"), detail: qsTr("Ở cuối trang cuối cùng.") },
                        { title: qsTr("Quét lại tại đây"), detail: qsTr("Từng trang một.") }
                    ]

                    PanelItem {
                        required property int index
                        required property var modelData

                        width: (grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns
                        number: index + 1
                        text: modelData.title
                        detail: Theme.compact && Theme.textSize > 0 ? "" : modelData.detail
                    }
                }
            }
        }
    }
}
