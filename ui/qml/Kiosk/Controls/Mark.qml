import QtQuick
import Kiosk.Theme

// The kiosk's mark: a doorway with the sun over water. Held for two seconds it opens the volunteer's door, where there is one.
Rectangle {
    id: root

    property int size: Theme.px(Theme.compact ? 48 : 64)
    property bool door: false
    signal held

    implicitWidth: size
    implicitHeight: size
    radius: Math.round(size / 4)
    color: Theme.primary

    TapHandler {
        enabled: root.door
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 2
        onLongPressed: root.held()
    }
    Image {
        anchors.fill: parent
        sourceSize: Qt.size(root.size, root.size)
        source: "image://icon/kiosk-mark/" + Theme.hex(Theme.inkOnPrimary) + "//"
                + Theme.hex(Theme.highContrast ? Theme.inkOnPrimary : Theme.gold)
    }
}
