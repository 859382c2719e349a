pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// Slanted golden lines: two stays claim the same time.
Item {
    id: root

    clip: true

    Repeater {
        model: Math.max(0, Math.ceil((root.width + root.height) / Theme.px(14)))
        delegate: Rectangle {
            required property int index
            x: index * Theme.px(14) - root.height / 2
            y: -root.height / 2
            width: Theme.px(4)
            height: root.height * 2
            rotation: 45
            color: Theme.gold
            opacity: 0.55
        }
    }
}
