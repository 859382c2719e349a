pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// A group of answers on the review page. rows: list of {label, value}; more may be put under them.
Rectangle {
    id: root

    property string iconName
    property string heading
    property var rows: []
    property string editText: qsTr("Sửa")
    property bool editable: true
    property int labelWidth: Theme.px(Theme.textSize === 2 ? 252 : Theme.textSize === 1 ? 212 : 176)
    default property alias content: below.data
    signal editClicked

    implicitWidth: Theme.px(600)
    implicitHeight: column.y + column.implicitHeight + Theme.px(Theme.compact ? 12 : 16)
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: Theme.lineWidth
    border.color: Theme.line

    Icon {
        id: mark
        x: Theme.px(28)
        anchors.verticalCenter: edit.verticalCenter
        name: root.iconName
        color: Theme.primary
    }
    AppText {
        id: title
        anchors.left: mark.right
        anchors.leftMargin: Theme.px(16)
        anchors.right: edit.left
        anchors.rightMargin: Theme.px(8)
        y: Math.max(Theme.px(8), edit.y + (edit.height - height) / 2)
        font.weight: Font.Bold
        color: Theme.primary
        text: root.heading
    }
    BigButton {
        id: edit
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(16)
        y: Theme.px(8)
        width: Math.max(implicitWidth, Theme.px(120))
        height: Math.max(Theme.leastTouch, Theme.editHeight - Theme.px(8))
        leftPadding: Theme.px(16)
        kind: "tool"
        role: "dense"
        visible: root.editable
        text: root.editText
        spokenName: root.editText + " " + root.heading
        onClicked: root.editClicked()
    }
    Column {
        id: column
        x: Theme.px(28)
        y: Math.max(edit.y + edit.height, title.y + title.height) + Theme.px(2)
        width: root.width - 2 * x
        spacing: Theme.px(8)

        Repeater {
            model: root.rows
            delegate: AnswerRow {
                required property var modelData
                width: column.width
                labelWidth: root.labelWidth
                label: modelData.label
                value: modelData.value
            }
        }
        Column {
            id: below
            width: parent.width
            spacing: Theme.px(8)
        }
    }
}
