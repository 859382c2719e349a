import QtQuick
import Kiosk.Theme

// What is still wrong with an answer, said under it.
Row {
    id: root

    property string text

    spacing: Theme.px(12)
    Icon {
        id: mark
        anchors.verticalCenter: parent.verticalCenter
        name: "circle-alert"
        color: Theme.goldInk
    }
    AppText {
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - mark.width - root.spacing
        role: "label"
        font.weight: Font.DemiBold
        color: Theme.goldInk
        text: root.text
    }
}
