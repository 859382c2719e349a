import QtQuick
import Kiosk.Theme

// One line of typed text that keeps its caret in sight; the open syllable is underlined in gold.
Item {
    id: root

    property var session: null
    property string value
    readonly property bool unread: true
    readonly property string before: session ? session.displayBefore : value
    readonly property string composing: session ? session.displayComposing : ""
    readonly property string after: session ? session.displayAfter : ""
    readonly property real caretAt: first.width + syllable.width + (composing === "" ? 0 : Theme.px(3))
    readonly property real overflow: Math.max(0, caretAt + caret.width - width)

    clip: true

    AppText {
        visible: root.session === null
        anchors.fill: parent
        verticalAlignment: Text.AlignVCenter
        leading: 0
        role: "field"
        spoken: false
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.fontPx("small")
        elide: Text.ElideRight
        text: root.value
    }
    Row {
        id: line
        visible: root.session !== null
        x: -root.overflow
        anchors.verticalCenter: parent.verticalCenter

        AppText {
            id: first
            role: "field"
            spoken: false
            wrapMode: Text.NoWrap
            text: root.before
        }
        AppText {
            id: syllable
            role: "field"
            spoken: false
            wrapMode: Text.NoWrap
            color: Theme.primary
            text: root.composing
        }
        AppText {
            role: "field"
            spoken: false
            wrapMode: Text.NoWrap
            text: root.after
        }
    }
    Rectangle {
        visible: root.composing !== ""
        x: line.x + syllable.x
        anchors.top: line.bottom
        anchors.topMargin: Theme.px(2)
        width: syllable.width
        height: Theme.px(4)
        radius: height / 2
        color: Theme.gold
    }
    Rectangle {
        id: caret
        visible: root.session !== null
        x: line.x + root.caretAt
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(4)
        height: line.height
        radius: width / 2
        color: Theme.ink
    }
    TapHandler {
        enabled: root.session !== null
        onTapped: point => root.session.placeCursor(probe.positionAt(point.position.x - line.x, 0))
    }
    TextInput {
        id: probe
        visible: false
        readOnly: true
        font.family: Theme.family
        font.pixelSize: Theme.fontPx("field")
        font.weight: Theme.fontWeight("field")
        text: root.before + root.composing + root.after
    }
}
