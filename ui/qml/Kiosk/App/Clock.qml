import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The time, and the day with its name; time as "08:42", date as "23/11/2026".
Item {
    id: root

    required property string time
    required property string date
    readonly property var days: [qsTr("Chủ Nhật"), qsTr("Thứ Hai"), qsTr("Thứ Ba"), qsTr("Thứ Tư"), qsTr("Thứ Năm"),
                                 qsTr("Thứ Sáu"), qsTr("Thứ Bảy")]

    function dayOf(date: string): string {
        const [day, month, year] = date.split("/").map(Number);
        return days[new Date(year, month - 1, day).getDay()];
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: root.width

        AppText {
            width: parent.width
            horizontalAlignment: Text.AlignRight
            role: "heading"
            leading: 0
            text: root.time
        }
        AppText {
            width: parent.width
            visible: root.date !== ""
            horizontalAlignment: Text.AlignRight
            role: "small"
            color: Theme.ink2
            text: root.date === "" ? "" : root.dayOf(root.date) + ", " + root.date
        }
    }
}
