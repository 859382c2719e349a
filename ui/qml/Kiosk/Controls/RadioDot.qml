import QtQuick
import Kiosk.Theme

// The round mark of a choice: empty ring, or primary with a filled dot.
Rectangle {
    id: root

    property bool selected: false

    implicitWidth: Theme.px(44)
    implicitHeight: Theme.px(44)
    radius: width / 2
    color: Theme.surface
    border.width: selected ? Theme.strongBorder : Theme.controlBorder
    border.color: selected ? Theme.primary : Theme.lineControl

    Rectangle {
        anchors.centerIn: parent
        visible: root.selected
        width: Theme.px(22)
        height: width
        radius: width / 2
        color: Theme.primary
    }
}
