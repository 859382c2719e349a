pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// A few short questions on one page, each in its row with the answer nearly everybody gives.
Column {
    id: root

    required property var viewModel
    required property var items

    spacing: Theme.px(Theme.compact ? 12 : Theme.textSize === 2 ? 16 : 20)

    Repeater {
        model: root.items

        GroupRow {
            required property var modelData

            width: root.width
            item: modelData
            viewModel: root.viewModel
        }
    }
}
