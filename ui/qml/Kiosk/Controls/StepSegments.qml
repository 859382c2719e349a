pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// One bar for each step: done, current (gold and thicker), to come.
Item {
    id: root

    property int step: 1
    property int count: 9
    readonly property int gap: Theme.px(Theme.compact ? 6 : 8)

    implicitHeight: Theme.px(Theme.compact ? 10 : 12)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Bước %1 trên %2").arg(Math.min(step, count)).arg(count)

    Repeater {
        model: root.count
        delegate: Rectangle {
            required property int index
            readonly property bool done: index + 1 < root.step
            readonly property bool current: index + 1 === root.step

            x: index * (width + root.gap)
            width: (root.width - (root.count - 1) * root.gap) / root.count
            height: current ? root.implicitHeight : root.implicitHeight - Theme.px(4)
            anchors.verticalCenter: parent?.verticalCenter
            radius: height / 2
            color: current ? Theme.gold : done ? Theme.primary : Theme.highContrast ? Theme.paper : Theme.line
            border.width: Theme.highContrast && !current && !done ? Theme.px(2) : 0
            border.color: Theme.line
            Behavior on color {
                ColorAnimation { duration: Theme.progressTime; easing.type: Easing.OutQuad }
            }
        }
    }
}
