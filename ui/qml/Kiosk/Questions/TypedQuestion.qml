import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One field, and beside it the way out when the answer is not known.
Grid {
    id: root

    required property var item
    required property var viewModel
    required property string active
    readonly property bool wayOut: item.unknown_label !== ""
    readonly property real outWidth: wayOut && columns === 2 ? Theme.px(Theme.compact ? [336, 360, 388][Theme.textSize] : [392, 450, 512][Theme.textSize]) + columnSpacing : 0

    columns: Theme.portrait ? 1 : 2
    columnSpacing: Theme.px(Theme.compact ? 16 : 24)
    rowSpacing: Theme.px(24)

    TextField {
        width: root.width - root.outWidth
        session: root.active === root.item.key && !root.item.unknown ? root.viewModel.session : null
        value: root.item.unknown ? root.item.unknown_label : root.item.value
        spokenName: root.item.label
        errorText: root.item.problem
        errorBelow: Theme.portrait
        fromCard: root.item.from_card
        onClicked: root.viewModel.activate(root.item.key)
    }
    BigButton {
        visible: root.wayOut
        width: Theme.portrait ? root.width : root.outWidth - root.columnSpacing
        height: Theme.portrait ? Theme.buttonHeight : Theme.fieldHeight
        leftPadding: Theme.px(8)
        kind: root.item.unknown ? "ok" : "secondary"
        iconName: root.item.unknown ? "check" : ""
        text: root.item.unknown_label
        onClicked: root.viewModel.markUnknown(root.item.key)
    }
}
