import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A label, its value, and a tick: taken over from the card.
Item {
    id: root

    required property string label
    required property string value
    property bool last: false

    implicitHeight: words.height + Theme.px(16)

    Column {
        id: words
        width: parent.width - tick.width - Theme.px(16)

        AppText { width: parent.width; role: "label"; color: Theme.ink2; text: root.label }
        AppText { width: parent.width; role: "body"; font.weight: Font.DemiBold; text: root.value }
    }
    Icon {
        id: tick
        anchors.right: parent.right
        anchors.verticalCenter: words.verticalCenter
        name: "check"
        color: Theme.success
    }
    Rectangle {
        visible: !root.last
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.lineWidth
        color: Theme.line
    }
}
