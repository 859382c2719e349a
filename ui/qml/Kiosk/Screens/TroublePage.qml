import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A device cannot go on: what happened, what is safe, what to do, whom to call. wait: the expected wait, "" when unknown.
Item {
    id: root

    required property var facts
    property string iconName
    property string title
    property string text
    property string wait
    property string note
    property string secondText
    property string secondIcon: "check"
    property var steps: []
    signal secondActed

    Banner {
        id: banner
        x: Theme.margin
        y: Theme.px(Theme.compact ? 8 : Theme.portrait ? 16 : 24)
        width: parent.width - 2 * x
        iconName: root.iconName
        title: root.title
        text: root.text
        pillText: root.wait
    }
    ScrollPage {
        id: page
        x: Theme.margin
        anchors.top: banner.bottom
        anchors.topMargin: Theme.px(Theme.compact ? 12 : Theme.portrait ? 16 : 24)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Theme.compact ? 12 : Theme.portrait ? 16 : 24)
        width: parent.width - 2 * x

        TroublePanels {
            width: page.pageWidth
            least: columns === 3 ? page.height : 0
            safe: [
                { title: qsTr("Thông tin đã khai"), detail: qsTr("Giữ nguyên trên máy này.") },
                root.facts.scanned > 0
                ? { title: qsTr("%n trang đã quét", "", root.facts.scanned), detail: qsTr("Giữ nguyên, không phải quét lại.") }
                : { title: qsTr("Thứ tự các bước"), detail: qsTr("Làm tiếp từ đây, không làm lại.") },
                { title: qsTr("Chưa gửi, chưa mất phí"), detail: qsTr("Máy chỉ gửi khi ông/bà đồng ý.") }
            ]
            steps: root.steps
            phone: root.facts.phone
            desk: root.facts.desk
            helpAt: root.facts.help_at
            note: root.note
            secondText: root.secondText
            secondIcon: root.secondIcon
            onSecondActed: root.secondActed()
        }
    }
}
