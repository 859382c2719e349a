import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Two values side by side: one touch says which is right.
Rectangle {
    id: root

    required property var conflict
    signal settled(string which)

    height: content.height + 2 * Theme.cardPadding
    radius: Theme.cardRadius
    color: Theme.goldTint
    border.width: Theme.controlBorder
    border.color: Theme.goldLine

    Column {
        id: content
        x: Theme.cardPadding
        y: Theme.cardPadding
        width: parent.width - 2 * x
        spacing: Theme.px(16)

        Row {
            width: parent.width
            spacing: Theme.px(20)

            Icon {
                id: sign
                anchors.verticalCenter: parent.verticalCenter
                name: "circle-alert"
                size: Theme.iconMedium
                color: Theme.goldInk
            }
            AppText {
                width: parent.width - sign.width - parent.spacing
                role: "heading"
                text: qsTr("%1 chưa khớp. Bên nào đúng?").arg(root.conflict.label)
            }
        }
        AppText {
            width: parent.width
            role: "dense"
            text: qsTr("Chạm một lần vào bên đúng.")
        }
        Grid {
            id: sides
            width: parent.width
            columns: Theme.portrait ? 1 : 2
            spacing: Theme.px(24)

            ChoiceCard {
                width: Theme.portrait ? sides.width : (sides.width - sides.spacing) / 2
                text: root.conflict.card
                explanation: qsTr("trên thẻ")
                selected: root.conflict.chosen === "card"
                onClicked: root.settled("card")
            }
            ChoiceCard {
                width: Theme.portrait ? sides.width : (sides.width - sides.spacing) / 2
                text: root.conflict.typed
                explanation: qsTr("ông/bà đã gõ")
                selected: root.conflict.chosen === "typed"
                onClicked: root.settled("typed")
            }
        }
    }
}
