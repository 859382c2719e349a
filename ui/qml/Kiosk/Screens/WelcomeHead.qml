import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Whose desk this is; held by the mark, the volunteer's door opens.
Item {
    id: root

    required property var facts
    signal markHeld

    implicitHeight: Theme.px(Theme.compact ? 60 : 72)

    Mark {
        id: mark
        size: root.implicitHeight
        door: true
        onHeld: root.markHeld()
    }
    Column {
        anchors.left: mark.right
        anchors.leftMargin: Theme.px(20)
        anchors.right: parent.right
        anchors.rightMargin: Theme.languageWidth + Theme.targetGap
        anchors.verticalCenter: mark.verticalCenter

        AppText {
            id: whose
            width: parent.width
            visible: text !== "" && height <= 1.25 * root.implicitHeight
            role: "dense"
            font.weight: Font.DemiBold
            text: root.facts.agency
        }
        AppText {
            width: parent.width
            visible: !whose.visible || !(Theme.portrait && Theme.textSize === 2)
            role: "small"
            color: Theme.ink2
            text: qsTr("Tỉnh %1").arg(root.facts.place)
        }
    }
}
