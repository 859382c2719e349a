import QtQuick
import Kiosk.Theme

// A tool of the bottom bar that is on or off; stacked puts its drawing over its word.
Pressable {
    id: root

    property bool on: false
    property bool stacked: false
    property bool wordless: false
    property string iconName
    readonly property bool worded: !wordless && words.height + (stacked ? besideWords : 0) <= availableHeight
    readonly property int besideWords: stacked && Theme.compact ? Theme.px(28) : Theme.iconSmall
    readonly property bool lit: on || (down && Theme.highContrast)
    readonly property color textColor: lit ? Theme.inkOnPrimary : Theme.ink

    implicitHeight: Theme.buttonHeight
    leftPadding: Theme.px(8)
    rightPadding: Theme.px(8)
    Accessible.checkable: true
    Accessible.checked: on
    background: Rectangle {
        radius: Theme.controlRadius
        color: root.lit ? Theme.primary : root.down ? Theme.primaryTint : Theme.surface
        border.width: Theme.controlBorder
        border.color: Theme.lineControl
    }
    contentItem: Item {
        implicitWidth: row.implicitWidth
        Grid {
            id: row
            anchors.centerIn: parent
            columns: root.stacked ? 1 : 2
            columnSpacing: Theme.px(12)
            rowSpacing: 0
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter

            Icon {
                name: root.iconName
                size: root.worded ? root.besideWords : Theme.iconMedium
                color: root.textColor
            }
            AppText {
                id: words
                width: Math.min(implicitWidth, root.availableWidth - (root.stacked ? 0 : Theme.px(44)))
                visible: root.worded
                spoken: false
                role: "tool"
                lineHeight: 1
                topPadding: 0
                bottomPadding: 0
                horizontalAlignment: Text.AlignHCenter
                text: root.text
                color: root.textColor
            }
        }
    }
}
