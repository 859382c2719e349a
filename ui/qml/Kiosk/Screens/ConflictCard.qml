pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Two or three values side by side: one touch says which is right.
Rectangle {
    id: root

    required property var conflict
    signal settled(string which)

    height: content.height + 2 * Theme.cardPadding
    radius: Theme.cardRadius
    color: Theme.goldTint
    border.width: Theme.controlBorder
    border.color: Theme.goldLine

    component Side: ChoiceCard {
        width: sides.share
        titleRole: text.length <= 12 && !Theme.compact ? "heading" : "body"
    }

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
            columns: Theme.portrait || (Theme.compact && Theme.textSize === 1) || (said === 3 && (Theme.compact || Theme.textSize > 0)) ? 1 : said
            spacing: Theme.px(24)

            readonly property int said: 1 + (root.conflict.zone !== "" ? 1 : 0) + (root.conflict.typed !== "" ? 1 : 0)
            readonly property real share: (width - (columns - 1) * spacing) / columns

            Side {
                text: root.conflict.card
                explanation: root.conflict.zone !== "" ? qsTr("trong ô vuông của thẻ") : qsTr("trên thẻ")
                selected: root.conflict.chosen === "card"
                onClicked: root.settled("card")
            }
            Side {
                visible: root.conflict.zone !== ""
                text: root.conflict.zone
                explanation: qsTr("ở các dòng chữ mặt sau thẻ")
                selected: root.conflict.chosen === "zone"
                onClicked: root.settled("zone")
            }
            Side {
                visible: root.conflict.typed !== ""
                text: root.conflict.typed
                explanation: qsTr("ông/bà đã gõ")
                selected: root.conflict.chosen === "typed"
                onClicked: root.settled("typed")
            }
        }
    }
}
