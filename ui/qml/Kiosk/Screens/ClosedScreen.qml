import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The page no helper sees: it opens again once the help is over.
Item {
    id: root

    required property var viewModel

    Column {
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * x
        spacing: Theme.px(24)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "lock"
            size: Theme.px(Theme.compact ? 80 : 112)
            color: Theme.successInk
        }
        AppText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: "title"
            text: qsTr("Câu này chỉ hỏi riêng ông/bà")
        }
        AppText {
            width: Math.min(parent.width, Theme.px(1100))
            anchors.horizontalCenter: parent.horizontalCenter
            horizontalAlignment: Text.AlignHCenter
            color: Theme.ink2
            text: qsTr("Mời người hỗ trợ bước ra ngoài. Ông/bà chạm “Thôi nhờ giúp” ở thanh dưới để mở trang này. Cần giúp tiếp thì gọi lại sau câu này.")
        }
    }
}
