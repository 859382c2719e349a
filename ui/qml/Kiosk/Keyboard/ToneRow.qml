pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// The open syllable with each of its six tones; empty when no syllable is open.
Row {
    id: root

    required property var session
    readonly property var names: ({
        "ngang": Theme.compact ? qsTr("ngang") : qsTr("không dấu"), "sac": qsTr("sắc"), "huyen": qsTr("huyền"),
        "hoi": qsTr("hỏi"), "nga": qsTr("ngã"), "nang": qsTr("nặng")
    })

    spacing: Theme.keyGap
    height: Theme.keyHeight

    Repeater {
        model: 6
        delegate: Key {
            id: tone
            required property int index
            readonly property var variant: root.session.tones[index]

            width: (root.width - 5 * root.spacing) / 6
            visible: variant !== undefined
            kind: "tone"
            chosen: variant?.chosen ?? false
            text: variant?.text ?? ""
            under: variant ? root.names[variant.name] : ""
            spokenName: under
            spokenHint: text
            role: text.length > 6 ? "toneName" : text.length > (Theme.compact ? 4 : 5) ? "keyLabel" : "tone"
            onClicked: root.session.chooseTone(index)
        }
    }
}
