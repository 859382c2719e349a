import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The end: what was reached, the code to keep, the slip, how to pay, and what comes next.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown
    readonly property bool paying: facts.vietqr !== ""
    readonly property real side: Theme.portrait ? page.pageWidth : Theme.px(Theme.compact ? 400 : 648)

    Row {
        id: head
        x: Theme.margin
        y: Theme.px(Theme.compact ? 4 : 12)
        width: parent.width - 2 * x
        spacing: Theme.px(24)

        Icon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            name: "circle-check"
            size: Theme.px(Theme.compact ? 64 : 88)
            color: root.facts.accepted ? Theme.success : Theme.primary
        }
        Column {
            width: parent.width - sign.width - parent.spacing

            AppText {
                width: parent.width
                role: "title"
                text: root.facts.accepted ? qsTr("Đã gửi hồ sơ. Cảm ơn ông/bà.")
                                          : qsTr("Đã cất hồ sơ an toàn. Cảm ơn ông/bà.")
            }
            AppText {
                width: parent.width
                role: "body"
                color: Theme.ink2
                text: root.facts.accepted ? qsTr("Cổng dịch vụ công đã nhận lúc %1.").arg(root.facts.received)
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
        anchors.bottomMargin: Theme.px(12)
        width: parent.width - 2 * x

        Grid {
            width: page.pageWidth
            columns: Theme.portrait ? 1 : 2
            columnSpacing: Theme.columnGap
            rowSpacing: Theme.px(24)

            Column {
                id: main
                width: Theme.portrait ? parent.width : parent.width - root.side - parent.columnSpacing
                spacing: Theme.px(Theme.compact ? 12 : 16)

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
                NextSteps {
                    width: parent.width
                    facts: root.facts
                }
                RatePanel {
                    width: parent.width
                    rated: root.facts.rated
                    onRatedAs: face => root.viewModel.rate(face)
                }
            }
            Column {
                width: root.side
                spacing: Theme.px(20)

                PayPanel {
                    width: parent.width
                    facts: root.facts
                    qrSize: Math.min(parent.width - 2 * Theme.cardPadding, Theme.px(Theme.compact ? 220 : [320, 300, 280][Theme.textSize]))
                }
            }
        }
    }
}
