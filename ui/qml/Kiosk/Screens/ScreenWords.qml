pragma Singleton
import QtQuick
import Kiosk.Theme

// The kiosk's own words for the keys that Python hands over.
QtObject {
    readonly property bool brief: Theme.textSize === 2 && (Theme.compact || Theme.portrait)
    readonly property bool briefEnd: Theme.textSize > 0 && (Theme.compact || Theme.portrait || !Theme.stackedTools)

    function primary(key: string, figure: string): string {
        switch (key) {
        case "continue": return qsTr("Tiếp tục");
        case "begin": return qsTr("Bắt đầu");
        case "done": return qsTr("Xong");
        case "agree_first": return brief ? qsTr("Đánh dấu trước") : qsTr("Đánh dấu đồng ý trước");
        case "choose_first": return qsTr("Chọn một ô trước");
        case "write_first": return qsTr("Điền ô này trước");
        case "choose_which": return Theme.compact && Theme.textSize > 0 ? qsTr("Chọn bên đúng") : qsTr("Chọn %1 trước").arg(figure.toLowerCase());
        case "scan_card": return qsTr("Quét thẻ");
        case "scan_ticket": return qsTr("Quét phiếu");
        case "scan_again": return qsTr("Quét lại");
        case "scanning": return qsTr("Đang quét…");
        case "printing": return qsTr("Đang in…");
        case "wait_printer": return qsTr("Đang chờ máy in…");
        case "print_again": return qsTr("Thử in lại");
        case "put_stay": return qsTr("Ghi nơi ở này");
        case "write_area": return qsTr("Ghi nơi ở trước");
        case "write_start": return qsTr("Ghi tháng bắt đầu");
        case "write_end": return qsTr("Ghi tháng kết thúc");
        case "gaps_left": return qsTr("Còn thiếu %1 khoảng").arg(figure);
        case "overlap_left": return qsTr("Có khoảng bị trùng");
        case "declare_first": return qsTr("Đánh dấu cam đoan");
        case "print": return qsTr("In tờ khai");
        case "look_left": return qsTr("Còn %1 trang cần xem").arg(figure);
        case "too_big": return qsTr("Giấy tờ quá lớn");
        case "pages_left": return qsTr("Còn %1 trang cần quét").arg(figure);
        case "send": return qsTr("Gửi hồ sơ");
        case "try_again": return qsTr("Thử lại");
        case "finish": return briefEnd ? qsTr("Kết thúc và xoá") : qsTr("Kết thúc và xoá dữ liệu");
        case "write_digits": return qsTr("Gõ 4 số cuối trước");
        case "resume": return qsTr("Làm tiếp hồ sơ");
        case "enter": return qsTr("Mở bảng");
        case "choose_name": return qsTr("Chọn tên trước");
        case "write_pin": return qsTr("Gõ mã PIN trước");
        case "offer_help": return Theme.compact ? qsTr("Xin giúp") : qsTr("Xin phép giúp");
        case "lock": return qsTr("Khoá bảng");
        case "home": return qsTr("Về màn hình chính");
        case "glass_taken": return qsTr("Đã lấy hết giấy tờ");
        case "look_up": return qsTr("Tra cứu");
        }
        return key;
    }

    function scanTitle(key: string): string {
        switch (key) {
        case "not_found": return qsTr("Máy quét chưa sẵn sàng");
        case "busy": return qsTr("Máy quét đang bận");
        case "jammed": return qsTr("Giấy bị kẹt trong máy quét");
        case "no_paper": return qsTr("Chưa có giấy trên máy quét");
        case "cover_open": return qsTr("Nắp máy quét đang mở");
        case "denied": return qsTr("Máy quét chưa cho phép dùng");
        case "no_memory": return qsTr("Máy quét hết chỗ nhớ");
        case "unsupported": return qsTr("Máy quét không quét được cỡ này");
        case "hung": return qsTr("Máy quét chưa trả lời");
        case "io": return qsTr("Máy quét không gửi được trang");
        case "invalid": return qsTr("Máy quét không nhận lệnh quét");
        case "ended_early": return qsTr("Trang quét bị đứt giữa chừng");
        case "feeder_empty": return qsTr("Khay nạp giấy đang trống");
        case "stack_full": return qsTr("Giấy này đã đủ số trang");
        case "unplugged": return qsTr("Máy quét bị rút dây");
        case "cancelled": return qsTr("Đã dừng quét");
        case "no_room": return qsTr("Máy hết chỗ để giữ trang");
        case "no_code": return qsTr("Chưa thấy mã trên thẻ");
        case "no_card": return qsTr("Chưa thấy thẻ trên mặt kính");
        case "other_side": return qsTr("Đã đọc mặt này. Xin lật thẻ lại");
        case "passport": return qsTr("Đây là hộ chiếu");
        case "passport_over": return qsTr("Hộ chiếu này đã hết hạn");
        case "garbled": return qsTr("Đầu đọc gõ mất dấu tiếng Việt");
        case "health_insurance_card": return qsTr("Đây là thẻ bảo hiểm y tế");
        case "payment_code": return qsTr("Đây là mã chuyển tiền");
        case "web_address": return qsTr("Đây là mã của một trang web");
        case "bad_number":
        case "impossible_date":
        case "future_date":
        case "issued_before_birth":
        case "unknown_sex":
        case "not_utf8":
        case "not_a_card": return qsTr("Mã này không đọc được như thẻ căn cước");
        }
        return qsTr("Máy quét vừa ngừng giữa chừng");
    }

    function scanRemedy(key: string): string {
        switch (key) {
        case "not_found":
        case "denied":
        case "no_memory":
        case "unsupported": return qsTr("Xin gọi bạn đoàn viên. Các trang trước vẫn còn nguyên.");
        case "busy":
        case "hung": return qsTr("Xin chờ một lát rồi quét lại.");
        case "io": return qsTr("Xin quét lại. Vẫn chưa được thì gọi bạn đoàn viên.");
        case "invalid": return qsTr("Xin gọi bạn đoàn viên. Các trang trước vẫn còn nguyên.");
        case "ended_early": return qsTr("Xin quét lại trang này. Các trang trước vẫn còn nguyên.");
        case "feeder_empty": return qsTr("Xin đặt xấp giấy vào khay nạp, rồi chạm lại.");
        case "stack_full": return qsTr("Xin lấy các tờ còn lại ra khỏi khay nạp.");
        case "unplugged": return qsTr("Xin gọi bạn đoàn viên cắm lại dây, rồi quét lại.");
        case "jammed": return qsTr("Xin gọi bạn đoàn viên lấy giấy ra, rồi quét lại.");
        case "no_paper": return qsTr("Xin đặt giấy lên mặt kính, úp mặt chữ xuống, rồi quét lại.");
        case "cover_open": return qsTr("Xin đậy nắp lại rồi quét lại.");
        case "cancelled": return qsTr("Ông/bà quét lại lúc nào cũng được.");
        case "no_room": return qsTr("Xin gọi bạn đoàn viên. Các trang trước vẫn còn nguyên.");
        case "no_code": return qsTr("Xin đặt lại thẻ cho thẳng, mặt có ô vuông đen trắng úp xuống kính.");
        case "no_card": return qsTr("Xin úp thẻ xuống kính, đậy nắp, rồi quét lại.");
        case "other_side": return qsTr("Xin úp mặt có ô vuông đen trắng xuống kính, rồi quét lại.");
        case "passport":
        case "passport_over": return qsTr("Có thẻ căn cước thì xin dùng thẻ. Không có thì tự gõ thông tin.");
        case "health_insurance_card":
        case "payment_code":
        case "web_address":
        case "not_a_card": return qsTr("Xin dùng thẻ căn cước hoặc thẻ căn cước công dân.");
        case "bad_number":
        case "impossible_date":
        case "future_date":
        case "issued_before_birth":
        case "unknown_sex":
        case "not_utf8": return qsTr("Xin quét lại, hoặc tự gõ thông tin.");
        case "garbled": return qsTr("Xin đặt thẻ lên mặt kính để quét, hoặc tự gõ thông tin.");
        }
        return qsTr("Các trang trước vẫn còn nguyên. Xin quét lại.");
    }

    function needsVolunteer(key: string): bool {
        return ["not_found", "denied", "no_memory", "unsupported", "jammed", "no_room", "invalid", "unplugged"].includes(key);
    }

    function scanFirst(key: string): string {
        switch (key) {
        case "busy": return qsTr("Chờ một lát");
        case "cover_open": return qsTr("Đậy nắp máy quét");
        }
        return needsVolunteer(key) ? qsTr("Chờ bạn đoàn viên") : qsTr("Mở nắp, đóng lại");
    }

    function scanFirstHow(key: string): string {
        switch (key) {
        case "busy": return qsTr("Máy quét đang làm nốt việc trước.");
        case "cover_open": return qsTr("Để trang giấy sát mép kính.");
        case "jammed": return qsTr("Bạn ấy lấy giấy ra, rồi quét lại.");
        }
        if (key === "unplugged")
            return qsTr("Bạn ấy cắm lại dây máy quét.");
        return needsVolunteer(key) ? qsTr("Bạn ấy xem máy quét giúp ông/bà.") : qsTr("Để trang giấy sát mép kính.");
    }

    function scanWait(key: string): string {
        return key === "jammed" ? minutes(3) : needsVolunteer(key) ? "" : minutes(1);
    }

    function printWait(key: string): string {
        switch (key) {
        case "paper_out": return minutes(2);
        case "paper_jam": return minutes(3);
        case "cover_open": return minutes(1);
        case "ink_out": return minutes(5);
        }
        return "";
    }

    function minutes(count: int): string {
        return qsTr("Khoảng %n phút", "", count);
    }

    function verdictTitle(verdict: string): string {
        switch (verdict) {
        case "good": return qsTr("Trang này rõ");
        case "blank": return qsTr("Trang trắng hoặc quá nhạt – quét lại?");
        case "faint": return qsTr("Chữ nhạt quá – quét lại?");
        case "dark": return qsTr("Trang tối quá – quét lại?");
        case "blurred": return qsTr("Trang bị mờ – quét lại?");
        case "cut_edge": return qsTr("Trang bị mất mép – quét lại?");
        case "too_small": return qsTr("Trang nhỏ quá – quét lại?");
        case "streak": return qsTr("Trang có vệt – quét lại?");
        case "no_card": return qsTr("Đây có phải là thẻ không – quét lại?");
        case "no_mark": return qsTr("Chưa thấy mã của tờ khai – quét lại?");
        case "other_declaration": return qsTr("Tờ khai này của hồ sơ khác – quét lại?");
        case "older_print": return qsTr("Tờ khai này in trước khi sửa – quét lại?");
        case "wrong_page": return qsTr("Đây là trang khác của tờ khai – quét lại?");
        case "unsigned": return qsTr("Chưa thấy chữ ký – quét lại?");
        }
        return verdict;
    }

    function verdictRemedy(verdict: string): string {
        switch (verdict) {
        case "blank": return qsTr("Có thể giấy đang úp ngược. Xin lật lại rồi quét.");
        case "faint":
        case "dark":
        case "blurred": return qsTr("Xin lau kính, đặt giấy sát mép rồi quét lại.");
        case "cut_edge": return qsTr("Xin đặt cả tờ giấy vào trong mặt kính.");
        case "too_small": return qsTr("Xin kiểm tra đúng giấy cần quét.");
        case "streak": return qsTr("Xin lau mặt kính rồi quét lại.");
        case "no_card": return qsTr("Xin úp thẻ xuống kính, đậy nắp, rồi quét lại.");
        case "no_mark": return qsTr("Xin đặt tờ khai vừa in, cả tờ nằm trong mặt kính.");
        case "other_declaration": return qsTr("Xin lấy tờ khai vừa in tại máy này.");
        case "older_print": return qsTr("Xin ký và quét tờ khai mới in, có chỗ vừa sửa.");
        case "wrong_page": return qsTr("Xin đặt đúng trang. Số trang ghi ở cuối mỗi tờ.");
        case "unsigned": return qsTr("Xin ký, ghi họ tên vào tờ khai, rồi quét lại.");
        }
        return qsTr("Ông/bà xem lại hình bên cạnh.");
    }

    function noFee(key: string, group: string): string {
        switch (key) {
        case "group": return qsTr("Ông/bà được miễn phí: %1.").arg(group);
        case "free": return qsTr("Thủ tục này không thu phí.");
        case "service": return qsTr("Cổng dịch vụ công báo không phải trả phí.");
        }
        return qsTr("Ông/bà không phải trả phí.");
    }

    function printTitle(key: string): string {
        switch (key) {
        case "no_printer": return qsTr("Máy in chưa sẵn sàng");
        case "paper_out": return qsTr("Máy in hết giấy");
        case "paper_jam": return qsTr("Giấy bị kẹt trong máy in");
        case "cover_open": return qsTr("Nắp máy in đang mở");
        case "ink_out": return qsTr("Máy in hết mực");
        case "offline": return qsTr("Máy in chưa trả lời");
        case "paused": return qsTr("Máy in đang tạm dừng");
        case "wrong_paper": return qsTr("Máy in có giấy khác cỡ");
        case "cancelled": return qsTr("Lệnh in đã bị dừng");
        }
        return qsTr("Máy in có trục trặc");
    }

    function printRemedy(key: string): string {
        switch (key) {
        case "paper_out": return qsTr("Bạn ấy nạp giấy, khoảng 2 phút.");
        case "paper_jam": return qsTr("Bạn ấy lấy giấy kẹt ra, khoảng 3 phút.");
        case "cover_open": return qsTr("Bạn ấy đậy nắp máy in lại.");
        case "ink_out": return qsTr("Bạn ấy thay mực, khoảng 5 phút.");
        }
        return qsTr("Bạn ấy xem máy in giúp ông/bà.");
    }

    function device(key: string): string {
        switch (key) {
        case "scanner": return qsTr("Máy quét");
        case "printer": return qsTr("Máy in");
        case "service": return qsTr("Mạng");
        case "clock": return qsTr("Đồng hồ máy");
        case "disk": return qsTr("Chỗ lưu của máy");
        case "memory": return qsTr("Bộ nhớ của máy");
        case "outbox": return qsTr("Hồ sơ chờ gửi");
        case "voice": return qsTr("Giọng đọc");
        case "staff": return qsTr("Người trực");
        }
        return qsTr("Thiết bị");
    }
}
