import QtQuick
import Kiosk.Theme

// A line of a list: drawing, title, detail with a coloured dot, and a button or two at the end.
Rectangle {
    id: root

    property string iconName
    property string text
    property string detail
    property string tone: "plain"
    property bool dot: false
    property bool framed: true
    default property alias trailing: tail.data

    readonly property color accent: tone === "danger" ? Theme.danger : tone === "attention" ? Theme.goldInk
                                    : tone === "ok" ? Theme.successInk : Theme.ink2

    implicitWidth: Theme.px(560)
    implicitHeight: Math.max(Theme.px(framed ? 112 : 80), words.implicitHeight + 2 * Theme.px(framed ? 16 : 4))
    radius: Theme.cardRadius
    color: framed ? Theme.surface : "transparent"
    border.width: framed ? Theme.lineWidth : 0
    border.color: Theme.line

    Rectangle {
        id: plate
        x: root.framed ? Theme.px(20) : 0
        anchors.verticalCenter: parent.verticalCenter
        visible: root.iconName !== ""
        width: Theme.px(64)
        height: width
        radius: Theme.controlRadius
        color: root.tone === "danger" ? Theme.dangerTint : root.tone === "attention" ? Theme.goldTint : Theme.primaryTint
        border.width: Theme.highContrast ? Theme.px(2) : 0
        border.color: Theme.line
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: Theme.px(36)
            color: root.tone === "danger" ? Theme.danger : root.tone === "attention" ? Theme.goldInk : Theme.primary
        }
    }
    Column {
        id: words
        anchors.left: plate.visible ? plate.right : parent.left
        anchors.leftMargin: Theme.px(20)
        anchors.right: tail.left
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        AppText {
            width: parent.width
            role: "dense"
            font.weight: Font.DemiBold
            text: root.text
        }
        Row {
            width: parent.width
            spacing: Theme.px(10)
            visible: root.detail !== ""
            Rectangle {
                id: spot
                anchors.verticalCenter: parent.verticalCenter
                visible: root.dot
                width: Theme.px(14)
                height: width
                radius: width / 2
                color: root.tone === "attention" ? Theme.goldLine : root.tone === "ok" ? Theme.success : root.accent
            }
            AppText {
                width: parent.width - (spot.visible ? spot.width + parent.spacing : 0)
                role: "small"
                font.weight: root.tone === "danger" || root.tone === "attention" ? Font.DemiBold : Font.Medium
                color: root.tone === "ok" ? Theme.ink2 : root.accent
                text: root.detail
            }
        }
    }
    Row {
        id: tail
        anchors.right: parent.right
        anchors.rightMargin: root.framed ? Theme.px(16) : 0
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.targetGap
    }
}
