"""The doctor's checks of the desk: devices, service, clock, procedure and staff, each asked alone."""

from __future__ import annotations

import stat
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

from kiosk import wiring
from kiosk.commands import remedies
from kiosk.commands.finding import Finding, attention, bad, good
from kiosk.commands.words import PRINTER, SCANNER, SERVICE
from kiosk.desk.staff import Role
from kiosk.desk.store import StaffStore
from kiosk.filing.filing_date import clock_is_wrong
from kiosk.ports.clock import VIET_NAM, Clock
from kiosk.ports.online_service import ServiceDescription, ServiceFault
from kiosk.ports.printer import Printer, PrinterState, PrintTrouble
from kiosk.ports.scanner import Scanner, ScanTrouble
from kiosk.result import Err, Ok, Result
from kiosk.settings import Settings

NOTICEABLE = timedelta(minutes=5)
CERTIFICATE_SOON = timedelta(days=21)
Heard = Result[ServiceDescription, ServiceFault]


def scanner(device: Scanner) -> Finding:
    """A scanner must be there."""
    state = device.state()
    if state.ready:
        return good("scanner", f"máy quét: {state.name}")
    named = f" ({state.name})" if state.name else ""
    words = (SCANNER[state.trouble] if state.trouble else "máy quét chưa sẵn sàng") + named
    trouble = state.trouble or ScanTrouble.NOT_FOUND
    return bad("scanner", words, remedies.SCANNER.get(trouble, remedies.PLUG))


def printer(device: Printer) -> Finding:
    """A queue must be there and its printer able to print, as far as it can tell."""
    state = device.state()
    named = f" ({state.name})" if state.name else ""
    if state.ready and state.trouble is None:
        return good("printer", f"máy in: {state.name}")
    words = (PRINTER[state.trouble] if state.trouble else "máy in chưa sẵn sàng") + named
    doubtful = state.ready or state.trouble is PrintTrouble.UNKNOWN
    trouble = state.trouble or PrintTrouble.OFFLINE
    told = attention if doubtful else bad
    return told("printer", words, remedies.PRINTER.get(trouble, remedies.QUEUE))


def slip_printer(settings: Settings) -> Finding:
    """The desk's own printer for slips, where it has one; without it, and in its need, the A4 one prints them."""
    own = wiring.slip_printer(settings)
    if not own:
        return good("slip_printer", "phiếu in trên máy in A4")
    return slip_printer_state(own[0].printer.state(), roll=own[0].roll_mm > 0)


def slip_printer_state(state: PrinterState, *, roll: bool) -> Finding:
    """What its answer means; never worse than attention, since slips go to the A4 printer meanwhile."""
    if state.ready and state.trouble is None:
        return good("slip_printer", f"máy in phiếu: {state.name}")
    words = (PRINTER[state.trouble] if state.trouble else "máy in phiếu chưa sẵn sàng") + ", phiếu in trên A4"
    known, usual = (remedies.ROLL_PRINTER, remedies.ROLL) if roll else (remedies.PRINTER, remedies.QUEUE)
    remedy = known.get(state.trouble or PrintTrouble.OFFLINE, usual)
    if roll and state.trouble is PrintTrouble.REFUSED:
        words = "chưa được phép dùng máy in phiếu, phiếu in trên A4"
        remedy = remedies.UDEV if "permission" in state.detail else remedies.HELD
    return attention("slip_printer", words, remedy)


def service(settings: Settings, heard: Heard) -> Finding:
    """The service must answer with our account, where the desk has one."""
    if not settings.service.url:
        words = "chưa đặt địa chỉ dịch vụ; hồ sơ được cất ở máy này, chưa gửi"
        return attention("service", words, "đặt [service] url và credentials_file trong kiosk.toml")
    if open_file := _open_to_others(settings.service.credentials_file):
        file = settings.service.credentials_file or "/etc/lltp-kiosk/credentials.json"
        return bad("service", open_file, f"chown kiosk {file}; chmod 600 {file}; ghi tên tệp vào kiosk.toml")
    match heard:
        case Err(fault):
            remedy = remedies.SERVICE.get(fault.kind, remedies.WAIT)
            return bad("service", f"{settings.service.url}: {SERVICE[fault.kind]}", remedy)
        case Ok():
            return good("service", f"dịch vụ trả lời: {settings.service.url}")


