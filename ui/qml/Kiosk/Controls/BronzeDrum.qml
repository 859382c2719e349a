import QtQuick
import Kiosk.Theme

// The bronze-drum motif rising like a sun, faded before any words; absent in high contrast.
Item {
    id: root

    property int diameter: Theme.px(1200)
    property bool bothSides: false

    clip: true
    visible: !Theme.highContrast

    Image {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.height - height / 2
        width: root.diameter
        height: root.diameter
        opacity: 0.21
        sourceSize: Qt.size(root.diameter, root.diameter)
        source: "image://icon/bronze-drum/" + Theme.hex(Theme.primary) + "/1.5"
    }
    Fade { width: Theme.px(128); height: parent.height; horizontal: true }
    Fade {
        visible: root.bothSides
        width: Theme.px(128)
        height: parent.height
        horizontal: true
        anchors.right: parent.right
        rotation: 180
    }
    Fade { visible: root.bothSides; width: parent.width; height: Theme.px(64) }
    Fade { width: parent.width; height: Theme.px(64); anchors.bottom: parent.bottom; rotation: 180 }
}
