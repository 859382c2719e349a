import QtQuick
import Kiosk.Theme

// Caption and answer on one line.
Item {
    id: root

    property string label
    property string value
    property int labelWidth: Theme.px(168)
    readonly property bool narrow: width < 2.6 * labelWidth
    default property alias trailing: tail.data

    implicitWidth: Theme.px(520)
    implicitHeight: narrow ? caption.implicitHeight + answer.implicitHeight
                           : Math.max(caption.implicitHeight, answer.implicitHeight)

    AppText {
        id: caption
        width: root.narrow ? root.width : root.labelWidth - Theme.px(8)
        y: root.narrow ? 0 : Math.max(0, answer.baselineOffset - baselineOffset)
        role: "small"
        color: Theme.ink2
        text: root.label
    }
    AppText {
        id: answer
        x: root.narrow ? 0 : root.labelWidth
        y: root.narrow ? caption.height : 0
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
