import QtQuick
import Kiosk.Theme

// The kiosk's button. kind: primary, secondary, tool, waiting, ok, danger.
Pressable {
    id: root

    property string kind: "secondary"
    property string iconName
    property bool iconRight: false
    property bool stacked: false
    property string busyText
    property string subText
    property string role: kind === "primary" || kind === "waiting" ? "primary" : "button"
    property int iconSize: kind === "primary" && !Theme.compact ? Theme.iconMedium : Theme.iconSmall
    property int countdown: -1
    property int countdownFrom: 60

    readonly property bool filled: !off && (kind === "primary" || kind === "danger")
    readonly property bool inverted: Theme.highContrast && down && !filled
    readonly property color lineColor: lineOf(kind)
    readonly property color textColor: off ? Theme.ink2 : inverted ? Theme.paper : textOf(kind)
    readonly property real besideMark: mark.visible && !stacked ? mark.width + (shownText === "" ? 0 : row.spacing) : 0
    readonly property real roomForWords: availableWidth - besideMark
    readonly property string shownText: busy && busyText !== "" ? busyText : text

    spokenName: subText === "" ? shownText : shownText + ". " + subText
    implicitHeight: Theme.buttonHeight
    implicitWidth: Math.ceil(Math.max(label.implicitWidth, subLabel.implicitWidth, still.advanceWidth, moving.advanceWidth))
                   + besideMark + leftPadding + rightPadding
    leftPadding: Theme.px(Theme.compact ? (Theme.textSize > 0 ? 12 : 16) : filled || kind === "waiting" ? 24 : 28)
    rightPadding: leftPadding

    function fillOf(kind: string, down: bool): color {
        if (off)
            return Theme.sunken;
        if (down && !filled && Theme.highContrast)
            return Theme.primaryDeep;
        switch (kind) {
        case "primary": return down ? Theme.primaryDeep : Theme.primary;
        case "danger": return down ? Theme.ink : Theme.danger;
        case "tool": return down ? Theme.primaryTintPressed : Theme.primaryTint;
        case "waiting": return down ? Theme.sunken : Theme.goldTint;
        case "ok": return down ? Theme.surface : Theme.successTint;
        default: return down ? Theme.primaryTint : Theme.surface;
        }
    }

    function lineOf(kind: string): color {
        switch (kind) {
        case "tool": return Theme.highContrast ? Theme.primary : "transparent";
        case "waiting": return Theme.goldLine;
        case "ok": return Theme.success;
        case "secondary": return Theme.lineControl;
        default: return "transparent";
        }
    }

    function textOf(kind: string): color {
        switch (kind) {
        case "primary": return Theme.inkOnPrimary;
        case "danger": return Theme.surface;
        case "tool": return Theme.primary;
        case "waiting": return Theme.goldInk;
        case "ok": return Theme.successInk;
        default: return Theme.ink;
        }
    }

    background: Rectangle {
        id: face
        radius: Theme.controlRadius
        color: root.fillOf(root.kind, false)
        border.width: root.filled || root.off ? 0 : Theme.controlBorder
        border.color: root.lineColor
        states: State {
            name: "down"
            when: root.down
            PropertyChanges { face.color: root.fillOf(root.kind, true) }
        }
        transitions: Transition {
            from: "down"
            ColorAnimation { duration: Theme.pressOut; easing.type: Easing.OutQuad }
        }
    }
    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        Grid {
            id: row
            anchors.centerIn: parent
            spacing: root.stacked ? 0 : Theme.px(Theme.compact ? 14 : 16)
            columns: root.stacked || !mark.visible || root.shownText === "" ? 1 : 2
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter
            layoutDirection: root.iconRight ? Qt.RightToLeft : Qt.LeftToRight

            Item {
                id: mark
                visible: root.iconName !== "" || root.countdown >= 0
                width: root.countdown >= 0 ? ring.width : root.iconSize
                height: root.countdown >= 0 ? ring.height : root.iconSize
                Icon {
                    anchors.centerIn: parent
                    visible: root.countdown < 0
                    name: root.iconName
                    size: root.iconSize
                    color: root.textColor
                }
                CountdownRing {
                    id: ring
                    visible: root.countdown >= 0
                    seconds: root.countdown
                    from: root.countdownFrom
                    color: root.textColor
                }
            }
            Column {
                visible: root.shownText !== ""

                AppText {
                    id: label
                    width: Math.min(Math.ceil(implicitWidth), root.roomForWords)
                    horizontalAlignment: root.subText === "" ? Text.AlignHCenter : Text.AlignLeft
                    spoken: false
                    role: root.stacked ? "label" : root.subText === "" ? root.role : Theme.compact ? "label" : "dense"
                    font.weight: Font.DemiBold
                    leading: root.subText === "" ? 0.135 * font.pixelSize : 0
                    text: root.shownText
                    color: root.textColor
                }
                AppText {
                    id: subLabel
                    width: Math.min(Math.ceil(implicitWidth), root.roomForWords)
                    visible: text !== "" && label.height + height <= root.availableHeight
                    spoken: false
                    role: "small"
                    leading: 0
                    text: root.subText
                    color: root.textColor
                }
            }
        }
    }

    TextMetrics {
        id: still
        font.family: Theme.family
        font.pixelSize: root.busyText === "" ? 1 : Theme.fontPx(root.role)
        font.weight: Font.DemiBold
        text: root.text
    }
    TextMetrics {
        id: moving
        font: still.font
        text: root.busyText
    }
}
