import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One control in all its states, under its name.
Column {
    id: root

    property string name
    default property alias samples: flow.data

    width: parent ? parent.width : 0
    spacing: Theme.px(12)

    AppText {
        width: parent.width
        role: "heading"
        text: root.name
    }
    Flow {
        id: flow
        width: parent.width
        spacing: Theme.columnGap
    }
}
