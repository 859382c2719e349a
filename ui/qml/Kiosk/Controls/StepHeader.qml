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
    property var languages: []
    property string language
    property string stopText: Theme.portrait && Theme.textSize > 0 ? qsTr("Dừng") : qsTr("Dừng và xoá")
    property string stopIcon: "x"
    property bool stopVisible: true
    property string note
    property string helper
    property bool revealing: false
    property bool closed: false
    property bool practising: false
    signal stopClicked
    signal doorHeld
    signal revealHeld(bool held)
    signal toolsClicked
    signal languageChosen(string language)

    readonly property string stepLine: finished ? qsTr("Đã gửi xong")
                                                : qsTr("Bước %1 / %2  ·  %3").arg(step).arg(stepCount).arg(stepName)

    readonly property bool helped: helper !== ""
    readonly property bool scarce: helped && Theme.portrait
    readonly property string covering: closed ? (scarce ? qsTr("Trang đóng") : qsTr("Trang này đóng với người hỗ trợ"))
                                       : revealing ? (scarce ? qsTr("Đang hiện") : qsTr("Đang hiện điều đã khai"))
                                       : scarce ? qsTr("Đang che") : qsTr("Điều đã khai được che")
    readonly property string helping: scarce ? qsTr("%1 giúp") : practising ? qsTr("Luyện tập: %1 đang giúp") : qsTr("%1 đang giúp")
    readonly property string shortLine: finished ? stepLine : qsTr("%1/%2 · %3").arg(step).arg(stepCount).arg(stepName)
    readonly property int noteRoom: Theme.px(Theme.compact ? 172 : 480)

    implicitHeight: Theme.headerHeight

    Rectangle {
        anchors.fill: parent
        visible: root.helped
        color: Theme.successTint
    }
    Mark {
        id: mark
        visible: !root.scarce
        x: Theme.margin
        y: (root.height - Theme.px(Theme.compact ? 18 : 20) - height) / 2 + Theme.px(2)
        door: true
        onHeld: root.doorHeld()
    }
    Column {
        id: words
        anchors.left: root.scarce ? parent.left : mark.right
        anchors.leftMargin: root.scarce ? Theme.margin : Theme.px(Theme.compact ? 16 : 20)
        anchors.right: plate.visible ? plate.left : root.helped ? aid.left : tail.left
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: mark.verticalCenter
        spacing: Theme.px(-1)

        AppText {
            width: parent.width
            role: "procedure"
            color: Theme.ink2
            visible: root.helped || implicitHeight + line.implicitHeight <= root.height - Theme.px(Theme.compact ? 18 : 28)
            text: root.helped ? root.covering : root.procedure
        }
        AppText {
            id: line
            width: parent.width
            role: "step"
            wrapMode: root.helped ? Text.NoWrap : Text.Wrap
            fontSizeMode: root.helped ? Text.HorizontalFit : Text.FixedSize
            minimumPixelSize: Theme.fontPx("procedure") * 0.8
            color: root.helped ? Theme.successInk : Theme.primary
            text: root.helped ? root.helping.arg(root.helper)
                              : whole.advanceWidth <= width ? root.stepLine : root.shortLine
        }
        TextMetrics {
            id: whole
            font: line.font
            text: root.stepLine
        }
    }
    Rectangle {
        id: plate
        visible: root.note !== "" && !root.helped
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
        id: aid
        visible: root.helped
        anchors.right: tail.left
        anchors.rightMargin: Theme.targetGap
        anchors.verticalCenter: mark.verticalCenter
        spacing: Theme.targetGap

        BigButton {
            visible: !root.closed
            height: Theme.cornerHeight
            leftPadding: Theme.px(Theme.compact ? 14 : 20)
            kind: "ok"
            role: "label"
            iconName: "eye"
            iconSize: Theme.px(28)
            text: qsTr("Hiện")
            spokenHint: qsTr("Giữ tay để xem điều đã khai, thả ra là che lại")
            onPressedChanged: root.revealHeld(pressed)
        }
        BigButton {
            width: height
            height: Theme.cornerHeight
            leftPadding: Theme.px(10)
            kind: "tool"
            iconName: "hand-helping"
            spokenName: qsTr("Việc của người hỗ trợ")
            onClicked: root.toolsClicked()
        }
    }
    Row {
        id: tail
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: mark.verticalCenter
        spacing: Theme.targetGap

        LanguageButton {
            languages: root.languages
            language: root.language
            onLanguageChosen: language => root.languageChosen(language)
        }
        BigButton {
            visible: root.stopVisible
            height: Theme.cornerHeight
            leftPadding: Theme.px(Theme.compact ? 18 : 24)
            role: "label"
            iconName: root.stopIcon
            iconSize: Theme.px(Theme.compact ? 24 : 28)
            text: root.stopText
            spokenName: qsTr("Dừng và xoá")
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
