import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The one question of a page and the hint below it, or beside it where height is scarce.
Item {
    id: root

    required property string title
    property string hint
    property bool inline: false
    readonly property real gap: Theme.px(Theme.compact ? 2 : 6)
    readonly property real besideRoom: width - question.contentWidth - Theme.px(24)
    readonly property string shortHint: hint.split(" – ")[0]
    readonly property real fullHeight: question.height + (hint !== "" ? gap + measured.height : 0)

    implicitHeight: inline || hint === "" ? question.height : fullHeight

    AppText {
        id: question
        width: parent.width
        role: "question"
        leading: Theme.compact || font.pixelSize > Theme.px(40) ? 0 : 0.135 * font.pixelSize
        text: root.title
        Accessible.role: Accessible.Heading
    }
    AppText {
        id: measured
        y: question.height + root.gap
        width: parent.width
        visible: root.hint !== "" && !root.inline
        role: "body"
        color: Theme.ink2
        text: root.hint
    }
    AppText {
        x: question.contentWidth + Theme.px(24)
        y: question.baselineOffset - baselineOffset
        visible: root.hint !== "" && root.inline && implicitWidth <= root.besideRoom
        role: measured.implicitWidth <= root.besideRoom ? "body" : "small"
        wrapMode: Text.NoWrap
        color: Theme.ink2
        text: small.advanceWidth <= root.besideRoom ? root.hint : root.shortHint
    }
    TextMetrics {
        id: small
        font.family: Theme.family
        font.pixelSize: Theme.fontPx("small")
        font.weight: Theme.fontWeight("small")
        text: root.hint
    }
}
