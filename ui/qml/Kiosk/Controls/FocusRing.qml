import QtQuick
import Kiosk.Theme

// The ring round the control that the keyboard has reached: gold outside, ink inside.
Item {
    id: root

    property int radius: Theme.controlRadius

    anchors.fill: parent
    anchors.margins: -Theme.px(6)

    Rectangle {
        anchors.fill: parent
        radius: root.radius + Theme.px(6)
        color: "transparent"
        border.width: Theme.px(4)
        border.color: Theme.gold
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.px(4)
        radius: root.radius + Theme.px(2)
        color: "transparent"
        border.width: Theme.px(2)
        border.color: Theme.highContrast ? Theme.paper : Theme.ink
    }
}
