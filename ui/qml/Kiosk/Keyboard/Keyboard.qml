import QtQuick
import Kiosk.Theme

// The kiosk's own keyboard. layout: letters, email, code; 123 is a layer of letters.
Rectangle {
    id: root

    required property var session
    property string layout: session.mode === "email" ? "email" : session.mode === "code" ? "code" : "letters"
    property bool numbers: false
    // Something else lies upon the first row.
    property bool covered: false
    signal hideRequested

    readonly property bool letters: layout === "letters"
    readonly property int side: Theme.portrait ? Theme.px(24) : Theme.margin
    readonly property real content: width - 2 * side
    readonly property real gap: Theme.keyGap
    readonly property real keyWidth: Theme.portrait ? (content - 9 * gap) / 10
                                                    : Theme.compact ? (content - 10 * gap) / 11.63 : (content - 11 * gap) / 12
    readonly property int pad: Theme.px(Theme.compact ? 8 : Theme.portrait ? 24 : [24, 16, 12][Theme.textSize])

    readonly property string secondRow: letters ? "asdfghjkl-’" : layout === "email" ? "asdfghjkl-+" : "asdfghjkl"
    readonly property string thirdRow: letters ? "zxcvbnm,." : layout === "email" ? "zxcvbnm._" : "zxcvbnm"

    color: Theme.sunken
    implicitHeight: rows.height + 2 * pad
    onLayoutChanged: numbers = false

    function keys(letters: string, symbols: string): list<string> {
        return (root.numbers ? symbols : letters).split("");
    }

    Rectangle {
        width: parent.width
        height: Theme.lineWidth
        color: Theme.line
    }
    Column {
        id: rows
        x: root.side
        y: root.pad
        width: root.content
        spacing: root.gap

        ToneRow {
            visible: root.letters && Theme.portrait
            enabled: !root.covered
            session: root.session
            width: parent.width
        }
        FirstRow {
            visible: root.letters
            enabled: !root.covered || Theme.portrait
            session: root.session
            width: parent.width
        }
        KeyRow {
            visible: root.layout === "email" && Theme.portrait
            session: root.session
            role: "label"
            keyWidth: (root.content - 3 * root.gap) / 4
            keys: ["@gmail.com", "@yahoo.com", "@icloud.com", ".com"]
        }
        KeyRow {
            visible: !root.letters
            session: root.session
            keyWidth: (root.content - 9 * root.gap) / 10
            keys: "1234567890".split("")
        }
        Row {
            spacing: root.gap
            KeyRow {
                id: upperRow
                session: root.session
                keyWidth: root.keyWidth
                keys: root.keys("qwertyuiop", "1234567890")
            }
            Backspace {
                visible: !Theme.portrait
                width: root.content - upperRow.width - root.gap
                session: root.session
            }
        }
        KeyRow {
            x: Theme.portrait || root.layout === "code" ? (rows.width - width) / 2 : root.keyWidth / 2
            session: root.session
            keyWidth: root.keyWidth
            keys: Theme.portrait ? root.keys("asdfghjkl", "/():;&@%+")
                                 : root.keys(root.secondRow, "/():;&@%+-’")
        }
        ThirdRow {
            width: parent.width
            session: root.session
            layout: root.layout
            keyWidth: root.keyWidth
            keys: Theme.portrait ? root.keys("zxcvbnm", "-_,.!?\"")
                                 : root.keys(root.thirdRow, "_,.!?\"#*=")
            numbers: root.numbers
            onLayerClicked: root.numbers = !root.numbers
        }
        LastRow {
            width: parent.width
            session: root.session
            layout: root.layout
            keyWidth: root.keyWidth
            numbers: root.numbers
            onLayerClicked: root.numbers = !root.numbers
            onHideClicked: root.hideRequested()
        }
    }
}
