import QtQuick
import Kiosk.Theme

// The glass of a scanner seen from above, with what lies on it. While scanning, a bar of light goes with the real progress.
Rectangle {
    id: root

    property bool scanning: false
    property real progress: 0
    default property alias lying: bed.data

    radius: Theme.cardRadius
    color: Theme.surface
    border.width: Theme.strongBorder
    border.color: Theme.lineControl

    Item {
        id: bed
        anchors.fill: parent
    }
    Rectangle {
        visible: root.scanning
        y: Theme.px(8)
        x: Math.max(Theme.px(8), (parent.width - width - Theme.px(8)) * root.progress)
        width: Theme.px(14)
        height: parent.height - 2 * y
        radius: width / 2
        color: Theme.gold
    }
}
