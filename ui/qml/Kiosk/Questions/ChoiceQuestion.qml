pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One question answered by touching one card; long lists stand in columns.
Grid {
    id: root

    required property var item
    required property var viewModel
    readonly property int count: item.options.length
    readonly property bool dense: item.form === "list"

    readonly property real tallest: {
        let height = 0;
        for (let index = 0; index < cards.count; index++)
            height = Math.max(height, cards.itemAt(index)?.implicitHeight ?? 0);
        return height;
    }

    columns: dense ? (Theme.portrait ? 2 : Theme.textSize > (Theme.compact ? 0 : 1) ? 2 : count > 20 ? 4 : 3)
                   : (Theme.portrait || count <= 3 ? 1 : 2)
    columnSpacing: Theme.px(24)
    rowSpacing: Theme.targetGap

    Repeater {
        id: cards
        model: root.item.options

        ChoiceCard {
            required property var modelData

            width: Math.floor((root.width - (root.columns - 1) * root.columnSpacing) / root.columns)
            height: root.columns > 1 ? root.tallest : implicitHeight
            text: modelData.title
            explanation: root.dense ? "" : modelData.text
            iconName: root.dense ? "" : modelData.icon
            selected: modelData.chosen
            titleRole: root.dense ? "dense" : root.count <= 3 ? "heading" : "body"
            onClicked: root.viewModel.choose(root.item.key, modelData.key)
        }
    }
    FieldProblem {
        visible: root.item.problem !== ""
        width: root.width
        text: root.item.problem
    }
}
