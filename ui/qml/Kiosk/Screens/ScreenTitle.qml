import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The one question of a page and the hint below it.
Column {
    id: root

    required property string title
    property string hint

    spacing: Theme.px(Theme.compact ? 2 : 6)

    AppText {
        width: parent.width
        role: "question"
        text: root.title
        Accessible.role: Accessible.Heading
    }
    AppText {
        width: parent.width
        visible: root.hint !== ""
        role: "body"
        color: Theme.ink2
        text: root.hint
    }
}
