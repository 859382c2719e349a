import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The card's place on the scanner's glass, and beside it the card with the side that is to be laid downwards.
Item {
    id: root

    property alias scanning: glass.scanning
    property alias progress: glass.progress

    ScannerGlass {
        id: glass
        x: root.scanning ? (parent.width - width) / 2 : 0
        width: parent.width * 0.58
        height: parent.height

        Rectangle {
            id: place
            x: parent.width * 0.06
            y: parent.height * 0.08
            width: parent.width * 0.5
            height: width / 1.58
            radius: Theme.px(16)
            color: Theme.primaryTint
            border.width: Theme.controlBorder
            border.color: Theme.primary
        }
    }
    Icon {
        visible: card.visible
        x: place.x + place.width + (card.x - place.x - place.width - width) / 2
        y: card.y + (card.height - height) / 2
        name: "arrow-left"
        size: Theme.px(96)
        color: Theme.gold
    }
    CardDrawing {
        id: card
        visible: !root.scanning
        anchors.right: parent.right
        y: place.y
        width: root.width * 0.36
        portrait: false
    }
}
