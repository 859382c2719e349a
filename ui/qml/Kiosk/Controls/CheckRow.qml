import QtQuick
import Kiosk.Theme

// A tick box with its sentence; the whole row is the target.
Pressable {
    id: root

    property bool ticked: false
    property string detail
    property bool framed: true
    property string textRole: "body"
    signal switched(bool ticked)

    spokenHint: detail
    implicitWidth: Theme.px(640)
    implicitHeight: Math.max(Theme.choiceLeast, words.implicitHeight + 2 * Theme.px(20))
    leftPadding: framed ? Theme.px(28) : 0
    rightPadding: framed ? Theme.px(24) : 0
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: ticked
    onClicked: switched(!ticked)
    background: Rectangle {
        visible: root.framed
        radius: Theme.controlRadius
        color: root.ticked || root.down ? Theme.primaryTint : Theme.surface
        border.width: root.ticked ? Theme.strongBorder : Theme.controlBorder
        border.color: root.ticked ? Theme.primary : Theme.lineControl
    }
    contentItem: Item {
        Rectangle {
            id: box
            y: Math.min((parent.height - height) / 2, Theme.px(20))
            width: Theme.px(Theme.compact ? 52 : 64)
            height: width
            radius: Theme.keyRadius
            color: root.ticked ? Theme.primary : Theme.surface
            border.width: root.ticked ? 0 : Theme.controlBorder
            border.color: Theme.lineControl
            Icon {
                anchors.centerIn: parent
                visible: root.ticked
                name: "check"
                size: Math.round(parent.width * 0.7)
                stroke: 2.75
                color: Theme.inkOnPrimary
            }
        }
        Column {
            id: words
            anchors.left: box.right
            anchors.leftMargin: Theme.px(24)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            AppText {
                width: parent.width
                spoken: false
                role: root.textRole
                font.weight: root.detail === "" ? Font.Medium : Font.DemiBold
                text: root.text
            }
            AppText {
                width: parent.width
                visible: text !== ""
                spoken: false
                role: "label"
                color: Theme.ink2
                text: root.detail
            }
        }
    }
}
