import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The quiet way to "Vì sao hỏi?"; only its mark where the question needs the width.
BigButton {
    property bool brief: false

    kind: "tool"
    role: "label"
    height: Theme.leastTouch
    width: brief ? Math.max(Theme.px(72), height) : implicitWidth
    leftPadding: Theme.px(12)
    iconName: "circle-question-mark"
    text: brief ? "" : qsTr("Vì sao hỏi?")
    spokenName: qsTr("Vì sao hỏi?")
}
