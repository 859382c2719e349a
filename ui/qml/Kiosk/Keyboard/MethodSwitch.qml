import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Telex, VNI, or letters as they stand on the keys.
Segmented {
    required property var session
    readonly property list<string> methods: ["telex", "vni", "plain"]

    spokenName: qsTr("Kiểu gõ")
    implicitHeight: Theme.keyHeight
    fill: Theme.functionKey
    frameWidth: Theme.keyBorder
    frameColor: Theme.keyLine
    frameRadius: Theme.keyRadius
    wrapping: Text.Wrap
    shares: [0.28, 0.22, 0.5]
    options: [
        { text: "Telex", role: "keyLabel" },
        { text: "VNI", role: "keyLabel" },
        { text: qsTr("Không dấu"), spoken: qsTr("Không dấu, gõ thẳng"), role: "keyLabel" }
    ]
    current: methods.indexOf(session.method)
    onChosen: index => session.setMethod(methods[index])
}
