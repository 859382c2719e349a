import QtQuick
import Kiosk.Theme

// A choice whose whole card is the target: radio, drawing, title, one line of explanation.
Pressable {
    id: root

    property bool selected: false
    property string explanation
    property string iconName
    property bool radio: true
    property Component diagram: null
    property string titleRole: "body"

    spokenName: text
    spokenHint: explanation
    implicitHeight: Math.max(explanation === "" ? Theme.choiceLeast : Theme.choiceHeight,
                             words.implicitHeight + 2 * Theme.px(Theme.compact ? 10 : 16))
    implicitWidth: Theme.px(400)
    leftPadding: Theme.px(28)
    rightPadding: Theme.px(24)
    focusRadius: Theme.controlRadius
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: selected

    background: Rectangle {
        radius: Theme.controlRadius
        color: root.selected || root.down ? Theme.primaryTint : Theme.surface
        border.width: root.selected ? Theme.strongBorder : Theme.controlBorder
        border.color: root.selected || root.down ? Theme.primary : Theme.lineControl
        Behavior on border.color {
            ColorAnimation { duration: Theme.selectionTime; easing.type: Easing.OutQuad }
        }
    }
    contentItem: Item {
        implicitHeight: words.implicitHeight

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(24)

            RadioDot {
                id: dot
                anchors.verticalCenter: parent.verticalCenter
                visible: root.radio
                selected: root.selected
            }
            Icon {
                id: drawing
                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName !== ""
                name: root.iconName
                size: Theme.iconMedium
                color: Theme.primary
            }
            Loader {
                id: figure
                anchors.verticalCenter: parent.verticalCenter
                visible: root.diagram !== null
                sourceComponent: root.diagram
            }
            Column {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                width: root.availableWidth - (dot.visible ? dot.width + parent.spacing : 0)
                       - (drawing.visible ? drawing.width + parent.spacing : 0)
                       - (figure.visible ? figure.width + parent.spacing : 0)

                AppText {
                    width: parent.width
                    spoken: false
                    role: root.titleRole
                    font.weight: root.titleRole === "body" ? Font.DemiBold : Font.Bold
                    text: root.text
                }
                AppText {
                    width: parent.width
                    visible: text !== ""
                    spoken: false
                    role: "label"
                    color: Theme.ink2
                    text: root.explanation
                }
            }
        }
    }
}
