import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The printer cannot go on: what happened, what is safe, what to do, whom to call.
Item {
    id: root

    required property var facts
    signal tryAgain
    signal cameOut

    Banner {
        id: banner
        x: Theme.margin
        y: Theme.px(Theme.compact ? 8 : 24)
        width: parent.width - 2 * x
        kind: "warn"
        iconName: "printer-x"
        title: ScreenWords.printTitle(root.facts.print_trouble)
        text: qsTr("Tờ khai chưa in xong. Hồ sơ của ông/bà vẫn còn nguyên, không phải làm lại.")
    }
    ScrollPage {
        id: page
        x: Theme.margin
        anchors.top: banner.bottom
        anchors.topMargin: Theme.px(24)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(16)
        width: parent.width - 2 * x

        TroublePanels {
            width: page.pageWidth
            least: columns === 3 ? page.height : 0
            safe: [
                { title: qsTr("Thông tin đã khai"), detail: qsTr("Giữ nguyên trên máy này.") },
                { title: qsTr("%1 trang đã quét").arg(root.facts.scanned), detail: qsTr("Giữ nguyên, không phải quét lại.") },
                { title: qsTr("Chưa gửi, chưa mất phí"), detail: qsTr("Máy chỉ gửi khi ông/bà đồng ý.") }
            ]
            steps: [
                { title: qsTr("Chờ bạn đoàn viên"), detail: ScreenWords.printRemedy(root.facts.print_trouble) },
                root.facts.printing === "blocked"
                ? { title: qsTr("Máy tự in tiếp"), detail: qsTr("Không cần bấm lại, không in thừa.") }
                : { title: qsTr("Chạm Thử in lại"), detail: qsTr("Khi bạn ấy nói đã xong.") }
            ]
            phone: root.facts.phone
            desk: root.facts.desk
            actionText: root.facts.printing === "failed" ? qsTr("Thử in lại") : ""
            onActed: root.tryAgain()
            secondText: root.facts.print_trouble === "unknown" ? qsTr("Tờ khai đã ra đủ trang") : ""
            onSecondActed: root.cameOut()
        }
    }
}
