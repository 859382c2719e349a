import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What the machine thinks of the page, and what the citizen can do with it.
Item {
    id: root

    required property var facts
    required property var viewModel
    readonly property bool hasPage: facts.page.page !== ""
    readonly property bool trouble: facts.scan_trouble !== ""
    readonly property bool doubtful: facts.page.doubtful && !trouble
    readonly property bool big: facts.paper_big && !doubtful
    readonly property bool tight: Theme.compact
    readonly property bool wide: Theme.portrait || (Theme.textSize === 2 && !Theme.compact)
    readonly property bool brief: tight || Theme.textSize === 2

    implicitHeight: stack.height

    Column {
        id: stack
        width: parent.width
        spacing: Theme.px(16)

        Rectangle {
            width: parent.width
            height: words.height + 2 * Theme.px(Theme.compact ? 20 : 28)
            radius: Theme.cardRadius
            color: root.doubtful || root.big || root.trouble ? Theme.goldTint : Theme.surface
            border.width: root.doubtful || root.big || root.trouble ? Theme.controlBorder : Theme.lineWidth
            border.color: root.doubtful || root.big || root.trouble ? Theme.goldLine : Theme.line

            Column {
                id: words
                x: Theme.px(Theme.compact ? 20 : 28)
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 2 * x
                spacing: Theme.px(8)

                AppText { width: parent.width; role: "heading"; text: root.title(); Accessible.role: Accessible.Heading }
                AppText { width: parent.width; role: "body"; text: root.advice() }
                SpotPicture {
                    width: parent.width
                    visible: root.doubtful && !!root.facts.page.box && !Theme.portrait && root.facts.page.source !== ""
                    source: root.facts.page.source
                    box: root.facts.page.box
                }
            }
        }
        Flow {
            id: buttons
            width: parent.width
            spacing: Theme.px(16)
            visible: !root.facts.scanning

            BigButton {
                width: root.doubtful && root.wide ? buttons.half : buttons.width
                visible: !root.hasPage || root.doubtful || root.trouble
                kind: "primary"
                iconName: "scan-line"
                text: root.hasPage ? qsTr("Quét lại") : qsTr("Quét trang này")
                onClicked: root.hasPage && root.doubtful ? root.viewModel.scanAgain() : root.viewModel.scanPage()
            }
            BigButton {
                width: buttons.width
                visible: root.facts.feeder && root.facts.can_add && !root.doubtful
                kind: "tool"
                iconName: "file-plus"
                text: qsTr("Quét cả xấp giấy")
                onClicked: root.viewModel.scanStack()
            }
            BigButton {
                width: buttons.width
                visible: root.facts.duplex && root.facts.can_add && !root.doubtful
                kind: "tool"
                iconName: "file-plus-2"
                text: qsTr("Quét cả xấp, hai mặt")
                onClicked: root.viewModel.scanStackBothSides()
            }
            BigButton {
                width: root.wide || root.tight ? buttons.half : buttons.width
                visible: root.doubtful
                leftPadding: Theme.px(12)
                iconName: root.tight ? "" : "check"
                text: root.brief ? qsTr("Vẫn dùng") : qsTr("Vẫn dùng trang này")
                onClicked: root.viewModel.acceptPage()
            }
            BigButton {
                width: buttons.width
                visible: root.facts.blanks > 1 && root.facts.page.verdict === "blank"
                leftPadding: Theme.px(12)
                iconName: root.tight ? "" : "trash-2"
                text: qsTr("Bỏ %1 mặt trắng").arg(root.facts.blanks)
                onClicked: root.viewModel.removeBlanks()
            }
            BigButton {
                width: buttons.width
                visible: root.hasPage && !root.doubtful && root.facts.can_add
                kind: "tool"
                iconName: "file-plus-2"
                text: qsTr("Quét thêm trang")
                onClicked: root.viewModel.scanPage()
            }
            BigButton {
                visible: root.hasPage && !root.doubtful
                width: buttons.half
                leftPadding: Theme.px(12)
                kind: "tool"
                iconName: root.tight ? "" : "scan-line"
                text: qsTr("Quét lại")
                onClicked: root.viewModel.scanAgain()
            }
            BigButton {
                visible: root.hasPage
                width: buttons.half
                leftPadding: Theme.px(12)
                kind: "tool"
                iconName: root.tight ? "" : "rotate-cw"
                text: qsTr("Xoay")
                onClicked: root.viewModel.turnPage()
            }
            BigButton {
                visible: root.hasPage && root.facts.page.number > 1 && !root.doubtful
                width: buttons.half
                leftPadding: Theme.px(12)
                kind: "tool"
                iconName: root.tight ? "" : "chevron-up"
                text: qsTr("Lên trước")
                onClicked: root.viewModel.movePageForward()
            }
            BigButton {
                visible: root.hasPage
                width: buttons.half
                leftPadding: Theme.px(12)
                kind: "tool"
                iconName: root.tight ? "" : "trash-2"
                text: qsTr("Bỏ trang")
                onClicked: root.viewModel.removePage()
            }
            BigButton {
                visible: root.facts.can_restore
                width: buttons.width
                leftPadding: Theme.px(12)
                iconName: root.tight ? "" : "undo-2"
                text: qsTr("Lấy lại trang vừa bỏ")
                onClicked: root.viewModel.restorePage()
            }

            readonly property real half: Math.floor((width - spacing) / 2)
        }
        BigButton {
            width: parent.width
            visible: root.facts.scanning
            iconName: "x"
            text: qsTr("Dừng quét")
            onClicked: root.viewModel.cancelScan()
        }
    }

    function title(): string {
        if (trouble)
            return ScreenWords.scanTitle(facts.scan_trouble);
        if (facts.scanning)
            return qsTr("Đang quét, xin chờ một lát");
        if (big)
            return qsTr("Giấy tờ này quá lớn, chưa gửi được");
        if (!hasPage)
            return qsTr("Đặt trang %1 lên mặt kính").arg(facts.next_number);
        return ScreenWords.verdictTitle(facts.page.verdict);
    }

    function advice(): string {
        if (trouble)
            return ScreenWords.scanRemedy(facts.scan_trouble);
        if (facts.scanning)
            return qsTr("Xin đừng mở nắp máy quét.");
        if (big)
            return qsTr("Ông/bà chọn trang thừa và bỏ bớt, hoặc quét lại từng trang. Vẫn quá lớn thì gọi người hỗ trợ.");
        if (!hasPage && facts.paper_key === "signed_declaration")
            return qsTr("Ký và ghi rõ họ tên ở cuối tờ khai. Úp mặt chữ xuống kính.");
        if (!hasPage)
            return facts.paper_hint;
        return facts.page.verdict === "good" ? qsTr("Ông/bà xem hình này đã đủ chưa.")
                                             : ScreenWords.verdictRemedy(facts.page.verdict);
    }
}
