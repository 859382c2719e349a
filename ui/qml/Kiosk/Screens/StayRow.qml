import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One stay, or one gap in a dashed gold frame's colour.
Rectangle {
    id: root

    required property var row
    readonly property bool gap: row.kind === "gap"
    signal editWanted

    implicitHeight: Math.max(Theme.px(Theme.compact ? 84 : 104), words.height + Theme.px(24))
    radius: Theme.controlRadius
    color: gap ? Theme.goldTint : Theme.surface
    border.width: gap ? Theme.controlBorder : Theme.lineWidth
    border.color: gap ? Theme.goldLine : Theme.line

    AppText {
        id: period
        x: Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(Theme.textSize === 2 ? 330 : 284)
        role: "dense"
        font.weight: Font.DemiBold
        color: root.gap ? Theme.goldInk : Theme.ink
        text: root.row.period
    }
    Column {
        id: words
        anchors.left: period.right
        anchors.leftMargin: Theme.px(16)
        anchors.right: edit.visible ? edit.left : parent.right
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter

        AppText {
            width: parent.width
            role: "dense"
            font.weight: Font.DemiBold
            text: root.gap ? qsTr("Còn thiếu khoảng này") : root.row.place
        }
        AppText {
            width: parent.width
            visible: text !== ""
            role: "label"
            color: Theme.ink2
            text: root.gap ? "" : root.row.work
        }
    }
    BigButton {
        id: edit
        visible: !root.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.editHeight
        kind: "tool"
        text: qsTr("Sửa")
        spokenName: qsTr("Sửa %1").arg(root.row.period)
        onClicked: root.editWanted()
    }
}
