import QtQuick
import Kiosk.Theme

// A short fact in a rounded frame, with its drawing.
Rectangle {
    id: root

    property string iconName
    property string text
    property color textColor: Theme.ink
    property color iconColor: Theme.goldInk
    property color edge: Theme.goldLine
    property string role: "body"

    implicitWidth: row.implicitWidth + 2 * Theme.px(28)
    implicitHeight: Math.max(Theme.px(56), row.implicitHeight + 2 * Theme.px(14))
    radius: height / 2
    color: Theme.surface
    border.width: Theme.controlBorder
    border.color: root.edge

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.px(14)
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            name: root.iconName
            color: root.iconColor
        }
        AppText {
            anchors.verticalCenter: parent.verticalCenter
            role: root.role
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
            text: root.text
            color: root.textColor
        }
    }
}
