pragma Singleton
import QtQuick

// The words for tickets that open nothing; what the scanner says is in ScreenWords.
QtObject {
    function title(key: string): string {
        switch (key) {
        case "no_ticket": return qsTr("Đây chưa phải phiếu làm tiếp");
        case "other_kiosk": return qsTr("Phiếu này của máy khác");
        case "not_here": return qsTr("Phiếu này đã dùng hoặc đã hết hạn");
        case "damaged": return qsTr("Hồ sơ lưu theo phiếu này đã hỏng");
        case "law_changed": return qsTr("Quy định đã đổi từ ngày lưu hồ sơ");
        case "no_room": return qsTr("Máy chưa mở được hồ sơ");
        }
        return ScreenWords.scanTitle(key);
    }

    function remedy(key: string): string {
        switch (key) {
        case "no_ticket": return qsTr("Xin đặt phiếu có dòng “Phiếu làm tiếp hồ sơ”, ô vuông úp xuống kính.");
        case "other_kiosk": return qsTr("Xin đến đúng quầy ghi trên phiếu. Hồ sơ ở đó vẫn còn nguyên.");
        case "not_here": return qsTr("Phiếu giữ được 7 ngày. Xin làm hồ sơ mới, máy sẽ giúp từng bước.");
        case "damaged":
        case "law_changed": return qsTr("Xin làm hồ sơ mới, máy sẽ giúp từng bước.");
        case "no_room": return qsTr("Hồ sơ vẫn còn nguyên. Xin gọi bạn đoàn viên.");
        }
        return ScreenWords.scanRemedy(key);
    }
}
