import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A place: its name found in the list as it is typed, the house or street if there is one, and the way out where there is none.
// Where room is scarce the street is asked for only once the place is told, and takes the way out's room.
Grid {
    id: root

    required property var item
    required property var viewModel
    required property string active
    readonly property bool wayOut: item.unknown_label !== ""
    readonly property bool inTurn: wayOut && Theme.compact && Theme.textSize > 0
    readonly property bool begun: item.area !== "" && !item.unknown
    readonly property real outWidth: wayOut ? Theme.px(Theme.compact ? [280, 400, 420][Theme.textSize] : [392, 450, 512][Theme.textSize]) : 0
    readonly property real share: columns === 1 ? width : inTurn ? (begun ? (width - columnSpacing) / 2 : width - columnSpacing - outWidth)
                                  : (width - (columns - 1) * columnSpacing - outWidth) / 2

    columns: Theme.portrait ? 1 : wayOut && !inTurn ? 3 : 2
    verticalItemAlignment: Grid.AlignBottom
    columnSpacing: Theme.px(24)
    rowSpacing: Theme.px(16)

    TextField {
        width: root.share
        label: qsTr("Xã, phường – tỉnh, thành phố")
        session: root.active === root.item.key + ".area" && !root.item.unknown ? root.viewModel.session : null
        value: root.item.unknown ? root.item.unknown_label : root.item.area
        errorText: root.item.problem
        errorBelow: Theme.portrait
        fromCard: root.item.from_card
        onClicked: root.viewModel.activate(root.item.key + ".area")
    }
    TextField {
        visible: !root.inTurn || root.begun
        width: root.share
        label: qsTr("Số nhà, đường, thôn (nếu có)")
        session: root.active === root.item.key + ".detail" ? root.viewModel.session : null
        value: root.item.unknown ? "" : root.item.value
        onClicked: root.viewModel.activate(root.item.key + ".detail")
    }
    BigButton {
        visible: root.wayOut && !(root.inTurn && root.begun)
        width: Theme.portrait ? root.width : root.outWidth
        height: Theme.portrait ? Theme.buttonHeight : Theme.labelledFieldHeight
        leftPadding: Theme.px(8)
        kind: root.item.unknown ? "ok" : "secondary"
        iconName: root.item.unknown ? "check" : ""
        text: root.item.unknown_label
        onClicked: root.viewModel.markUnknown(root.item.key)
    }
}
