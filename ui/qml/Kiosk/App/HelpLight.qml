import QtQuick
import Kiosk.Theme

// A frame of light around the whole screen while help is called, seen from across the room.
Rectangle {
    id: root

    property bool called: false

    visible: called
    color: "transparent"
    border.width: Theme.px(14)
    border.color: Theme.goldLine

    SequentialAnimation on opacity {
        running: root.called && !Theme.reducedMotion
        loops: Animation.Infinite
        NumberAnimation { to: 0.25; duration: 700; easing.type: Easing.InOutQuad }
        NumberAnimation { to: 1; duration: 700; easing.type: Easing.InOutQuad }
        onStopped: root.opacity = 1
    }
}
