import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A scanner seen from above with a sheet in its corner; for a card its place there, and beside the glass the card with the side
// that is to be laid downwards. While scanning, a bar of light goes with the real progress.
Item {
    id: root

    property bool scanning: false
    property real progress: 0
    property bool page: false
    property string pageIcon: "file-text"
    readonly property bool held: !page && !scanning

    Rectangle {
        id: glass
        anchors.left: root.held ? parent.left : undefined
        anchors.horizontalCenter: root.held ? undefined : parent.horizontalCenter
        width: root.page ? parent.width : parent.width * 0.58
        height: parent.height
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: Theme.strongBorder
        border.color: Theme.lineControl

        Rectangle {
            id: lying
            x: parent.width * 0.06
            y: parent.height * 0.08
            width: parent.width * 0.5
            height: root.page ? parent.height * 0.84 : width / 1.58
            radius: Theme.px(root.page ? 4 : 16)
            color: Theme.primaryTint
            border.width: Theme.controlBorder
            border.color: Theme.primary

            Icon {
                anchors.centerIn: parent
                visible: root.page
                name: root.pageIcon
                size: Theme.px(120)
                color: Theme.primary
            }
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
    Icon {
        visible: !root.scanning
        x: root.page ? parent.width * 0.70 : lying.x + lying.width + (card.x - lying.x - lying.width - width) / 2
        y: (root.page ? parent.height / 2 : card.y + card.height / 2) - height / 2
        name: "arrow-left"
        size: Theme.px(96)
        color: Theme.gold
    }
    CardDrawing {
        id: card
        visible: root.held
        anchors.right: parent.right
        y: lying.y
        width: root.width * 0.36
        portrait: false
    }
}
