"""What the terminal says in Vietnamese about troubles and states, for the technician."""

from __future__ import annotations

from kiosk.desk.staff import StaffTrouble
from kiosk.identity.citizen_card import CardProblem
from kiosk.outbox.entry import EntryState, OutboxTrouble
from kiosk.ports.online_service import DossierState, ServiceTrouble
from kiosk.ports.printer import PrintTrouble
from kiosk.ports.scanner import PageVerdict, ScanTrouble

SERVICE = {
    ServiceTrouble.NO_LINE: "không nối được tới dịch vụ",
    ServiceTrouble.TIMEOUT: "dịch vụ không trả lời kịp",
    ServiceTrouble.BAD_CERTIFICATE: "chứng thư của dịch vụ không tin được",
    ServiceTrouble.WRONG_CLOCK: "đồng hồ máy sai nên không kiểm được chứng thư",
    ServiceTrouble.NOT_OUR_SERVICE: "nơi trả lời không phải là dịch vụ này",
    ServiceTrouble.UNAUTHORISED: "dịch vụ không nhận tài khoản của máy (xem credentials_file)",
    ServiceTrouble.FORBIDDEN: "dịch vụ không cho phép",
    ServiceTrouble.NOT_FOUND: "dịch vụ không có mã này",
    ServiceTrouble.CONFLICT: "dịch vụ thấy hồ sơ khác với lần trước",
    ServiceTrouble.TOO_LARGE: "hồ sơ lớn quá mức dịch vụ nhận",
    ServiceTrouble.REFUSED: "dịch vụ từ chối",
    ServiceTrouble.THROTTLED: "dịch vụ bảo chờ",
    ServiceTrouble.SERVER: "dịch vụ đang hỏng",
    ServiceTrouble.GARBLED: "câu trả lời của dịch vụ không đọc được",
    ServiceTrouble.WRONG_RECEIPT: "biên nhận không khớp với hồ sơ",
    ServiceTrouble.AWAITED: "đã chuyển, chờ cán bộ nhận",
}

SCANNER = {
    ScanTrouble.NOT_FOUND: "không thấy máy quét",
    ScanTrouble.BUSY: "máy quét đang bận",
    ScanTrouble.JAMMED: "giấy kẹt trong máy quét",
    ScanTrouble.NO_PAPER: "không có giấy trên máy quét",
    ScanTrouble.COVER_OPEN: "nắp máy quét đang mở",
    ScanTrouble.DENIED: "không được phép dùng máy quét (xem quy tắc udev và nhóm scanner)",
    ScanTrouble.NO_MEMORY: "máy quét hết bộ nhớ",
    ScanTrouble.IO: "máy quét không nói chuyện được với máy này",
    ScanTrouble.UNSUPPORTED: "máy quét không làm được việc này",
    ScanTrouble.INVALID: "máy quét không nhận lệnh quét",
    ScanTrouble.ENDED_EARLY: "trang quét bị đứt giữa chừng",
    ScanTrouble.UNPLUGGED: "máy quét bị rút dây",
    ScanTrouble.HUNG: "máy quét không trả lời",
    ScanTrouble.CRASHED: "trình điều khiển máy quét bị dừng đột ngột",
    ScanTrouble.CANCELLED: "đã dừng quét",
}

VERDICT = {
    PageVerdict.GOOD: "tốt",
    PageVerdict.BLANK: "trắng",
    PageVerdict.FAINT: "chữ nhạt",
    PageVerdict.DARK: "tối",
    PageVerdict.BLURRED: "mờ",
    PageVerdict.CUT_EDGE: "mất mép",
    PageVerdict.TOO_SMALL: "nhỏ quá",
    PageVerdict.STREAK: "có vệt bẩn của kính",
    PageVerdict.NO_CARD: "không thấy thẻ",
    PageVerdict.NO_MARK: "không có mã của tờ khai",
    PageVerdict.OTHER_DECLARATION: "tờ khai của hồ sơ khác",
    PageVerdict.OLDER_PRINT: "tờ khai in trước khi sửa",
    PageVerdict.WRONG_PAGE: "trang khác của tờ khai",
    PageVerdict.UNSIGNED: "chưa thấy chữ ký",
}

