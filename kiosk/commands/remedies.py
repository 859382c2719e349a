"""What the technician does about each trouble the doctor names, in Vietnamese and with the command to give."""

from __future__ import annotations

from kiosk.ports.online_service import ServiceTrouble
from kiosk.ports.printer import PrintTrouble
from kiosk.ports.scanner import ScanTrouble

LINE = "xem dây mạng và tường lửa; thử: curl -sSI ĐỊA_CHỈ"
TIME = "bật đồng bộ giờ: timedatectl set-ntp true, rồi xem: timedatectl"
ADDRESS = "xem [service] url và ca_file trong kiosk.toml"
ACCOUNT = "xem [service] credentials_file trong kiosk.toml; xin cơ quan cấp lại tài khoản nếu đã đổi"
WAIT = "đợi vài phút rồi chạy lại kiosk doctor; nếu vẫn vậy, báo đơn vị quản lý dịch vụ"

SERVICE = {
    ServiceTrouble.NO_LINE: LINE,
    ServiceTrouble.TIMEOUT: LINE,
    ServiceTrouble.BAD_CERTIFICATE: f"{ADDRESS}; đồng hồ máy cũng phải đúng",
    ServiceTrouble.WRONG_CLOCK: TIME,
    ServiceTrouble.NOT_OUR_SERVICE: ADDRESS,
    ServiceTrouble.UNAUTHORISED: ACCOUNT,
    ServiceTrouble.FORBIDDEN: ACCOUNT,
    ServiceTrouble.NOT_FOUND: ADDRESS,
}
"""Whatever is not here passes by itself or is the service's to mend: WAIT."""

PLUG = "bật máy quét, cắm lại dây; xem: scanimage -L và [scanner] device trong kiosk.toml"

SCANNER = {
    ScanTrouble.NOT_FOUND: PLUG,
    ScanTrouble.BUSY: "dừng chương trình khác đang dùng máy quét (kể cả kiosk đang chạy), rồi thử lại",
    ScanTrouble.JAMMED: "mở máy quét, gỡ giấy kẹt",
    ScanTrouble.NO_PAPER: "đặt giấy vào máy quét",
    ScanTrouble.COVER_OPEN: "đóng nắp máy quét",
    ScanTrouble.DENIED: "cho vào nhóm: usermod -aG scanner,lp kiosk; cắm lại dây rồi khởi động lại máy",
}
"""Whatever is not here: PLUG."""

QUEUE = "xem lpstat -v; đặt [printer] queue trong kiosk.toml, hoặc lpadmin -d TÊN_HÀNG_ĐỢI"

PRINTER = {
    PrintTrouble.NO_PRINTER: QUEUE,
    PrintTrouble.PAPER_OUT: "nạp giấy A4",
    PrintTrouble.PAPER_JAM: "mở máy in, gỡ giấy kẹt",
    PrintTrouble.COVER_OPEN: "đóng nắp máy in",
    PrintTrouble.INK_OUT: "thay hộp mực",
    PrintTrouble.OFFLINE: "bật máy in, xem dây; xem: systemctl status cups, lpstat -p",
    PrintTrouble.PAUSED: "cho chạy lại: cupsenable TÊN_HÀNG_ĐỢI",
    PrintTrouble.WRONG_PAPER: "nạp giấy A4 và đặt khay đúng cỡ",
    PrintTrouble.REFUSED: "cho nhận lại: cupsaccept TÊN_HÀNG_ĐỢI",
    PrintTrouble.UNKNOWN: "in thử: kiosk doctor --test-print",
}
"""Whatever is not here: QUEUE."""

ROLL = "bật máy in phiếu, cắm lại dây; xem: lsusb và [slip_printer] usb trong kiosk.toml"

ROLL_PRINTER = {
    PrintTrouble.NO_PRINTER: ROLL,
    PrintTrouble.PAPER_OUT: "thay cuộn giấy, mặt in ra ngoài",
    PrintTrouble.PAPER_JAM: "mở máy in phiếu, gỡ giấy kẹt",
    PrintTrouble.COVER_OPEN: "đóng nắp máy in phiếu",
    PrintTrouble.OFFLINE: ROLL,
    PrintTrouble.UNKNOWN: "in thử một phiếu; máy in này có thể không biết báo hết giấy",
}
"""Whatever is not here: ROLL."""

UDEV = (
    "cài quy tắc udev của kiosk: cp assets/deploy/60-lltp-kiosk.rules /etc/udev/rules.d/;"
    " udevadm control --reload; udevadm trigger; thêm nhóm: usermod -aG lp kiosk"
)
"""For a device the system knows but does not let us use."""

HELD = "dừng chương trình khác đang giữ máy in (cả trình điều khiển usblp: modprobe -r usblp)"
