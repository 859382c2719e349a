import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The one question of a page and the hint below it, or beside it where height is scarce.
// What is wrong with the answer stands where the hint does, or in place of both.
Item {
    id: root

    required property string title
    property string hint
    property bool inline: false
    property string problem
    readonly property real gap: Theme.px(Theme.compact ? 2 : 6)
    readonly property real besideRoom: width - question.contentWidth - Theme.px(24)
    readonly property string shortHint: hint.split(" – ")[0]
    readonly property bool wrong: problem !== ""
    readonly property bool instead: wrong && wrongWords.implicitWidth + wrongMark.width + Theme.px(12) > besideRoom
    readonly property real fullHeight: question.height + (hint !== "" ? gap + measured.height : 0)

    implicitHeight: inline || wrong || hint === "" ? question.height : fullHeight

    AppText {
        id: question
        width: parent.width
        role: "question"
        leading: Theme.compact || font.pixelSize > Theme.px(40) ? 0 : 0.135 * font.pixelSize
        opacity: root.instead ? 0 : 1
        text: root.title
    }
    AppText {
        id: measured
        y: question.height + root.gap
        width: parent.width
        visible: root.hint !== "" && !root.inline && !root.wrong
        role: "body"
        color: Theme.ink2
        text: root.hint
    }
    AppText {
        x: question.contentWidth + Theme.px(24)
        y: question.baselineOffset - baselineOffset
        visible: root.hint !== "" && root.inline && !root.wrong && implicitWidth <= root.besideRoom
        role: measured.implicitWidth <= root.besideRoom ? "body" : "small"
        wrapMode: Text.NoWrap
        color: Theme.ink2
        text: small.advanceWidth <= root.besideRoom ? root.hint : root.shortHint
    }
    Icon {
        id: wrongMark
        visible: root.wrong
        anchors.verticalCenter: question.verticalCenter
        x: root.instead ? 0 : question.contentWidth + Theme.px(24)
        name: "circle-alert"
        color: Theme.goldInk
    }
    AppText {
        id: wrongWords
        visible: root.wrong
        anchors.verticalCenter: question.verticalCenter
        x: wrongMark.x + wrongMark.width + Theme.px(12)
        width: Math.min(implicitWidth, root.width - x)
        role: "label"
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.fontPx("toneName")
        color: Theme.goldInk
        text: root.problem
        Accessible.role: root.instead ? Accessible.Heading : Accessible.StaticText
    }
    TextMetrics {
        id: small
        font.family: Theme.family
        font.pixelSize: Theme.fontPx("small")
        font.weight: Theme.fontWeight("small")
        text: root.hint
    }
}
