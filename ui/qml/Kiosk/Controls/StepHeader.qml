import QtQuick
import Kiosk.Theme

// Top of every step: mark, procedure, where we are, progress; language and stop at the right.
Item {
    id: root

    property string procedure
    property int step: 1
    property int stepCount: 9
    property string stepName
    property bool finished: false
    property string language: "vi"
    property string stopText: Theme.portrait && Theme.textSize > 0 ? qsTr("Dừng") : qsTr("Dừng và xoá")
    property string stopIcon: "x"
    property bool stopVisible: true
    property string note
    signal stopClicked
    signal languageChosen(string language)

    readonly property string stepLine: finished ? qsTr("Đã gửi xong")
                                                : qsTr("Bước %1 / %2  ·  %3").arg(step).arg(stepCount).arg(stepName)

    readonly property string shortLine: finished ? stepLine : qsTr("%1/%2 · %3").arg(step).arg(stepCount).arg(stepName)
    readonly property int noteRoom: Theme.px(!Theme.compact ? 480 : Theme.textSize === 0 ? 300 : 172)

    implicitHeight: Theme.headerHeight

    Mark {
        id: mark
        x: Theme.margin
        y: (root.height - Theme.px(Theme.compact ? 18 : 20) - height) / 2 + Theme.px(2)
    }
    Column {
        id: words
        anchors.left: mark.right
        anchors.leftMargin: Theme.px(Theme.compact ? 16 : 20)
        anchors.right: plate.visible ? plate.left : tail.left
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: mark.verticalCenter
        spacing: Theme.px(-1)

        AppText {
            width: parent.width
            role: "procedure"
            color: Theme.ink2
            text: root.procedure
        }
        AppText {
            id: line
            width: parent.width
            role: "step"
            color: Theme.primary
            text: whole.advanceWidth <= width ? root.stepLine : root.shortLine
        }
        TextMetrics {
            id: whole
            font: line.font
            text: root.stepLine
        }
    }
    Rectangle {
        id: plate
        visible: root.note !== ""
        anchors.right: tail.left
        anchors.rightMargin: Theme.px(20)
        anchors.verticalCenter: mark.verticalCenter
        width: Math.min(noteWords.implicitWidth, root.noteRoom) + Theme.px(32)
        height: noteWords.height + Theme.px(8)
        radius: Theme.keyRadius
        color: Theme.goldTint
        border.width: Theme.highContrast ? Theme.keyBorder : 0
        border.color: Theme.goldLine

        AppText {
            id: noteWords
            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.noteRoom)
            horizontalAlignment: Text.AlignHCenter
            role: "small"
            font.pixelSize: Theme.compact ? Theme.px(22) : px
            leading: 0
            color: Theme.goldInk
            text: root.note
        }
    }
    Row {
        id: tail
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: mark.verticalCenter
        spacing: Theme.targetGap

        BigButton {
            height: Theme.px(Theme.compact ? 60 : 72)
            leftPadding: Theme.px(20)
            role: "label"
            text: root.language === "en" ? "Tiếng Việt" : "English"
            onClicked: root.languageChosen(root.language === "en" ? "vi" : "en")
        }
        BigButton {
            visible: root.stopVisible
            height: Theme.px(Theme.compact ? 60 : 72)
            leftPadding: Theme.px(Theme.compact ? 18 : 24)
            role: "label"
            iconName: root.stopIcon
            iconSize: Theme.px(Theme.compact ? 24 : 28)
            text: root.stopText
            onClicked: root.stopClicked()
        }
    }
    StepSegments {
        x: Theme.margin
        y: root.height - Theme.px(Theme.compact ? 9 : 14) - height / 2
        width: root.width - 2 * Theme.margin
        step: root.finished ? root.stepCount + 1 : root.step
        count: root.stepCount
    }
}
