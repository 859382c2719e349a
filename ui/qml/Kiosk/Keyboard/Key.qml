import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One key: letter, marked letter, function or tone. It never takes the focus: a physical keyboard types directly.
Pressable {
    id: root

    property string kind: "letter"
    property string iconName
    property string under
    property bool chosen: false
    property bool dotted: false
    readonly property bool typed: true
    property string role: kind === "function" || kind === "space" ? "keyLabel" : kind === "tone" ? "tone" : "key"

    readonly property bool lit: chosen || down
    readonly property color textColor: lit ? Theme.inkOnPrimary : kind === "marked" ? Theme.primary : Theme.ink

    function fillOf(lit: bool): color {
        return lit ? Theme.primary : kind === "function" ? Theme.functionKey
                                   : kind === "marked" ? Theme.primaryTint : Theme.surface;
    }

    focusPolicy: Qt.NoFocus
    focusRadius: Theme.keyRadius
    padding: 0
    implicitHeight: Theme.keyHeight
    background: Rectangle {
        id: cap
        radius: Theme.keyRadius
        color: root.fillOf(false)
        border.width: Theme.keyBorder
        border.color: root.lit ? Theme.primary : root.kind === "marked" ? Theme.primaryTintLine : Theme.keyLine
        states: State {
            name: "lit"
            when: root.lit
            PropertyChanges { cap.color: root.fillOf(true) }
        }
        transitions: Transition {
            from: "lit"
            enabled: root.kind !== "tone"
            ColorAnimation { duration: Theme.pressOut; easing.type: Easing.OutQuad }
        }
        Rectangle {
            visible: root.dotted
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.px(12)
            width: Theme.px(12)
            height: width
            radius: width / 2
            color: root.textColor
        }
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Theme.px(12)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName !== ""
                name: root.iconName
                size: Theme.px(38)
                color: root.textColor
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.text !== ""
                AppText {
                    anchors.horizontalCenter: parent.horizontalCenter
                    spoken: false
                    role: root.role
                    wrapMode: Text.NoWrap
                    lineHeight: 1
                    topPadding: 0
                    bottomPadding: root.under === "" ? 0 : Theme.px(-2)
                    text: root.text
                    color: root.textColor
                }
                AppText {
                    anchors.horizontalCenter: parent.horizontalCenter
                    visible: text !== ""
                    spoken: false
                    role: "toneName"
                    wrapMode: Text.NoWrap
                    lineHeight: 1
                    topPadding: 0
                    bottomPadding: 0
                    text: root.under
                    color: root.lit ? Theme.inkOnPrimary : Theme.ink2
                }
            }
        }
    }
}
