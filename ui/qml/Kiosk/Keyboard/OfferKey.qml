import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A key that writes a whole word, or chooses a place: its name, and below it where that is. Long names get smaller letters.
Pressable {
    id: root

    property string under
    property int least: Theme.fontPx("toneName")

    focusPolicy: Qt.TabFocus
    focusRadius: Theme.keyRadius
    padding: Theme.px(10)
    implicitHeight: Theme.keyHeight
    background: Rectangle {
        radius: Theme.keyRadius
        color: root.down ? Theme.primary : Theme.surface
        border.width: Theme.keyBorder
        border.color: root.down ? Theme.primary : Theme.keyLine
    }
    contentItem: Item {
        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width

            AppText {
                id: word
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                spoken: false
                role: "tone"
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: root.least
                leading: 0
                text: root.text
                color: root.down ? Theme.inkOnPrimary : Theme.ink
            }
            AppText {
                width: parent.width
                visible: text !== ""
                horizontalAlignment: Text.AlignHCenter
                spoken: false
                role: "toneName"
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: root.least
                leading: 0
                text: root.under
                color: root.down ? Theme.inkOnPrimary : Theme.ink2
            }
        }
    }
}
