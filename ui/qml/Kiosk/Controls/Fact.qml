import QtQuick
import Kiosk.Theme

// A fact of the welcome page: drawing, caption, the fact itself, a small addition.
Item {
    id: root

    property string iconName
    property string label
    property string text
    property string detail

    implicitWidth: Theme.px(400)
    implicitHeight: words.implicitHeight

    Icon {
        id: mark
        name: root.iconName
        size: Theme.iconMedium
        color: Theme.primary
    }
    Column {
        id: words
        anchors.left: mark.right
        anchors.leftMargin: Theme.px(16)
        anchors.right: parent.right
        y: Theme.px(2)
        AppText {
            width: parent.width
            role: "small"
            color: Theme.ink2
            text: root.label
        }
        AppText {
            width: parent.width
            role: "heading"
            text: root.text
        }
        AppText {
            width: parent.width
            visible: Theme.textSize < (Theme.compact ? 1 : 2) && !(Theme.portrait && lineCount > 1)
            role: "small"
            color: Theme.ink2
            text: root.detail
        }
    }
}
