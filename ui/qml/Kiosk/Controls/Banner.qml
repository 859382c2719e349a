import QtQuick
import Kiosk.Theme

// What has happened, across the page. kind: warn, danger, ok, info; pillText is the expected wait.
Rectangle {
    id: root

    property string kind: "warn"
    property string iconName: "circle-alert"
    property string title
    property string text
    property string pillText
    property string pillIcon: "clock"

    readonly property color accent: kind === "danger" ? Theme.danger : kind === "ok" ? Theme.success
                                    : kind === "info" ? Theme.primary : Theme.gold
    readonly property color edge: kind === "warn" ? Theme.goldLine : accent
    readonly property bool narrow: Theme.portrait && pillText !== ""

    implicitWidth: Theme.px(960)
    implicitHeight: Math.max(Theme.px(Theme.compact ? 128 : 184), words.implicitHeight + 2 * Theme.px(24))
    radius: Theme.cardRadius
    color: kind === "danger" ? Theme.dangerTint : kind === "ok" ? Theme.successTint
           : kind === "info" ? Theme.primaryTint : Theme.goldTint
    border.width: Theme.controlBorder
    border.color: edge
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title
    Accessible.description: text
    Behavior on height {
        NumberAnimation { duration: Theme.bannerTime; easing.type: Easing.OutQuad }
    }

    Rectangle {
        id: disc
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(Theme.compact ? 24 : 40)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(Theme.compact ? 80 : 112)
        height: width
        radius: width / 2
        color: root.accent
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: Math.round(parent.width * 0.54)
            color: Theme.highContrast ? Theme.paper : root.kind === "warn" ? Theme.inkOnGold : Theme.surface
        }
    }
    Column {
        id: words
        anchors.left: disc.right
        anchors.leftMargin: Theme.px(Theme.compact ? 24 : 40)
        anchors.right: root.narrow || root.pillText === "" ? parent.right : pill.left
        anchors.rightMargin: Theme.px(Theme.compact ? 24 : 40)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(4)

        AppText {
            width: parent.width
            role: "title"
            text: root.title
        }
        AppText {
            width: parent.width
            text: root.text
        }
        Pill {
            visible: root.narrow
            edge: root.edge
            iconColor: root.kind === "warn" ? Theme.goldInk : root.accent
            iconName: root.pillIcon
            text: root.pillText
        }
    }
    Pill {
        id: pill
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Theme.compact ? 24 : 40)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.pillText !== "" && !root.narrow
        edge: root.edge
        iconColor: root.kind === "warn" ? Theme.goldInk : root.accent
        iconName: root.pillIcon
        text: root.pillText
    }
}
