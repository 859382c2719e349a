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
            safe: [qsTr("Thông tin đã khai"), qsTr("%1 trang đã quét").arg(root.facts.scanned), qsTr("Chưa gửi, chưa mất phí")]
            steps: [qsTr("Chờ bạn đoàn viên"), ScreenWords.printRemedy(root.facts.print_trouble),
                    root.facts.printing === "blocked" ? qsTr("Máy tự in tiếp, không in thừa") : qsTr("Chạm Thử in lại")]
            phone: root.facts.phone
            desk: root.facts.desk
            actionText: root.facts.printing === "failed" ? qsTr("Thử in lại") : ""
            onActed: root.tryAgain()
            secondText: root.facts.print_trouble === "unknown" ? qsTr("Tờ khai đã ra đủ trang") : ""
            onSecondActed: root.cameOut()
        }
    }
}
