import QtQuick
import Kiosk.Theme

// The kiosk's mark: a doorway with the sun over water.
Rectangle {
    id: root

    property int size: Theme.px(Theme.compact ? 48 : 64)

    implicitWidth: size
    implicitHeight: size
    radius: Math.round(size / 4)
    color: Theme.primary

    Image {
        anchors.fill: parent
        sourceSize: Qt.size(root.size, root.size)
        source: "image://icon/kiosk-mark/" + Theme.hex(Theme.inkOnPrimary) + "//"
                + Theme.hex(Theme.highContrast ? Theme.inkOnPrimary : Theme.gold)
    }
}
