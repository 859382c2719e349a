pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The three panels beneath every banner: what is safe, what to do, whom to call.
// safe, steps: lists of {title, detail}; helpAt is when help was called, "" when not; note says that time stands still.
Flow {
    id: root

    required property var safe
    required property var steps
    required property string phone
    required property string desk
    property string helpAt
    property string note
    property string secondText
    property string secondIcon: "check"
    property real least: 0
    readonly property int columns: Theme.portrait ? 1 : Theme.compact || Theme.textSize === 2 ? 2 : 3
    readonly property real share: Math.floor((width - (columns - 1) * spacing) / columns)
    readonly property real tallest: Math.max(least, safeCard.implicitHeight, stepsCard.implicitHeight, callCard.implicitHeight)
    signal secondActed

    spacing: Theme.portrait ? Theme.px(16) : Theme.columnGap

    component Points: Column {
        id: points

        required property var lines
        property bool numbered: false

        spacing: Theme.px(16)

        Repeater {
            model: points.lines

            PanelItem {
                required property int index
                required property var modelData

                width: points.width
                number: points.numbered ? index + 1 : 0
                text: modelData.title
                detail: modelData.detail
            }
        }
    }

    PanelCard {
        id: safeCard
        width: root.share
        height: Theme.portrait ? implicitHeight : root.tallest
        iconName: "shield-check"
        iconColor: Theme.success
        heading: qsTr("Đã an toàn")

        Points { width: parent?.width ?? 0; lines: root.safe }
        footer: Row {
            width: safeCard.width - 2 * safeCard.padding
            visible: root.note !== ""
            spacing: Theme.px(12)

            Icon {
                id: pause
                anchors.verticalCenter: parent.verticalCenter
                name: "pause"
                color: Theme.ink2
            }
            AppText {
                width: parent.width - pause.width - parent.spacing
                role: "label"
                color: Theme.ink2
                text: root.note
            }
        }
    }
    PanelCard {
        id: stepsCard
        width: root.share
        height: Theme.portrait ? implicitHeight : root.tallest
        iconName: "list-checks"
        heading: qsTr("Ông/bà làm gì")

        Points { width: parent?.width ?? 0; lines: root.steps; numbered: true }
        footer: BigButton {
            visible: root.secondText !== ""
            width: stepsCard.width - 2 * stepsCard.padding
            iconName: root.secondIcon
            text: root.secondText
            onClicked: root.secondActed()
        }
    }
    CallCard {
        id: callCard
        width: Theme.portrait || root.columns === 3 ? root.share : root.width
        height: Theme.portrait || root.columns === 2 ? implicitHeight : root.tallest
        phone: root.phone
        desk: root.desk
        helpAt: root.helpAt
    }
}
