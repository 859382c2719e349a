pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// Two or three periods side by side in small; the chosen one is strong. shares: their lengths, chosen: an index.
Row {
    id: root

    required property var shares
    required property int chosen
    property bool isNew: false
    readonly property real unit: (Theme.px(Theme.compact ? 84 : 112) - (shares.length - 1) * spacing)
                                 / shares.reduce((sum, share) => sum + share, 0)

    spacing: Theme.px(4)

    Repeater {
        model: root.shares

        Rectangle {
            required property int index
            required property real modelData

            width: modelData * root.unit
            height: Theme.px(40)
            radius: Theme.innerRadius
            color: index !== root.chosen ? (Theme.highContrast ? Theme.paper : Theme.pale)
                   : root.isNew ? Theme.gold : Theme.highContrast ? Theme.primary : Theme.timelineSecond
            border.width: Theme.highContrast ? Theme.px(2) : 0
            border.color: Theme.line
        }
    }
}
