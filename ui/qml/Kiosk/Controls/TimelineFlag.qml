import QtQuick
import Kiosk.Theme

// The brown flag under a gap; pointer is where its tip stands, -1 for none.
Item {
    id: root

    property string text
    property real pointer: -1

    width: words.implicitWidth + 2 * Theme.px(16)
    height: words.implicitHeight + Theme.px(8)

    Rectangle {
        visible: root.pointer >= 0
        x: root.pointer - width / 2
        y: Theme.px(-6)
        width: Theme.px(18)
        height: width
        rotation: 45
        color: Theme.flag
    }
    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: Theme.flag
    }
    AppText {
        id: words
        anchors.centerIn: parent
        role: "small"
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
        text: root.text
        color: Theme.surface
    }
}
