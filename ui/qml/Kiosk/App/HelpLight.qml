import QtQuick
import Kiosk.Theme

// A frame of light around the whole screen while help is called, steady, seen from across the room.
Rectangle {
    property bool called: false

    visible: called
    color: "transparent"
    border.width: Theme.px(14)
    border.color: Theme.goldLine
}
