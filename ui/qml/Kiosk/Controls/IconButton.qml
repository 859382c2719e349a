import QtQuick
import Kiosk.Theme

// A round or square button that shows only a drawing; spokenName says what it does.
Pressable {
    id: root

    required property string iconName
    property int size: Theme.toolHeight
    property int iconSize: Theme.iconSmall
    property bool round: true
    property color fill: Theme.sunken
    property color tint: Theme.ink

    implicitWidth: size
    implicitHeight: size
    focusRadius: round ? size / 2 : Theme.controlRadius
    background: Rectangle {
        radius: root.focusRadius
        color: root.off ? "transparent" : root.down ? Theme.primaryTintPressed : root.fill
        border.width: Theme.highContrast && !root.off ? Theme.px(2) : 0
        border.color: Theme.lineControl
    }
    contentItem: Icon {
        name: root.iconName
        size: root.iconSize
        color: root.off ? Theme.lineControl : root.down && Theme.highContrast ? Theme.paper : root.tint
    }
}
