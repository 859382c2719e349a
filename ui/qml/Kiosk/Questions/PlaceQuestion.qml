import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A place: its name found in the list as it is typed, and the house or street if there is one.
Grid {
    id: root

    required property var item
    required property var viewModel
    required property string active
    readonly property real share: columns === 1 ? width : (width - columnSpacing) / 2

    columns: Theme.portrait ? 1 : 2
    columnSpacing: Theme.px(24)
    rowSpacing: Theme.px(16)

    TextField {
        width: root.share
        label: qsTr("Xã, phường – tỉnh, thành phố")
        session: root.active === root.item.key + ".area" ? root.viewModel.session : null
        value: root.item.area
        errorText: root.item.problem
        errorBelow: Theme.portrait
        fromCard: root.item.from_card
        onClicked: root.viewModel.activate(root.item.key + ".area")
    }
    TextField {
        width: root.share
        label: qsTr("Số nhà, đường, thôn (nếu có)")
        session: root.active === root.item.key + ".detail" ? root.viewModel.session : null
        value: root.item.value
        onClicked: root.viewModel.activate(root.item.key + ".detail")
    }
}
