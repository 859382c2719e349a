import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A scanner seen from above with a card in its corner; while scanning, a bar of light goes with the real progress.
Item {
    id: root

    property bool scanning: false
    property real progress: 0
    property bool page: false
    property string pageIcon: "file-text"

    Rectangle {
        id: glass
        anchors.fill: parent
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: Theme.strongBorder
        border.color: Theme.lineControl

        Rectangle {
            x: parent.width * 0.06
            y: parent.height * 0.08
            width: root.page ? parent.width * 0.5 : parent.width * 0.52
            height: root.page ? parent.height * 0.84 : width * 0.63
            radius: Theme.px(root.page ? 4 : 20)
            color: Theme.primaryTint
            border.width: Theme.controlBorder
            border.color: Theme.primary

            Icon {
                anchors.centerIn: parent
                name: root.page ? root.pageIcon : "id-card"
                size: Theme.px(120)
                color: Theme.primary
            }
        }
        Icon {
            x: parent.width * 0.70
            anchors.verticalCenter: parent.verticalCenter
            name: "arrow-left"
            size: Theme.px(96)
            color: Theme.gold
            visible: !root.scanning
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
}
