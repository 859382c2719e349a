pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What to have at hand before beginning.
Item {
    id: root

    required property var viewModel

    ScreenTitle {
        id: head
        x: Theme.margin
        y: Theme.px(24)
        width: parent.width - 2 * x
        title: qsTr("Ông/bà cần có những gì?")
        hint: qsTr("Chưa đủ cũng không sao. Ông/bà có thể dừng bất cứ lúc nào.")
    }
    Grid {
        id: grid
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(Theme.compact ? 16 : 32)
        width: parent.width - 2 * x
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.columnGap

        Repeater {
            model: root.viewModel.shown.items

            PanelCard {
                id: card

                required property var modelData

                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                iconName: card.modelData.icon
                heading: card.modelData.title

                AppText {
                    width: parent?.width ?? 0
                    role: "body"
                    color: Theme.ink2
                    text: card.modelData.text
                }
            }
        }
    }
}
