import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The code to keep, in digits one can read from two steps away.
Rectangle {
    id: root

    required property bool accepted
    required property string code

    implicitHeight: content.height + 2 * Theme.px(Theme.compact ? 16 : 24)
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: Theme.lineWidth
    border.color: Theme.line

    Column {
        id: content
        x: Theme.px(Theme.compact ? 20 : 28)
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * x
        spacing: Theme.px(8)

        AppText {
            width: parent.width
            role: "body"
            color: Theme.ink2
            text: root.accepted ? qsTr("Mã hồ sơ – xin giữ mã này để tra cứu") : qsTr("Mã tạm – xin giữ mã này để tra cứu")
        }
        CodeDisplay {
            width: parent.width
            text: root.code
        }
    }
}
