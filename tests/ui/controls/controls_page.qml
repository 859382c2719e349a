import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Every control that is not on the other two pages, in columns.
Rectangle {
    id: page

    required property var session
    property var heard: []
    readonly property int columns: Theme.textSize === 2 ? 1 : Theme.portrait || Theme.compact ? 2 : 3
    readonly property real columnWidth: (width - 2 * Theme.margin - (columns - 1) * Theme.columnGap) / columns

    color: Theme.paper
    width: Theme.windowWidth
    height: Math.max(Theme.windowHeight, flow.height + Theme.px(32))

    function note(words: string): void {
        heard = heard.concat([words]);
    }

    Flow {
        id: flow
        x: Theme.margin
        y: Theme.px(16)
        width: parent.width - 2 * Theme.margin
        spacing: Theme.columnGap

        Banner {
            width: parent.width
            iconName: "printer-x"
            title: "Máy in hết giấy"
            text: "Tờ khai chưa in xong. Hồ sơ vẫn còn nguyên."
            pillText: "Khoảng 2 phút"
        }
        Timeline {
            width: parent.width
            upright: false
            segments: [
                { label: "Nha Trang", from: 0, to: 48, kind: "stay" }, { label: "TP. Hồ Chí Minh", from: 48, to: 155, kind: "stay" },
                { label: "", from: 155, to: 165, kind: "gap", flag: "Thiếu 10 tháng" }, { label: "Cam Ranh", from: 165, to: 232, kind: "stay" },
                { label: "a", from: 232, to: 235, kind: "stay" }, { label: "b", from: 235, to: 238, kind: "stay" },
                { label: "trùng", from: 238, to: 260, kind: "overlap" }, { label: "Nha Trang", from: 260, to: 327, kind: "stay" }
            ]
            marks: [{ at: 0, text: "08/1999" }, { at: 65, text: "2005" }, { at: 327, text: "Nay" }]
            onSegmentClicked: index => page.note("segment " + index)
        }
        GroupCard {
            width: page.columnWidth
            iconName: "user"
            heading: "Người được cấp phiếu"
            rows: [{ label: "Họ và tên", value: "NGUYỄN THỊ MẪU ĐƠN" }, { label: "Ngày sinh", value: "20/08/1985 · Nữ" }]
            onEditClicked: page.note("edit")
        }
        PanelCard {
            width: page.columnWidth
            iconName: "list-checks"
            heading: "Ông/bà làm gì"
            PanelItem { width: parent.width; number: 1; text: "Chờ bạn đoàn viên"; detail: "Bạn ấy nạp giấy." }
            PanelItem { width: parent.width; text: "Thông tin đã khai"; detail: "Giữ nguyên trên máy này." }
        }
        Column {
            width: page.columnWidth
            spacing: Theme.px(16)
            PaperRow { width: parent.width; mark: "review"; selected: true; text: "Tờ khai đã ký"; detail: "Trang 2 cần xem lại" }
            PaperRow { width: parent.width; mark: "done"; text: "Thẻ căn cước, 2 mặt"; detail: "Đã quét, rõ nét"; onClicked: page.note("paper") }
        }
        CheckRow {
            width: page.columnWidth
            text: "Tôi đồng ý"
            detail: "Máy chỉ dùng thông tin này cho hồ sơ."
            onSwitched: on => page.note("ticked " + on)
        }
        ChoiceCard {
            width: page.columnWidth
            selected: true
            text: "Phiếu số 1"
            explanation: "Để xin việc, đi học, làm thủ tục."
            onClicked: page.note("choice")
        }
        TextField {
            width: page.columnWidth
            label: "Họ và tên mẹ"
            value: "Trần Thị Lệ Thu"
            fromCard: Theme.textSize === 0
            errorText: "Còn thiếu chữ đệm"
            onClicked: page.note("field")
        }
        ListRow {
            width: page.columnWidth
            iconName: "printer"
            tone: "danger"
            dot: true
            text: "Máy in A4"
            detail: "Hết giấy"
            BigButton { kind: "tool"; height: Theme.toolHeight; role: "dense"; text: "Cách nạp"; onClicked: page.note("list") }
        }
        Column {
            width: page.columnWidth
            spacing: Theme.px(12)
            CodeDisplay { width: parent.width; text: "H32.19-261123-0042" }
            ProgressBar { width: parent.width; value: 0.65 }
            ProgressBar { width: parent.width; value: -1 }
        }
        Row {
            spacing: Theme.px(16)
            PageThumbnail { text: "Trang 1"; mark: "done"; onClicked: page.note("page") }
            PageThumbnail { text: "Trang 2"; mark: "review"; current: true }
            PageThumbnail { text: "Trang 3"; mark: "todo" }
            Toggle { spokenName: "Tập dùng máy"; onSwitched: on => page.note("practice " + on) }
        }
        BigButton { kind: "primary"; text: "In tờ khai"; iconName: "printer"; iconRight: true; onClicked: page.note("print") }
        BigButton { kind: "primary"; text: "Gửi"; busyText: "Đang gửi…"; busy: true; onClicked: page.note("busy") }
        BigButton { kind: "waiting"; text: "Còn thiếu 1 khoảng" }
        BigButton { kind: "danger"; text: "Xoá hết"; iconName: "trash-2"; onClicked: page.note("delete") }
        BigButton { kind: "ok"; text: "Đã gọi, đang đến"; iconName: "bell-ring" }
        BigButton { kind: "primary"; text: "Kết thúc và xoá dữ liệu"; subText: "Tự xoá khi hết giờ"; countdown: 48 }
    }
}
