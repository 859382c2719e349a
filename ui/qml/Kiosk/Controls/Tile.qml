import QtQuick
import Kiosk.Theme

// A door of the welcome page; the main one is filled and carries the golden arrow. A shut one lies flat, its words as dark as ever.
Pressable {
    id: root

    property bool main: false
    property string iconName
    property string detail
    property bool flat: Theme.portrait
    readonly property bool filled: main && !off
    readonly property color textColor: filled ? Theme.inkOnMainTile : down && Theme.highContrast ? Theme.paper : Theme.ink

    spokenHint: detail
    focusRadius: Theme.tileRadius
    implicitWidth: Theme.px(480)
    implicitHeight: flat ? Math.max(Theme.px(main ? 256 : 200), words.implicitHeight + 2 * Theme.px(40))
                         : words.implicitHeight + plate.height + Theme.px(8) + 2 * padding
    padding: Theme.px(Theme.compact ? [24, 20, 16][Theme.textSize] : [40, 32, 24][Theme.textSize])
    background: Rectangle {
        radius: Theme.tileRadius
        color: root.filled ? (root.down ? Theme.mainTilePressed : Theme.mainTile)
                         : root.down ? (Theme.highContrast ? Theme.primaryDeep : Theme.primaryTint) : !root.off ? Theme.surface : Theme.sunken
        border.width: root.filled ? 0 : !root.off ? Theme.controlBorder : Theme.lineWidth
        border.color: !root.off ? Theme.lineControl : Theme.line
    }
    contentItem: Item {
        Rectangle {
            id: plate
            y: root.flat ? (parent.height - height) / 2 : 0
            width: Theme.px(Theme.compact ? [64, 60, 56][Theme.textSize] : (Theme.textSize > 0 && !Theme.portrait) ? 72 : 96)
            height: width
            radius: Theme.cardRadius
            color: root.filled ? Theme.mainTileIcon : Theme.primaryTint
            border.width: Theme.highContrast && !root.filled ? Theme.px(2) : 0
            border.color: Theme.line
            Icon {
                anchors.centerIn: parent
                name: root.iconName
                size: Theme.iconLarge
                color: root.filled ? (Theme.highContrast ? Theme.primary : Theme.inkOnMainTile) : Theme.primary
            }
        }
        Rectangle {
            id: arrow
            visible: !root.off
            anchors.right: parent.right
            anchors.verticalCenter: plate.verticalCenter
            width: Theme.px(root.main || root.flat ? (Theme.compact ? 60 : Theme.textSize > 0 && !Theme.portrait ? 72 : 80) : 56)
            height: width
            radius: width / 2
            color: root.filled ? (Theme.highContrast ? Theme.inkOnMainTile : Theme.gold) : "transparent"
            border.width: !root.filled && root.flat ? Theme.controlBorder : 0
            border.color: Theme.lineControl
            Icon {
                anchors.centerIn: parent
                name: "arrow-right"
                size: Theme.iconMedium
                stroke: 2.5
                color: root.filled ? (Theme.highContrast ? Theme.primary : Theme.inkOnGold)
                                 : root.flat ? root.textColor : Theme.highContrast ? root.textColor : Theme.primary
            }
        }
        Column {
            id: words
            x: root.flat ? plate.width + Theme.px(32) : 0
            y: root.flat ? (parent.height - height) / 2
                         : plate.height + Math.min(parent.height - plate.height - height, Theme.px(Theme.compact || Theme.textSize > 0 ? 8 : 16))
            width: root.flat ? arrow.x - x - Theme.px(24) : parent.width
            spacing: Theme.px(4)
            AppText {
                width: parent.width
                spoken: false
                role: root.main ? "title" : "question"
                text: root.text
                color: root.textColor
            }
            AppText {
                width: parent.width
                spoken: false
                role: "dense"
                text: root.detail
                color: root.textColor
            }
        }
    }
}
