import QtQuick
import Kiosk.Theme

// One paper of the list. mark: done, review, todo, none, working.
Pressable {
    id: root

    property string mark: "todo"
    property string detail
    property bool selected: false
    readonly property real leastWidth: leftPadding + rightPadding + badge.width + words.anchors.leftMargin
                                       + Math.max(longest(titleLetters, text), longest(detailLetters, detail))

    spokenHint: detail
    implicitWidth: Theme.px(480)
    implicitHeight: Math.max(Theme.rowHeight, words.implicitHeight + 2 * Theme.px(16))
    focusRadius: Theme.cardRadius
    leftPadding: Theme.px(Theme.compact || Theme.portrait ? 16 : 24)
    rightPadding: Theme.px(Theme.compact || Theme.portrait ? 8 : 16)
    Accessible.checkable: true
    Accessible.checked: selected
    background: Rectangle {
        radius: Theme.cardRadius
        color: root.selected || root.down ? Theme.primaryTint : Theme.surface
        border.width: root.selected ? Theme.strongBorder : Theme.lineWidth
        border.color: root.selected ? Theme.primary : Theme.line
    }
    // How wide its longest word is, which is never broken in two.
    function longest(letters: FontMetrics, sentence: string): real {
        return Math.ceil(Math.max(...sentence.split(" ").map(word => letters.advanceWidth(word))));
    }

    FontMetrics {
        id: titleLetters
        font: title.font
    }
    FontMetrics {
        id: detailLetters
        font: state.font
    }
    contentItem: Item {
        StateBadge {
            id: badge
            anchors.verticalCenter: parent.verticalCenter
            mark: root.mark
        }
        Column {
            id: words
            anchors.left: badge.right
            anchors.leftMargin: Theme.px(Theme.compact || Theme.portrait ? 12 : 20)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            AppText {
                id: title
                width: parent.width
                spoken: false
                role: "dense"
                font.weight: Font.DemiBold
                text: root.text
            }
            AppText {
                id: state
                width: parent.width
                visible: text !== ""
                spoken: false
                role: "label"
                font.weight: root.mark === "review" ? Font.DemiBold : Font.Medium
                color: root.mark === "done" ? Theme.successInk : root.mark === "review" ? Theme.goldInk : Theme.ink2
                text: root.detail
            }
        }
    }
}
