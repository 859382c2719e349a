import QtQuick
import Kiosk.Theme

// Caption and answer on one line.
Item {
    id: root

    property string label
    property string value
    property int labelWidth: Theme.px(168)
    default property alias trailing: tail.data

    implicitWidth: Theme.px(520)
    implicitHeight: Math.max(caption.implicitHeight, answer.implicitHeight)

    AppText {
        id: caption
        width: root.labelWidth - Theme.px(8)
        anchors.baseline: answer.baseline
        role: "small"
        color: Theme.ink2
        text: root.label
    }
    AppText {
        id: answer
        x: root.labelWidth
        width: root.width - x - tail.width
        role: "dense"
        font.weight: Font.DemiBold
        text: root.value
    }
    Row {
        id: tail
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
    }
}
