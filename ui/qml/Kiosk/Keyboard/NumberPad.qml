import QtQuick
import Kiosk.Theme

// Large digit keys for numbers, phones and dates; the stroke only where a date is typed. beside: not under the page.
Rectangle {
    id: root

    required property var session
    readonly property bool dates: session.mode === "date" || session.mode === "month"
    readonly property real gap: Theme.keyGap
    readonly property int pad: Theme.px(Theme.compact ? 8 : Theme.portrait ? 24 : [24, 16, 12][Theme.textSize])
    readonly property real keyWidth: Math.min(Theme.px(240), (width - 2 * Theme.px(24) - 3 * gap) / 4)
    readonly property real keyHeight: Theme.portrait ? Theme.px(122) : (5 * Theme.keyHeight + gap) / 4
    property bool beside: false
    signal hideRequested

    color: Theme.sunken
    implicitHeight: 4 * keyHeight + 3 * gap + 2 * pad

    Rectangle {
        visible: !root.beside
        width: parent.width
        height: Theme.lineWidth
        color: Theme.line
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.pad
        spacing: root.gap

        Column {
            spacing: root.gap
            KeyRow { session: root.session; keyWidth: root.keyWidth; keyHeight: root.keyHeight; keys: ["1", "2", "3"]; role: "field" }
            KeyRow { session: root.session; keyWidth: root.keyWidth; keyHeight: root.keyHeight; keys: ["4", "5", "6"]; role: "field" }
            KeyRow { session: root.session; keyWidth: root.keyWidth; keyHeight: root.keyHeight; keys: ["7", "8", "9"]; role: "field" }
            Row {
                spacing: root.gap
                Item {
                    visible: !edge.visible
                    width: root.keyWidth
                    height: root.keyHeight
                }
                Key {
                    id: edge
                    visible: root.dates || root.session.mode === "phone"
                    width: root.keyWidth
                    height: root.keyHeight
                    role: "field"
                    text: root.dates ? "/" : "+"
                    onClicked: root.session.typeKey(text)
                }
                Key {
                    width: root.keyWidth
                    height: root.keyHeight
                    role: "field"
                    text: "0"
                    onClicked: root.session.typeKey("0")
                }
            }
        }
        Column {
            spacing: root.gap
            Backspace {
                width: root.keyWidth
                height: root.dates ? 3 * root.keyHeight + 2 * root.gap : root.keyHeight
                session: root.session
            }
            FunctionKey {
                visible: !root.dates
                width: root.keyWidth
                height: root.keyHeight
                iconName: "arrow-left"
                spokenName: qsTr("Con trỏ sang trái")
                onClicked: root.session.moveCursor(-1)
            }
            FunctionKey {
                visible: !root.dates
                width: root.keyWidth
                height: root.keyHeight
                iconName: "arrow-right"
                spokenName: qsTr("Con trỏ sang phải")
                onClicked: root.session.moveCursor(1)
            }
            FunctionKey {
                visible: !root.beside
                width: root.keyWidth
                height: root.keyHeight
                iconName: "chevron-down"
                text: qsTr("Ẩn phím")
                onClicked: root.hideRequested()
            }
        }
    }
}
