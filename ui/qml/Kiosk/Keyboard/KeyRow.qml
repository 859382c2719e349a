pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// Keys of equal width that type what is printed on them.
Row {
    id: root

    required property var session
    property var keys: []
    property real keyWidth: 0
    property real keyHeight: Theme.keyHeight
    property string kind: "letter"
    property string role: "key"
    readonly property bool upper: session.shift || session.mode === "code"

    spacing: Theme.keyGap

    Repeater {
        model: root.keys
        delegate: Key {
            id: cap
            required property string modelData
            width: root.keyWidth
            height: root.keyHeight
            kind: root.kind
            role: root.role
            spokenName: modelData
            text: root.upper ? modelData.toUpperCase() : modelData
            onClicked: root.session.typeKey(cap.modelData)
        }
    }
}
