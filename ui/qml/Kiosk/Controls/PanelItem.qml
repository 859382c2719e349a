import QtQuick
import Kiosk.Theme

// One line of a panel: a tick, a drawing or a number, then a bold title and a sentence.
Item {
    id: root

    property string iconName: "check"
    property color iconColor: Theme.success
    property int number: 0
    property bool strong: false
    property string text
    property string detail

    readonly property real firstLine: 1.4 * Theme.fontPx("body")

    implicitWidth: Theme.px(480)
    implicitHeight: Math.max(Theme.px(44), words.implicitHeight)

    Rectangle {
        id: disc
        visible: root.number > 0
        y: Math.max(0, (root.firstLine - height) / 2)
        width: Theme.px(44)
        height: width
        radius: width / 2
        color: root.strong ? Theme.primary : Theme.primaryTint
        border.width: Theme.highContrast ? Theme.px(2) : 0
        border.color: Theme.primary
        AppText {
            anchors.centerIn: parent
            spoken: false
            role: "label"
            font.pixelSize: Theme.px(24)
            font.weight: Font.Bold
            text: root.number
            color: root.strong ? Theme.inkOnPrimary : Theme.primary
        }
    }
    Icon {
        visible: root.number === 0
        y: Math.max(0, (root.firstLine - height) / 2)
        name: root.iconName
        size: Theme.px(36)
        stroke: 2.75
        color: root.iconColor
    }
    Column {
        id: words
        x: Theme.px(60)
        width: root.width - x
        AppText {
            width: parent.width
            font.weight: Font.DemiBold
            text: root.text
        }
        AppText {
            width: parent.width
            visible: text !== ""
            role: "dense"
            text: root.detail
        }
    }
}
