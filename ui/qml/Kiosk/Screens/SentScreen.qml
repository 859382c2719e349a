import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The end: what was reached, the code to keep, the slip, how to pay, and what comes next.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown
    readonly property bool troubled: !facts.accepted && facts.held === "returned"
    readonly property bool paying: facts.vietqr !== ""
    readonly property real side: Theme.px(Theme.compact ? 400 : 648)

    Row {
        id: head
        x: Theme.margin
        y: Theme.px(Theme.compact ? 4 : 12)
        width: parent.width - 2 * x
        spacing: Theme.px(24)

        Rectangle {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(Theme.compact ? 64 : 88)
            height: width
            radius: width / 2
            color: root.facts.accepted ? Theme.success : root.troubled ? Theme.goldInk : Theme.primary

            Icon {
                anchors.centerIn: parent
                name: root.facts.accepted ? "check" : root.troubled ? "circle-alert" : "shield-check"
                size: Math.round(parent.width * 0.6)
                stroke: 2.75
                color: Theme.surface
            }
        }
        Column {
            width: parent.width - sign.width - parent.spacing

            AppText {
                width: parent.width
                role: "title"
                text: root.facts.accepted ? qsTr("Đã gửi hồ sơ. Cảm ơn ông/bà.")
                      : root.facts.held === "handed" ? qsTr("Đã chuyển hồ sơ, chờ cán bộ nhận.")
                      : root.facts.held === "returned" ? qsTr("Cổng dịch vụ chưa nhận hồ sơ này.")
                      : qsTr("Đã cất hồ sơ an toàn. Cảm ơn ông/bà.")
            }
            AppText {
                width: parent.width
                role: "body"
                color: Theme.ink2
                text: root.facts.accepted ? qsTr("Cổng dịch vụ công đã nhận lúc %1.").arg(root.facts.received)
                      : root.facts.held === "handed" ? qsTr("Máy giữ một bản an toàn cho đến khi cán bộ nhận.")
                      : root.facts.held === "returned" ? qsTr("Hồ sơ vẫn cất an toàn. Xin gọi bạn đoàn viên xem cần sửa gì.")
                      : qsTr("Mạng đang gián đoạn. Máy sẽ tự gửi khi có mạng, ông/bà không phải làm gì.")
            }
        }
    }
    ScrollPage {
        id: page
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(Theme.compact ? 8 : 12)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Theme.compact ? 12 : 16)
        width: Theme.portrait ? parent.width - 2 * x : parent.width - 2 * x - root.side - Theme.px(24)

        Column {
            width: page.pageWidth
            spacing: Theme.px(Theme.compact ? 12 : 16)

            SlipOnScreen {
                width: parent.width
                visible: root.facts.mark !== ""
                mark: root.facts.mark
            }
            SentCode {
                width: parent.width
                accepted: root.facts.accepted
                code: root.facts.code
            }
            SlipStrip {
                width: parent.width
                phase: root.facts.slip
                trouble: root.facts.slip_trouble
                onTryAgain: root.viewModel.printAgain()
            }
            PayPanel {
                width: parent.width
                visible: Theme.portrait
                facts: root.facts
                qrSize: Theme.px(352)
            }
            NextSteps {
                width: parent.width
                facts: root.facts
            }
            RatePanel {
                width: parent.width
                rated: root.facts.rated
                reason: root.facts.reason
                onRatedAs: face => root.viewModel.rate(face)
                onReasonGiven: reason => root.viewModel.giveReason(reason)
            }
        }
    }
    PayPanel {
        id: pay
        visible: !Theme.portrait
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: page.top
        width: root.side
        height: root.paying ? page.height : implicitHeight
        facts: root.facts
        qrSize: Math.min(width - 2 * padding, Math.max(Theme.px(176), Theme.px(Theme.compact ? [216, 216, 200][Theme.textSize] : [352, 296, 280][Theme.textSize])))
    }
}
