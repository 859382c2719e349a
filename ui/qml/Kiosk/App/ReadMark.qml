import QtQuick
import Kiosk.Theme

// Where on the screen the voice is: a tint over the words and a line around them. `box` is x, y, width, height, or empty.
Item {
    id: root

    property var box: []
    readonly property bool shown: box.length === 4
    readonly property real air: Theme.px(8)

    visible: shown
    x: shown ? box[0] - air : 0
    y: shown ? box[1] - air / 2 : 0
    width: shown ? box[2] + 2 * air : 0
    height: shown ? box[3] + air : 0

    Rectangle {
        anchors.fill: parent
        radius: Theme.keyRadius
        color: Theme.goldLine
        opacity: Theme.highContrast ? 0 : 0.18
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.keyRadius
        color: "transparent"
        border.width: Theme.strongBorder
        border.color: Theme.goldLine
    }
}
