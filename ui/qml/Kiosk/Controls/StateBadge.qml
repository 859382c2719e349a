import QtQuick
import Kiosk.Theme

// A state as a round drawing. state names: done, review, none, todo, working.
Item {
    id: root

    property string mark: "todo"
    property int size: Theme.px(56)

    implicitWidth: size
    implicitHeight: size

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: root.mark === "done" ? Theme.success : root.mark === "review" ? Theme.gold : Theme.surface
        border.width: root.mark === "done" || root.mark === "review" ? 0 : Theme.controlBorder
        border.color: root.mark === "working" ? Theme.primaryTintLine : Theme.lineControl
    }
    Icon {
        anchors.centerIn: parent
        visible: root.mark === "done" || root.mark === "review" || root.mark === "none"
        name: root.mark === "done" ? "check" : root.mark === "review" ? "eye" : "minus"
        size: Math.round(root.size * 0.62)
        stroke: 2.75
        color: root.mark === "none" ? Theme.ink : Theme.highContrast ? Theme.paper
                                                : root.mark === "done" ? Theme.surface : Theme.inkOnGold
    }
    TurningRing {
        anchors.fill: parent
        visible: root.mark === "working"
    }
}
