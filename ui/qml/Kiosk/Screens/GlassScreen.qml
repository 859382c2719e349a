import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// After a visit: papers or a card are still on the glass, and nobody else begins before they are taken.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown
    readonly property bool looking: facts.phase === "looking"
    readonly property real share: (page.pageWidth - (panels.columns - 1) * panels.spacing) / panels.columns

    Banner {
        id: banner
        x: Theme.margin
        y: Theme.px(Theme.compact ? 8 : 24)
        width: parent.width - 2 * x
        kind: root.looking ? "info" : "warn"
        iconName: "scan-line"
        title: root.title()
        text: root.looking ? qsTr("Dữ liệu đã xoá khỏi máy. Máy xem giúp ông/bà có để quên giấy tờ không.")
                           : qsTr("Dữ liệu đã xoá khỏi máy. Giấy tờ và thẻ thì ông/bà nhớ mang về.")
    }
    ScrollPage {
        id: page
        x: Theme.margin
        anchors.top: banner.bottom
        anchors.topMargin: Theme.px(Theme.compact ? 12 : 24)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Theme.compact ? 12 : 24)
        width: parent.width - 2 * x
        visible: !root.looking

        Grid {
            id: panels
            width: page.pageWidth
            columns: Theme.portrait ? 1 : 2
            spacing: Theme.columnGap

            PanelCard {
                width: root.share
                iconName: "list-checks"
                heading: qsTr("Ông/bà làm gì")

                PanelItem {
                    width: parent?.width ?? 0
                    number: 1
                    text: qsTr("Mở nắp máy quét")
                    detail: qsTr("Lấy hết giấy tờ và thẻ của mình.")
                }
                PanelItem {
                    width: parent?.width ?? 0
                    number: 2
                    text: qsTr("Đậy nắp lại")
                    detail: root.facts.phase === "unseen" ? qsTr("Rồi chạm nút bên dưới.")
                                                          : qsTr("Máy tự xem lại sau vài giây.")
                }
                PanelItem {
                    width: parent?.width ?? 0
                    number: 3
                    text: qsTr("Giấy tờ của người khác?")
                    detail: qsTr("Xin đưa cho bạn đoàn viên áo xanh.")
                }
            }
            CallCard {
                width: root.share
                phone: root.facts.phone
                desk: root.facts.desk
            }
        }
    }

    function title(): string {
        switch (root.facts.phase) {
        case "there": return qsTr("Ông/bà còn để giấy tờ trên mặt kính");
        case "unseen": return qsTr("Xin xem lại mặt kính máy quét");
        }
        return qsTr("Máy đang xem mặt kính");
    }
}
