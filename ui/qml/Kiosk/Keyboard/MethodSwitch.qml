import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Telex or VNI.
Segmented {
    required property var session

    spokenName: qsTr("Kiểu gõ")
    implicitHeight: Theme.keyHeight
    fill: Theme.functionKey
    frameWidth: Theme.keyBorder
    frameColor: Theme.keyLine
    frameRadius: Theme.keyRadius
    options: [{ text: "Telex", role: "keyLabel" }, { text: "VNI", role: "keyLabel" }]
    current: session.method === "vni" ? 1 : 0
    onChosen: index => session.setMethod(index === 1 ? "vni" : "telex")
}
