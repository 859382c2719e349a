import QtQuick
import Kiosk.Theme

// Bottom of every screen: the way back, the tools at their fixed place, the one primary action.
Rectangle {
    id: root

    property string backText: qsTr("Quay lại")
    property string backIcon: "arrow-left"
    property bool backVisible: true
    property bool backEnabled: true
    property string primaryText: qsTr("Tiếp tục")
    property string primarySubText
    property string primaryIcon: "arrow-right"
    property string primaryKind: "primary"
    property string primaryBusyText
    property bool primaryBusy: false
    property bool primaryVisible: true
    property int primaryCountdown: -1
    property int primaryCountdownFrom: 60
    property alias helpText: tools.helpText
    property alias helpCalled: tools.helpCalled
    property alias helped: tools.helped
    property alias speaking: tools.speaking
    property alias voiced: tools.voiced
    default property alias leftSide: leftSlot.data
    property alias rightSide: rightSlot.data
    signal backClicked
    signal primaryClicked
    signal helpClicked
    signal textSizeChosen(int size)
    signal contrastClicked
    signal readAloudClicked

    readonly property int firstRow: Theme.portrait ? Theme.px(16) : (height - Theme.buttonHeight) / 2

    color: Theme.surface
    implicitHeight: Theme.barHeight

    Rectangle {
        width: parent.width
        height: Theme.lineWidth
        color: Theme.line
    }
    BarTools {
        id: tools
        x: Theme.portrait ? Theme.margin : Theme.compact ? Theme.px(252) : Theme.px(376)
        y: root.firstRow
        width: Theme.portrait ? root.width - 2 * Theme.margin : implicitWidth
        onHelpClicked: root.helpClicked()
        onTextSizeChosen: size => root.textSizeChosen(size)
        onContrastClicked: root.contrastClicked()
        onReadAloudClicked: root.readAloudClicked()
    }
    Item {
        id: leftSlot
        x: Theme.margin
        y: Theme.portrait ? primary.y : root.firstRow
        width: Theme.portrait ? root.width / 2 - Theme.margin : tools.x - Theme.margin - Theme.targetGap
        height: primary.height

        BigButton {
            visible: root.backVisible
            enabled: root.backEnabled
            width: Math.min(parent.width, Math.max(implicitWidth, Theme.px(Theme.portrait ? 264 : Theme.compact ? 184 : 224)))
            height: parent.height
            leftPadding: Theme.px(tight ? 10 : Theme.compact ? 14 : 28)
            role: tight && (Theme.compact || Theme.textSize > 0) ? "tool" : "button"
            iconName: tight && (Theme.compact || Theme.textSize > 0) ? "" : root.backIcon
            text: root.backText

            readonly property bool tight: root.backText.length > 10 && !Theme.portrait
            onClicked: root.backClicked()
        }
    }
    Item {
        id: rightSlot
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: leftSlot.y
        width: Theme.portrait ? root.width / 2 - Theme.margin - Theme.targetGap
                              : root.width - tools.x - tools.width - Theme.targetGap - Theme.margin
        height: primary.height
    }
    BigButton {
        id: primary
        objectName: "primary"
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.portrait ? root.height - Theme.px(16) - height : root.firstRow
        visible: root.primaryVisible
        height: Theme.portrait ? Theme.px(88 + 8 * Theme.textSize) : Theme.buttonHeight
        width: Math.min(Math.max(implicitWidth + Theme.px(Theme.compact ? 20 : 0), Theme.px(Theme.portrait ? 440 : Theme.compact ? 248 : 320)), rightSlot.width)
        kind: root.primaryKind
        iconName: root.primaryKind === "waiting" ? "" : root.primaryIcon
        iconRight: root.primaryCountdown < 0
        text: root.primaryText
        subText: root.primarySubText
        busy: root.primaryBusy
        busyText: root.primaryBusyText
        countdown: root.primaryCountdown
        countdownFrom: root.primaryCountdownFrom
        onClicked: root.primaryClicked()
    }
}
