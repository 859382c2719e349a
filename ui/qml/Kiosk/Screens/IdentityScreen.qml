import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Lay the card on the glass: one picture, one sentence, and a way without a card.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown
    readonly property bool trouble: facts.phase === "trouble"

    ScreenTitle {
        id: head
        x: Theme.margin
        y: Theme.px(Theme.compact ? 8 : 24)
        width: parent.width - 2 * x
        title: root.trouble ? ScreenWords.scanTitle(root.facts.trouble) : qsTr("Mời ông/bà đặt thẻ căn cước lên mặt kính")
        hint: root.trouble ? ScreenWords.scanRemedy(root.facts.trouble)
                           : root.facts.reader ? qsTr("Úp mặt có ô vuông đen trắng xuống kính. Hoặc đưa ô vuông trước đầu đọc.")
                           : qsTr("Úp mặt có ô vuông đen trắng xuống kính, rồi đậy nắp.")
    }
    Rectangle {
        id: board
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(Theme.compact ? 16 : 24)
        anchors.bottom: below.top
        anchors.bottomMargin: Theme.px(24)
        width: parent.width - 2 * x
        radius: Theme.cardRadius
        color: Theme.sunken
        border.width: Theme.highContrast ? Theme.lineWidth : 0
        border.color: Theme.line

        CardOnGlass {
            anchors.centerIn: parent
            width: Math.min(parent.width - Theme.px(64), (parent.height - Theme.px(64)) * 2.2)
            height: width / 2.2
            scanning: root.facts.phase === "scanning"
            progress: root.facts.progress
        }
    }
    Row {
        id: below
        x: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(24)
        width: parent.width - 2 * x
        spacing: Theme.px(24)

        Icon {
            id: lock
            anchors.verticalCenter: parent.verticalCenter
            name: "lock"
            color: Theme.successInk
        }
        AppText {
            width: parent.width - lock.width - other.width - 2 * parent.spacing
            anchors.verticalCenter: parent.verticalCenter
            role: "dense"
            text: qsTr("Ảnh thẻ chỉ dùng để đọc, xoá ngay sau bước này.")
        }
        BigButton {
            id: other
            width: implicitWidth + Theme.px(Theme.compact ? 24 : 0)
            iconName: root.facts.phase === "scanning" ? "x" : "keyboard"
            text: root.facts.phase === "scanning" ? qsTr("Dừng quét") : qsTr("Tự gõ thông tin")
            onClicked: root.facts.phase === "scanning" ? root.viewModel.cancelScan() : root.viewModel.typeInstead()
        }
    }
}
