import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What is missing, and the touches that settle it.
Rectangle {
    id: root

    required property var gap
    required property var viewModel

    implicitHeight: content.height + 2 * Theme.cardPadding
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

        AppText {
            width: parent.width
            role: "heading"
            text: root.gap.kind === "overlap" ? qsTr("Hai khoảng bị trùng nhau")
                  : root.gap.whole ? root.gap.period : qsTr("Còn thiếu %1").arg(root.gap.period)
        }
        AppText {
            width: parent.width
            role: "body"
            text: root.gap.kind === "overlap" ? qsTr("Chạm Sửa ở một khoảng để đổi tháng.")
                                              : qsTr("Khoảng này ông/bà ở đâu? Chạm một ô.")
        }
        ChoiceCard {
            visible: root.gap.kind === "gap" && root.gap.whole && root.gap.home !== ""
            width: parent.width
            radio: false
            iconName: "map-pin-house"
            text: qsTr("Luôn ở nơi thường trú")
            explanation: root.gap.home
            onClicked: root.viewModel.sameAsHome()
        }
        ChoiceCard {
            visible: root.gap.kind === "gap" && root.gap.before !== ""
            width: parent.width
            radio: false
            iconName: "arrow-right"
            text: qsTr("Vẫn ở %1").arg(root.gap.before)
            explanation: qsTr("Nối dài khoảng trước")
            onClicked: root.viewModel.extendPrevious()
        }
        ChoiceCard {
            visible: root.gap.kind === "gap" && root.gap.after !== ""
            width: parent.width
            radio: false
            iconName: "arrow-left"
            text: qsTr("Đã về %1").arg(root.gap.after)
            explanation: qsTr("Bắt đầu khoảng sau sớm hơn")
            onClicked: root.viewModel.startNextEarlier()
        }
        ChoiceCard {
            visible: root.gap.kind === "gap" && !root.gap.whole && root.gap.home !== ""
            width: parent.width
            radio: false
            iconName: "map-pin-house"
            text: qsTr("Ở nơi thường trú")
            explanation: root.gap.home
            onClicked: root.viewModel.sameAsHome()
        }
        ChoiceCard {
            visible: root.gap.kind === "gap"
            width: parent.width
            radio: false
            iconName: "pencil"
            text: root.gap.whole ? qsTr("Đã ở nhiều nơi") : qsTr("Ở một nơi khác")
            explanation: qsTr("Máy sẽ hỏi từng nơi")
            onClicked: root.viewModel.otherPlace()
        }
    }
}
