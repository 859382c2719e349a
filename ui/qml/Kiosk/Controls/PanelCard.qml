import QtQuick
import Kiosk.Theme

// A white card with a drawing, a heading and whatever is put into it, stacked; the footer keeps to its lower edge.
Rectangle {
    id: root

    property string iconName
    property string heading
    property color iconColor: Theme.primary
    property string tone: "plain"
    property int padding: Theme.cardPadding
    property int spacing: Theme.px(16)
    property Component trailing: null
    readonly property real headHeight: heading !== "" ? head.height : 0
    default property alias content: inner.data
    property alias footer: foot.data

    implicitWidth: Theme.px(560)
    implicitHeight: column.implicitHeight + 2 * padding + (foot.visibleChildren.length > 0 ? foot.height + Theme.px(24) : 0)
    radius: Theme.cardRadius
    color: tone === "attention" ? Theme.goldTint : tone === "selected" ? Theme.primaryTint
           : tone === "sunken" ? Theme.sunken : Theme.surface
    border.width: tone === "plain" || tone === "sunken" ? Theme.lineWidth : Theme.controlBorder
    border.color: tone === "attention" ? Theme.goldLine : tone === "selected" ? Theme.primary : Theme.line

    Column {
        id: column
        x: root.padding
        y: root.padding
        width: root.width - 2 * root.padding
        spacing: Theme.px(24)

        Item {
            id: head
            visible: root.heading !== ""
            width: parent.width
            height: Math.max(title.height, corner.height)
            Icon {
                id: mark
                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName !== ""
                name: root.iconName
                size: Theme.iconMedium
                color: root.iconColor
            }
            AppText {
                id: title
                anchors.left: mark.visible ? mark.right : parent.left
                anchors.leftMargin: mark.visible ? Theme.px(16) : 0
                anchors.right: corner.left
                anchors.verticalCenter: parent.verticalCenter
                role: "heading"
                text: root.heading
            }
            Loader {
                id: corner
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                sourceComponent: root.trailing
            }
        }
        Column {
            id: inner
            width: parent.width
            spacing: root.spacing
        }
    }
    Item {
        id: foot
        x: root.padding
        y: root.height - root.padding - height
        width: column.width
        height: childrenRect.height
    }
}
