pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// Every control in every condition; the words are the page's own, in the language that is shown.
Flickable {
    id: page

    required property var session
    property string language: "vi"
    property var languages: []
    readonly property real columnWidth: Theme.portrait && Theme.textSize > 0 ? column.width : Theme.portrait || Theme.compact || Theme.textSize > 0
                                        ? (column.width - Theme.columnGap) / 2
                                        : (column.width - 2 * Theme.columnGap) / 3
    readonly property real wholeHeight: column.height + 2 * Theme.margin
    readonly property var words: ({
        "idle": ["Bình thường", "Idle"], "pressed": ["Đang chạm", "Pressed"], "focused": ["Chọn bằng phím", "Focused"],
        "busy": ["Đang làm…", "Working…"], "off": ["Chưa dùng được", "Not now"], "chosen": ["Đã chọn", "Chosen"],
        "empty": ["Còn trống", "Empty"], "wrong": ["Cần xem lại", "Needs a look"], "card": ["Theo thẻ", "From the card"],
        "print": ["In tờ khai", "Print"], "choice": ["Cấp cho tôi", "For myself"], "name": ["Họ và tên", "Full name"],
        "paper": ["Tờ khai đã ký", "Signed form"], "page": ["Trang 1", "Page 1"], "contrast": ["Tương phản", "Contrast"],
        "detail": ["Một câu giải thích ngắn.", "One short sentence."], "out": ["Đang tắt", "Off"], "on": ["Đang bật", "On"],
        "done": ["Đã quét", "Scanned"], "review": ["Cần xem lại", "Needs a look"], "todo": ["Chưa quét", "Not scanned"],
        "none": ["Không cần", "Not needed"], "working": ["Đang quét", "Scanning"], "warn": ["Cần xem lại", "Needs a look"],
        "danger": ["Hết giấy", "No paper"], "ok": ["Đã xong", "Done"], "info": ["Xin lưu ý", "Please note"],
        "main": ["Cửa chính", "Main door"], "plain": ["Cửa phụ", "Side door"], "wait": ["Khoảng 2 phút", "About 2 minutes"],
        "printer": ["Máy in", "Printer"], "missing": ["Thiếu 3 năm", "3 years missing"], "now": ["Nay", "Now"]
    })

    function say(key: string): string {
        return words[key][language === "vi" ? 0 : 1];
    }

    contentWidth: width
    contentHeight: wholeHeight

    Rectangle {
        width: page.width
        height: page.wholeHeight
        color: Theme.paper
    }
    Column {
        id: column
        x: Theme.margin
        y: Theme.margin
        width: page.width - 2 * Theme.margin
        spacing: Theme.px(40)

        TouchSamples {
            width: parent.width
            say: page.say
            columnWidth: page.columnWidth
            languages: page.languages
        }
        ShownSamples {
            width: parent.width
            say: page.say
            session: page.session
            columnWidth: page.columnWidth
            languages: page.languages
            language: page.language
        }
        KeySamples {
            width: parent.width
            say: page.say
            session: page.session
        }
    }
}
