import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// First safe on this machine, then on its way: each is said only when it is true.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown
    readonly property bool trouble: facts.phase === "trouble"

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(1120))
        spacing: Theme.px(32)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.trouble ? "circle-alert" : root.facts.phase === "sealing" ? "shield-check" : "send"
            size: Theme.px(140)
            color: root.trouble ? Theme.goldInk : Theme.primary
        }
        AppText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: "title"
            text: root.trouble ? qsTr("Máy chưa cất được hồ sơ")
                  : root.facts.phase === "sealing" ? qsTr("Đang cất hồ sơ an toàn…") : qsTr("Đang gửi hồ sơ…")
        }
        AppText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: "body"
            color: Theme.ink2
            text: root.trouble ? qsTr("Thông tin và các trang vẫn còn nguyên. Xin gọi bạn đoàn viên, rồi thử lại.")
                  : root.facts.phase === "sealing" ? qsTr("Xin chờ một lát.")
                  : qsTr("Hồ sơ đã cất an toàn trên máy. Mất mạng cũng không sao.")
        }
        ProgressBar {
            width: parent.width
            visible: !root.trouble
            value: root.facts.phase === "sealing" ? -1 : root.facts.progress
        }
        AppText {
            width: parent.width
            visible: root.facts.local_code !== ""
            horizontalAlignment: Text.AlignHCenter
            role: "dense"
            text: qsTr("Mã tạm: %1").arg(root.facts.local_code)
        }
    }
}
