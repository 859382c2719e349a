import QtQuick
import Kiosk.Theme

// Shows the text of a typing session with its caret and open syllable, or a resting value when another field is typed into.
Pressable {
    id: root

    property var session: null
    property bool editing: session !== null
    property string value
    property string label
    property string errorText
    property bool errorBelow: true
    property bool fromCard: false
    property bool clearable: true
    signal cleared

    readonly property bool empty: editing ? root.session.text === "" : value === ""
    readonly property bool wrong: errorText !== ""

    spokenName: label
    spokenHint: editing ? root.session.displayText : value
    ringed: false
    implicitHeight: column.implicitHeight
    implicitWidth: Theme.px(640)
    Accessible.role: Accessible.EditableText
    background: null
    contentItem: Column {
        id: column
        spacing: Theme.px(Theme.compact ? 2 : 8)

        AppText {
            visible: root.label !== ""
            width: root.width
            spoken: false
            role: "label"
            leading: Theme.compact ? 0 : 0.135 * font.pixelSize
            color: Theme.ink2
            text: root.label
        }
        Rectangle {
            id: box
            width: root.width
            height: root.label !== "" ? Theme.labelledFieldHeight : Theme.fieldHeight
            radius: Theme.controlRadius
            color: root.down && !root.editing ? Theme.primaryTint : Theme.surface
            border.width: root.editing || root.wrong ? Theme.strongBorder : Theme.controlBorder
            border.color: root.wrong ? Theme.goldLine : root.editing || root.down ? Theme.primary : Theme.lineControl

            FocusRing {
                visible: root.focusShown && !root.editing
            }
            FieldText {
                id: line
                anchors.left: parent.left
                anchors.leftMargin: Theme.px(root.width < Theme.px(380) ? 16 : Theme.compact ? 24 : 32)
                anchors.right: tail.left
                anchors.rightMargin: Theme.px(root.width < Theme.px(380) ? 8 : 16)
                height: parent.height
                session: root.editing ? root.session : null
                value: root.value
            }
            Row {
                id: tail
                anchors.right: parent.right
                anchors.rightMargin: clearButton.visible ? Theme.px(Theme.compact ? 12 : 16) : root.fromCard ? Theme.px(32) : Theme.px(8)
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.px(16)

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.fromCard
                    name: "id-card"
                    color: Theme.primary
                }
                AppText {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.fromCard
                    role: "small"
                    color: Theme.primary
                    text: qsTr("Theo thẻ")
                }
                IconButton {
                    id: clearButton
                    visible: root.clearable && root.editing && !root.empty
                    size: Math.max(Theme.px(Theme.compact ? 56 : Theme.portrait ? 80 : 72), Theme.finger)
                    iconName: "x"
                    spokenName: qsTr("Xoá hết ô này")
                    onClicked: {
                        root.session.clear();
                        root.cleared();
                    }
                }
            }
        }
        FieldProblem {
            visible: root.wrong && root.errorBelow
            width: root.width
            text: root.errorText
        }
    }
}
