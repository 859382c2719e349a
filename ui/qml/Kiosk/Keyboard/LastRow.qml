import QtQuick
import Kiosk.Theme

// Typing method and space, or one-touch e-mail endings; then the arrows and the key that hides the keyboard.
Row {
    id: root

    required property var session
    required property string layout
    property real keyWidth: 0
    property bool numbers: false
    signal layerClicked
    signal hideClicked

    readonly property bool letters: layout === "letters"
    readonly property real wide: Theme.portrait ? 1.5 * keyWidth + spacing / 2
                                                : Theme.compact ? Theme.px(180) : 2 * keyWidth + spacing
    readonly property real switchWidth: Theme.px(Theme.compact ? 392 : Theme.portrait ? 424 : 520)
    readonly property var endings: layout === "code" ? ["-"] : Theme.portrait ? [".", "-", "+"]
                                                             : ["@gmail.com", "@yahoo.com", "@icloud.com", ".com"]
    readonly property real arrows: Theme.portrait ? keyWidth + spacing : 2 * (keyWidth + spacing)
    readonly property real room: width - wide - arrows - spacing
                                 - (letters ? switchWidth + spacing + (Theme.portrait ? wide + spacing : 0) : 0)

    spacing: Theme.keyGap

    FunctionKey {
        visible: root.letters && Theme.portrait
        width: root.wide
        text: root.numbers ? qsTr("Chữ") : "123"
        onClicked: root.layerClicked()
    }
    MethodSwitch {
        visible: root.letters
        width: root.switchWidth
        session: root.session
    }
    Key {
        visible: root.letters
        width: root.room
        kind: "space"
        text: qsTr("Dấu cách")
        onClicked: root.session.typeKey(" ")
    }
    KeyRow {
        visible: !root.letters
        session: root.session
        keys: root.endings
        role: Theme.portrait || root.layout === "code" ? "key" : Theme.compact ? "tool" : "keyLabel"
        keyWidth: (root.room - (root.endings.length - 1) * spacing) / root.endings.length
    }
    Key {
        visible: Theme.portrait
        width: root.keyWidth
        text: root.letters ? "’" : "_"
        onClicked: root.session.typeKey(text)
    }
    FunctionKey {
        visible: !Theme.portrait
        width: root.keyWidth
        iconName: "arrow-left"
        spokenName: qsTr("Con trỏ sang trái")
        onClicked: root.session.moveCursor(-1)
    }
    FunctionKey {
        visible: !Theme.portrait
        width: root.keyWidth
        iconName: "arrow-right"
        spokenName: qsTr("Con trỏ sang phải")
        onClicked: root.session.moveCursor(1)
    }
    FunctionKey {
        width: root.wide
        iconName: "chevron-down"
        text: Theme.compact || Theme.portrait ? qsTr("Ẩn") : qsTr("Ẩn phím")
        spokenName: qsTr("Ẩn phím")
        onClicked: root.hideClicked()
    }
}
