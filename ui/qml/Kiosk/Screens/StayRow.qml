import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One stay, or one gap in a dashed gold frame, on the rail that joins them; gold too where two stays overlap.
Item {
    id: root

    required property var row
    property bool first: false
    property bool last: false
    property string advice
    property bool below: false
    readonly property bool gap: row.kind === "gap"
    readonly property bool open: row.kind !== "stay"
    readonly property bool narrow: width < period.width + Theme.px([560, 620, 700][Theme.textSize])
    property real between: Theme.px(16)
    signal editWanted

    implicitHeight: Math.max(Theme.px(Theme.compact ? 84 : 104), words.height + Theme.px(24))

    Rectangle {
        x: disc.x + (disc.width - width) / 2
        y: root.first ? root.height / 2 : -root.between / 2
        width: Theme.px(4)
        height: (root.last ? root.height / 2 : root.height + root.between / 2) - y
        visible: !(root.first && root.last)
        color: Theme.highContrast ? Theme.line : Theme.primaryTintLine
    }
    Rectangle {
        id: disc
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(40)
        height: width
        radius: width / 2
        color: root.open ? Theme.goldTint : Theme.primary
        border.width: root.open ? Theme.px(3) : 0
        border.color: Theme.goldLine

        Icon {
            anchors.centerIn: parent
            visible: !root.open
            name: "check"
            size: Theme.px(26)
            stroke: 2.75
            color: Theme.inkOnPrimary
        }
        AppText {
            anchors.centerIn: parent
            visible: root.open
            spoken: false
            role: "label"
            font.pixelSize: Theme.px(24)
            font.weight: Font.Bold
            color: Theme.goldInk
            text: "?"
        }
    }
    Rectangle {
        id: face
        x: Theme.px(64)
        width: root.width - x
        height: root.height
        radius: Theme.controlRadius
        color: root.open ? Theme.goldTint : Theme.surface
        border.width: root.gap ? 0 : root.open ? Theme.controlBorder : Theme.lineWidth
        border.color: root.open ? Theme.goldLine : Theme.line
    }
    DashedFrame {
        anchors.fill: face
        visible: root.gap
        radius: Theme.controlRadius
    }

    AppText {
        id: period
        visible: !root.narrow
        x: face.x + Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px((Theme.compact ? [252, 290, 330] : [284, 324, 372])[Theme.textSize])
        role: "dense"
        font.weight: Font.DemiBold
        color: root.open ? Theme.goldInk : Theme.ink
        text: root.row.period
    }
    Column {
        id: words
        anchors.left: root.narrow ? period.left : period.right
        anchors.leftMargin: root.narrow ? 0 : Theme.px(16)
        anchors.right: edit.visible ? edit.left : arrow.left
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter

        AppText {
            width: parent.width
            visible: root.narrow
            role: "dense"
            font.weight: Font.DemiBold
            color: period.color
            text: root.row.period
        }
        AppText {
            width: parent.width
            role: "dense"
            font.weight: root.narrow ? Font.Medium : Font.DemiBold
            text: root.gap ? qsTr("Còn thiếu khoảng này") : root.row.place
        }
        AppText {
            width: parent.width
            visible: text !== ""
            role: "label"
            color: Theme.ink2
            text: root.gap ? root.advice : root.row.work
        }
    }
    Icon {
        id: arrow
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.gap && !root.below
        name: "arrow-right"
        color: Theme.goldInk
    }
    BigButton {
        id: edit
        visible: !root.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, Theme.px(Theme.compact ? 104 : 128))
        height: Theme.editHeight
        kind: "tool"
        text: qsTr("Sửa")
        spokenName: qsTr("Sửa %1").arg(root.row.period)
        onClicked: root.editWanted()
    }
}
