import QtQuick
import Kiosk.Theme
import "../../../ui/qml/Kiosk/Screens"

// The panel that asks for the fee, as large as the last screen makes it.
Rectangle {
    required property var session
    property var facts: ({ fee: "", fee_zero: false, vietqr: "", purpose: "" })

    width: Theme.windowWidth
    height: Theme.windowHeight
    color: Theme.paper

    PayPanel {
        x: Theme.margin
        y: Theme.margin
        width: Theme.portrait ? parent.width - 2 * x : Theme.px(Theme.compact ? 400 : 648)
        facts: parent.facts
        qrSize: Theme.portrait ? Theme.px(300)
                : Math.min(width - 2 * padding, Math.max(Theme.px(176), Theme.px(Theme.compact ? [216, 216, 200][Theme.textSize] : [328, 296, 280][Theme.textSize])))
    }
}
