import QtQuick
import Kiosk.Theme

// Words in one of the type roles of the theme, with the line height Vietnamese marks need.
WrappedText {
    id: root

    final property string text
    property string role: "body"
    property bool spoken: true
    readonly property int px: Theme.fontPx(role)
    property real leading: font.pixelSize > Theme.px(40) ? 0 : 0.135 * font.pixelSize

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: px
    font.weight: Theme.fontWeight(role)
    font.kerning: true
    font.hintingPreference: Font.PreferNoHinting
    textFormat: Text.PlainText
    words: text
    lineHeight: leading > 0 ? 1.107 : 1
    topPadding: leading / 2
    bottomPadding: -leading / 2
    Accessible.role: ["display", "title", "question"].includes(role) ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: !spoken || text === ""
}
