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
        y: Theme.portrait ? Math.max(Theme.px(40), (parent.height - height - page.contentHeight) / 2 - Theme.px(40)) : Theme.px(Theme.compact ? 8 : 24)
        width: parent.width - 2 * x
        title: qsTr("Ông/bà cần có những gì?")
        hint: qsTr("Chưa đủ cũng không sao. Ông/bà có thể dừng bất cứ lúc nào.")
    }
    ScrollPage {
        id: page
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(Theme.compact ? 12 : 24)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Theme.compact ? 8 : 16)
        width: parent.width - 2 * x

        Grid {
            id: grid
            width: page.pageWidth
            columns: Theme.portrait ? 1 : 2
            spacing: Theme.px(Theme.compact || Theme.textSize === 2 ? 16 : 32)

            readonly property real tallest: {
                let height = 0;
                for (let index = 0; index < cards.count; index++)
                    height = Math.max(height, cards.itemAt(index)?.implicitHeight ?? 0);
                return height;
            }

            Repeater {
                id: cards
                model: root.viewModel.shown.items

                PanelCard {
                    id: card

                    required property var modelData

                    width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                    height: grid.tallest
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
}