def certificate(url: str, end: datetime | None, now: datetime) -> Finding:
    """The service's certificate must hold; its end is told weeks before, since renewing takes other people."""
    if end is None and url.startswith("https:"):
        words = "chưa xem được chứng thư số của dịch vụ: hết hạn, không đúng, hoặc không có mạng"
        return attention(
            "certificate", words, f"{remedies.ADDRESS}; nếu đã hết hạn, báo đơn vị quản lý dịch vụ"
        )
    if end is None:
        return good("certificate", "dịch vụ không dùng chứng thư số")
    days, until = (end - now).days, f"{end.astimezone(VIET_NAM):%d/%m/%Y}"
    if days < CERTIFICATE_SOON.days:
        words = f"chứng thư số của dịch vụ chỉ còn {days} ngày (đến {until})"
        return attention("certificate", words, "báo đơn vị quản lý dịch vụ gia hạn trước ngày ấy")
    return good("certificate", f"chứng thư số của dịch vụ có hiệu lực đến {until}")


def clock(now: Clock, heard: Heard, built: date | None = None) -> Finding:
    """The day must be right, since it is the day of filing."""
    at, born = now.now(), built or _built()
    told = heard.value.server_time if isinstance(heard, Ok) else None
    if clock_is_wrong(at, born, told):
        right = f"dịch vụ nói {told.astimezone(VIET_NAM):%H:%M %d/%m/%Y}" if told else f"sau {born:%d/%m/%Y}"
        return bad("clock", f"đồng hồ máy sai: {at:%H:%M %d/%m/%Y}, {right}", remedies.TIME)
    if told and abs(at - told) > NOTICEABLE:
        words = f"đồng hồ máy lệch {abs(at - told) // timedelta(minutes=1)} phút"
        return attention("clock", words, remedies.TIME)
    source = "khớp với dịch vụ" if told else "chưa có dịch vụ để so"
    return good("clock", f"{at:%H:%M %d/%m/%Y}, {source}")


def procedure(settings: Settings, now: Clock) -> Finding:
    """The procedure's files must load, and a profile be in force today."""
    try:
        loaded, _ = wiring.procedure(settings)
    except wiring.NotReadyError as trouble:
        first, *more = str(trouble).splitlines()
        words = first + (f" (và {len(more)} lỗi nữa)" if more else "")
        return bad(
            "procedure", words, "xem hết lỗi: kiosk lint-procedure THƯ_MỤC; xem [procedure] trong kiosk.toml"
        )
    profile = loaded.procedure.profile_on(now.now().date())
    if profile is None:
        words = f"{settings.procedure.folder}: không có quy định nào đang có hiệu lực"
        return bad("procedure", words, "xem ngày của máy; cài bản kiosk mới có quy định đang có hiệu lực")
    return good("procedure", f"thủ tục: {settings.procedure.folder}, {profile.id}")


def staff(state: Path) -> Finding:
    """Somebody must be able to open the panel."""
    file = state / "staff.sqlite"
    people = StaffStore(file).everyone() if file.exists() else ()
    if not people:
        words = "chưa có ai mở được bảng của người trực"
        return bad("staff", words, "kiosk staff add CHỮ_VIẾT_TẮT --role technician")
    if not any(person.role is Role.TECHNICIAN for person in people):
        words = f"{len(people)} người trực, chưa có kỹ thuật viên"
        return attention("staff", words, "kiosk staff add CHỮ_VIẾT_TẮT --role technician")
    return good("staff", f"{len(people)} người trực")


def _built() -> date:
    """The day this program was made, by its own file."""
    frozen = getattr(sys, "frozen", False)
    file = Path(sys.executable) if frozen else Path(wiring.__file__)
    return date.fromtimestamp(file.stat().st_mtime)


def _open_to_others(credentials_file: str) -> str:
    try:
        mode = stat.S_IMODE(Path(credentials_file).stat().st_mode)
    except OSError as trouble:
        return f"credentials_file {credentials_file or '(chưa đặt)'}: {trouble.strerror}"
    return f"{credentials_file} có quyền {mode:04o}, phải là 0600" if mode & 0o077 else ""
