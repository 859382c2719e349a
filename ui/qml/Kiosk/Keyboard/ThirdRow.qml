import QtQuick
import Kiosk.Theme

// Hoa, the bottom letters, and the way to the digits (landscape) or backspace (portrait).
Row {
    id: root

    required property var session
    required property string layout
    property real keyWidth: 0
    property var keys: []
    property bool numbers: false
    signal layerClicked

    readonly property real rest: width - middle.width - 2 * spacing
    readonly property real firstWidth: Theme.compact ? rest * 0.566 : rest / 2

    spacing: Theme.keyGap

    ShiftKey {
        visible: root.layout === "letters"
        width: root.firstWidth
        session: root.session
    }
    FunctionKey {
        visible: root.layout !== "letters"
        width: root.firstWidth
        role: "key"
        text: root.layout === "email" ? "@" : "."
        onClicked: root.session.typeKey(text)
    }
    KeyRow {
        id: middle
        session: root.session
        keyWidth: root.keyWidth
        keys: root.keys
    }
    Backspace {
        visible: Theme.portrait
        width: root.rest - root.firstWidth
        session: root.session
    }
    FunctionKey {
        visible: !Theme.portrait && root.layout !== "code"
        width: root.rest - root.firstWidth
        text: root.layout === "email" ? ".vn" : root.numbers ? qsTr("Chữ") : "123"
        onClicked: root.layout === "letters" ? root.layerClicked() : root.session.typeKey(text)
    }
}
