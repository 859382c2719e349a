import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One answer of a review card; an identity number carries its Hiện, which reaches up beside the line above; that one keeps clear of it.
Item {
    id: root

    required property string label
    required property string value
    required property bool revealed
    property int labelWidth: Theme.px(168)
    property bool hidable: false
    property real keptClear: 0
    readonly property real revealWidth: hidable ? reveal.width : 0
    property string whose
    readonly property bool stacked: width < 2.7 * labelWidth
    signal revealWanted

    implicitHeight: Math.max(answer.y + answer.height, caption.visible ? caption.y + caption.height : 0)

    AppText {
        id: caption
        visible: text !== ""
        y: root.stacked ? 0 : Math.max(0, answer.baselineOffset - baselineOffset)
        width: root.stacked ? root.width : root.labelWidth
        role: root.stacked ? "small" : "label"
        color: Theme.ink2
        text: root.label
    }
    AppText {
        id: answer
        x: root.label === "" || root.stacked ? 0 : root.labelWidth + Theme.px(12)
        y: root.stacked && caption.visible ? caption.height : 0
        width: root.width - x - Math.max(root.revealWidth, root.stacked ? 0 : root.keptClear)
        role: "dense"
        font.weight: Font.DemiBold
        text: root.value
    }
    BigButton {
        id: reveal
        visible: root.hidable
        anchors.right: parent.right
        anchors.bottom: answer.bottom
        height: Theme.leastTouch
        leftPadding: Theme.px(12)
        kind: "tool"
        role: "small"
        iconName: root.revealed ? "eye-off" : "eye"
        iconSize: Theme.px(28)
        text: root.revealed ? qsTr("Ẩn") : qsTr("Hiện")
        spokenName: root.revealed ? qsTr("Ẩn %1 – %2").arg(root.label).arg(root.whose)
                                  : qsTr("Hiện %1 – %2").arg(root.label).arg(root.whose)
        onClicked: root.revealWanted()
    }
}
