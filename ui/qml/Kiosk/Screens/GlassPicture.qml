import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A sheet in the corner of the scanner's glass, and where it comes from.
Item {
    id: root

    property alias scanning: glass.scanning
    property alias progress: glass.progress
    property string icon: "file-text"

    ScannerGlass {
        id: glass
        anchors.fill: parent

        Rectangle {
            x: parent.width * 0.06
            y: parent.height * 0.08
            width: parent.width * 0.5
            height: parent.height * 0.84
            radius: Theme.px(4)
            color: Theme.primaryTint
            border.width: Theme.controlBorder
            border.color: Theme.primary

            Icon {
                anchors.centerIn: parent
                name: root.icon
                size: Theme.px(120)
                color: Theme.primary
            }
        }
    }
    Icon {
        visible: !root.scanning
        x: parent.width * 0.70
        anchors.verticalCenter: parent.verticalCenter
        name: "arrow-left"
        size: Theme.px(96)
        color: Theme.gold
    }
}
