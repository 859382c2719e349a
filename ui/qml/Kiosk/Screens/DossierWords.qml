pragma Singleton
import QtQuick

// The words for the ten states of an application (TT 22/2019/TT-BTTTT), and for looking one up.
QtObject {
    function state(number: int): string {
        switch (number) {
        case 1: return qsTr("Mới đăng ký");
        case 2: return qsTr("Được tiếp nhận");
        case 3: return qsTr("Không được tiếp nhận");
        case 4: return qsTr("Đang xử lý");
        case 5: return qsTr("Yêu cầu bổ sung giấy tờ");
        case 6: return qsTr("Yêu cầu thực hiện nghĩa vụ tài chính");
        case 7: return qsTr("Công dân yêu cầu rút hồ sơ");
        case 8: return qsTr("Dừng xử lý");
        case 9: return qsTr("Đã xử lý xong");
        case 10: return qsTr("Đã trả kết quả");
        }
        return qsTr("Chưa rõ");
    }

    function advice(number: int, told: bool): string {
        switch (number) {
        case 3: return qsTr("Mời ông/bà hỏi cán bộ tại quầy để biết lý do.");
        case 5: return told ? qsTr("Giấy tờ cần bổ sung ghi trên màn hình này.") : qsTr("Mời ông/bà hỏi cán bộ tại quầy cần thêm giấy tờ gì.");
        case 6: return qsTr("Mời ông/bà trả phí, hoặc hỏi cán bộ tại quầy.");
        case 7:
        case 8: return qsTr("Mời ông/bà hỏi cán bộ tại quầy nếu cần làm lại.");
        case 9: return qsTr("Kết quả đã có. Ông/bà nhận theo cách đã chọn.");
        case 10: return qsTr("Ông/bà đã nhận kết quả.");
        }
        return qsTr("Ông/bà không phải làm gì thêm lúc này.");
    }

    function trouble(key: string, waitSeconds: int): string {
        switch (key) {
        case "waiting_here": return qsTr("Hồ sơ đang được cất an toàn trên máy này, chờ mạng để gửi.");
        case "not_found": return qsTr("Không thấy mã này. Xin xem lại mã trên phiếu.");
        case "forbidden": return qsTr("Phiếu này không khớp hồ sơ. Xin gõ mã, hoặc hỏi cán bộ tại quầy.");
        case "throttled": return qsTr("Có nhiều người đang tra cứu. Xin chờ một phút rồi thử lại.");
        case "too_many": return qsTr("Đã thử sai nhiều lần. Xin chờ %1 giây rồi thử lại.").arg(waitSeconds);
        case "no_slip": return qsTr("Chưa thấy ô vuông của phiếu. Xin úp phiếu xuống kính, hoặc gõ mã.");
        case "no_line":
        case "timeout":
        case "server":
        case "unauthorised":
        case "garbled":
        case "wrong_clock":
        case "bad_certificate":
        case "not_our_service":
            return qsTr("Chưa hỏi được cổng dịch vụ công. Hồ sơ không bị ảnh hưởng, xin thử lại sau.");
        }
        return qsTr("%1. Ông/bà vẫn gõ mã được.").arg(ScreenWords.scanTitle(key));
    }
}