CODE: dict[str, str] = {
    "citizen_card": "thẻ căn cước",
    "declaration": "tờ khai in tại máy",
    CardProblem.NOT_UTF8: "không phải chữ UTF-8",
    CardProblem.HEALTH_INSURANCE_CARD: "thẻ bảo hiểm y tế",
    CardProblem.PAYMENT_CODE: "mã chuyển tiền",
    CardProblem.WEB_ADDRESS: "trang web",
    CardProblem.NOT_A_CARD: "không phải thẻ căn cước",
    CardProblem.BAD_NUMBER: "như thẻ, nhưng số sai dạng",
    CardProblem.IMPOSSIBLE_DATE: "như thẻ, nhưng ngày không có thật",
    CardProblem.FUTURE_DATE: "như thẻ, nhưng ngày ở tương lai",
    CardProblem.ISSUED_BEFORE_BIRTH: "như thẻ, nhưng cấp trước ngày sinh",
    CardProblem.UNKNOWN_SEX: "như thẻ, nhưng giới tính không rõ",
    CardProblem.GARBLED: "thẻ, nhưng mất dấu tiếng Việt",
}

PRINTER = {
    PrintTrouble.NO_PRINTER: "không có hàng đợi in này",
    PrintTrouble.PAPER_OUT: "máy in hết giấy",
    PrintTrouble.PAPER_JAM: "giấy kẹt trong máy in",
    PrintTrouble.COVER_OPEN: "nắp máy in đang mở",
    PrintTrouble.INK_OUT: "máy in hết mực",
    PrintTrouble.OFFLINE: "máy in hoặc CUPS không trả lời",
    PrintTrouble.PAUSED: "hàng đợi in đang tạm dừng",
    PrintTrouble.WRONG_PAPER: "máy in có giấy khác cỡ",
    PrintTrouble.CANCELLED: "lệnh in đã bị dừng",
    PrintTrouble.REFUSED: "hàng đợi in không nhận lệnh",
    PrintTrouble.UNKNOWN: "máy in không cho biết tình trạng",
}

OUTBOX = {
    OutboxTrouble.NO_ROOM: "đĩa hết chỗ",
    OutboxTrouble.DISK: "đĩa không đọc ghi được",
    OutboxTrouble.DAMAGED: "tệp đã cất bị hỏng",
    OutboxTrouble.MISSING: "không thấy tệp đã cất",
    OutboxTrouble.WRONG_KEY: "tệp được cất bằng khoá khác",
    OutboxTrouble.NEWER_VERSION: "tệp do bản chương trình mới hơn cất",
    OutboxTrouble.BUSY: "chương trình khác đang mở hộp thư đi; dừng kiosk trước rồi thử lại",
}

ENTRY = {
    EntryState.SEALING: "đang cất",
    EntryState.CREATED: "chờ gửi",
    EntryState.UPLOADING: "đang gửi giấy tờ",
    EntryState.SUBMITTED: "đã nộp, chờ biên nhận",
    EntryState.ACCEPTED: "đã gửi, có biên nhận",
    EntryState.ERASED: "đã gửi, có biên nhận",
    EntryState.NEEDS_VOLUNTEER: "cần người xem",
}

DOSSIER = {
    DossierState.REGISTERED: "Mới đăng ký",
    DossierState.RECEIVED: "Được tiếp nhận",
    DossierState.NOT_RECEIVED: "Không được tiếp nhận",
    DossierState.IN_PROCESS: "Đang xử lý",
    DossierState.SUPPLEMENT_REQUESTED: "Yêu cầu bổ sung giấy tờ",
    DossierState.FEE_DUE: "Yêu cầu thực hiện nghĩa vụ tài chính",
    DossierState.WITHDRAWN: "Công dân yêu cầu rút hồ sơ",
    DossierState.STOPPED: "Dừng xử lý",
    DossierState.RESULT_READY: "Đã xử lý xong",
    DossierState.RESULT_RETURNED: "Đã trả kết quả",
}
"""As TT 22/2019/TT-BTTTT names them."""

STAFF = {
    StaffTrouble.BAD_INITIALS: "chữ viết tắt gồm 2 đến 5 chữ in hoa, có thể thêm một chữ số, ví dụ LTM",
    StaffTrouble.SHORT_PIN: "mã PIN gồm 6 đến 12 chữ số",
    StaffTrouble.EASY_PIN: "mã PIN này dễ đoán, mời chọn mã khác",
    StaffTrouble.EXISTS: "đã có người này; xoá trước (kiosk staff remove) nếu muốn đặt mã mới",
    StaffTrouble.UNKNOWN: "không có ai tên này",
    StaffTrouble.LAST_TECHNICIAN: "là kỹ thuật viên cuối cùng; thêm một kỹ thuật viên khác trước",
}


def trouble_text(trouble: str) -> str:
    """What an outbox entry's last trouble means; the bare word where it is not one of ours."""
    if trouble in ServiceTrouble.__members__.values():
        return SERVICE[ServiceTrouble(trouble)]
    if trouble in OutboxTrouble.__members__.values():
        return OUTBOX[OutboxTrouble(trouble)]
    return trouble
