import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Something about the card that a person should know; it keeps nobody from going on.
Rectangle {
    id: root

    required property string heading
    required property string text

    height: content.height + 2 * Theme.cardPadding
    radius: Theme.cardRadius
    color: Theme.goldTint
    border.width: Theme.controlBorder
    border.color: Theme.goldLine

    Row {
        id: content
        x: Theme.cardPadding
        y: Theme.cardPadding
        width: parent.width - 2 * x
        spacing: Theme.px(20)

        Icon {
            id: sign
            name: "triangle-alert"
            size: Theme.iconMedium
            color: Theme.goldInk
        }
        Column {
            width: parent.width - sign.width - parent.spacing
            spacing: Theme.px(8)

            AppText {
                width: parent.width
                role: "heading"
                text: root.heading
            }
            AppText {
                width: parent.width
                role: "dense"
                text: root.text
            }
        }
    }
}
