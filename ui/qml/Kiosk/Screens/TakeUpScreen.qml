import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Lay the ticket on the glass, and the application goes on where it stopped.
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
        title: root.trouble ? TicketWords.title(root.facts.trouble) : qsTr("Mời ông/bà đặt phiếu làm tiếp lên mặt kính")
        hint: root.trouble ? TicketWords.remedy(root.facts.trouble)
                           : qsTr("Úp mặt có ô vuông đen trắng xuống kính, rồi đậy nắp.")
    }
    Rectangle {
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

        GlassPicture {
            anchors.centerIn: parent
            width: Math.min(parent.width - Theme.px(64), (parent.height - Theme.px(64)) * 1.5)
            height: width / 1.5
            icon: "history"
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
            width: parent.width - lock.width - parent.spacing - (stop.visible ? stop.width + parent.spacing : 0)
            anchors.verticalCenter: parent.verticalCenter
            role: "dense"
            text: qsTr("Chỉ phiếu này mở được hồ sơ đã lưu. Phiếu dùng một lần.")
        }
        BigButton {
            id: stop
            visible: root.facts.phase === "scanning"
            iconName: "x"
            text: qsTr("Dừng quét")
            onClicked: root.viewModel.cancelScan()
        }
    }
}
