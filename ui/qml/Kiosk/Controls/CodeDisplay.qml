pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// A code, amount or counter digit by digit in equal cells, shrunk only where it would not fit.
Item {
    id: root

    property string text
    property string role: "code"
    property color color: Theme.ink
    readonly property var narrow: [".", " ", ",", ":"]
    readonly property real ems: cellsOf(text)
    readonly property int wanted: Theme.fontPx(role)
    readonly property int px: width > 0 ? Math.min(wanted, Math.floor(width / Math.max(0.7, ems))) : wanted

    implicitWidth: Math.ceil(wanted * ems)
    implicitHeight: Math.ceil(px * 1.26)
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    function cellOf(letter: string): real {
        return narrow.includes(letter) ? 0.4 : "MW".includes(letter) ? 0.96 : /[A-Z]/.test(letter) ? 0.78 : 0.7;
    }

    function cellsOf(words: string): real {
        return words.split("").reduce((sum, letter) => sum + cellOf(letter), 0);
    }

    Row {
        Repeater {
            model: root.text.split("")
            delegate: AppText {
                required property string modelData
                width: root.px * root.cellOf(modelData)
                spoken: false
                role: root.role
                font.pixelSize: root.px
                font.weight: Font.Bold
                lineHeight: 1
                topPadding: 0
                bottomPadding: 0
                wrapMode: Text.NoWrap
                horizontalAlignment: Text.AlignHCenter
                text: modelData
                color: root.color
            }
        }
    }
}
