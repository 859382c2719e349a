import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The declaration is on its way out of the printer.
Item {
    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(1040))
        spacing: Theme.px(32)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "printer"
            size: Theme.px(160)
            color: Theme.primary
        }
        AppText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: "title"
            text: qsTr("Đang in tờ khai…")
        }
        AppText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: "body"
            color: Theme.ink2
            text: qsTr("Lấy tờ khai ở máy in, ký và ghi rõ họ tên. Sau đó quét lại tại đây.")
        }
        ProgressBar {
            width: parent.width
            value: -1
        }
    }
}
