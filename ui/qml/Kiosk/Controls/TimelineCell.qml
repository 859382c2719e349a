import QtQuick
import Kiosk.Theme

// One stay, gap or overlap of the timeline.
Pressable {
    id: root

    property string kind: "stay"
    property bool second: false
    property bool upright: false
    readonly property bool merged: text.startsWith("+")
    readonly property bool open: kind !== "stay"
    readonly property color ground: open ? (down ? Theme.primaryTintPressed : Theme.goldTint)
                                         : down ? Theme.primaryDeep : second ? Theme.timelineSecond : Theme.timelineFirst
    readonly property color textColor: down && Theme.highContrast ? Theme.paper
                                       : open ? Theme.goldInk : second ? Theme.inkOnTimelineSecond : Theme.inkOnTimelineFirst

    padding: 0
    implicitWidth: Theme.leastTouch
    implicitHeight: Theme.px(56)
    focusRadius: Theme.keyRadius
    spokenName: kind === "gap" ? qsTr("Khoảng còn thiếu") : kind === "overlap" ? qsTr("Khoảng bị trùng: %1").arg(text) : text
    background: Rectangle {
        radius: Theme.keyRadius
        color: root.ground
        border.width: root.open ? Theme.px(3) : Theme.highContrast ? Theme.px(3) : 0
        border.color: root.open ? Theme.goldLine : Theme.line
        anchors.fill: root
        anchors.topMargin: root.open ? -Theme.px(4) : 0
        anchors.bottomMargin: root.open ? -Theme.px(4) : 0

        Hatching {
            anchors.fill: parent
            anchors.margins: Theme.px(4)
            visible: root.kind === "overlap"
        }
    }
    contentItem: AppText {
        leftPadding: root.merged ? 0 : Theme.px(6)
        rightPadding: leftPadding
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        spoken: false
        role: root.kind === "gap" ? "heading" : root.merged ? "small" : "label"
        font.weight: root.kind === "gap" ? Font.Bold : Font.DemiBold
        lineHeight: 1
        visible: root.kind !== "overlap" && (root.upright ? contentHeight <= height : implicitWidth <= width)
        wrapMode: root.upright ? Text.WordWrap : Text.NoWrap
        text: root.text
        color: root.textColor
    }
}
