import QtQuick
import Kiosk.Theme

// The seven marked letters, and beside them (landscape) the tones.
Item {
    id: root

    required property var session
    readonly property int marks: 7
    readonly property real marksWidth: Theme.portrait ? width : Theme.px(Theme.compact ? 512 : 832)

    implicitHeight: Theme.keyHeight

    KeyRow {
        session: root.session
        kind: "marked"
        keyWidth: (root.marksWidth - (root.marks - 1) * spacing) / root.marks
        keys: "ăâđêôơư".split("")
    }
    ToneRow {
        visible: !Theme.portrait
        x: root.marksWidth + Theme.px(Theme.compact ? 16 : 24)
        width: root.width - x
        session: root.session
    }
}
