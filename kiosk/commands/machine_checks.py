"""The doctor's checks of the machine: that nothing of a citizen reaches a disk in clear, and there is room."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path

from kiosk.commands.finding import Finding, attention, bad, good
from kiosk.desk.readiness import ROOM_NEEDED, DeviceState, memory_state
from kiosk.desk.safety import spool_folders, spool_on_disk, swap_in_clear
from kiosk.desk.screen_size import FINGER_MM, ScreenSize, smallest_target_mm
from kiosk.papers.ram_storage import on_tmpfs, ram_folder
from kiosk.result import Err, Ok
from kiosk.sealing import CREDENTIAL, KEY_FILE, MachineKey
from kiosk.settings import Settings

ROUNDING_MM = 0.3
"""A pixel on a coarse screen."""
AS_KIOSK = "su - kiosk -c 'kiosk doctor'"
LOGIN = "bật systemd-logind, khởi động lại máy; xem: findmnt -T /run/user"
MORE_MEMORY = "khởi động lại máy; nếu vẫn thiếu, tăng RuntimeDirectorySize trong /etc/systemd/logind.conf"
NO_SWAP = "swapoff -a, bỏ dòng swap trong /etc/fstab (hoặc mã hoá nó)"


def ram(environ: Mapping[str, str]) -> Finding:
    """The folder of unfinished visits must be in memory, and the largest application have room there."""
    match ram_folder(environ):
        case Err(trouble):
            return bad("ram", f"không tạo được thư mục trong bộ nhớ ({trouble.value})", LOGIN)
        case Ok(folder) if not on_tmpfs(folder):
            return bad("ram", f"{folder} nằm trên đĩa, phải nằm trên tmpfs", LOGIN)
        case Ok(folder) if not memory_state(folder).ready:
            free = shutil.disk_usage(folder).free >> 20
            words = f"bộ nhớ cho hồ sơ đang làm còn {free} MB, cần {ROOM_NEEDED >> 20} MB"
            return bad("ram", words, f"{MORE_MEMORY}; xem: df -h {folder}")
        case Ok(folder):
            return good("ram", f"hồ sơ đang làm nằm trong bộ nhớ: {folder}")


def swap(clear: tuple[str, ...] | None = None) -> Finding:
    """Memory must not be written to a disk in clear."""
    areas = swap_in_clear() if clear is None else clear
    if areas:
        return bad("swap", f"bộ nhớ tráo đổi không mã hoá: {', '.join(areas)}", NO_SWAP)
    return good("swap", "không có bộ nhớ tráo đổi để lộ trên đĩa")


def spool(settings: Settings, folders: tuple[Path, ...] | None = None) -> Finding:
    """Printed papers must not lie on a disk, which CUPS would do for a day."""
    server = settings.printer.server
    if server and not server.startswith(("/", "localhost", "127.", "[::1]")):
        return attention("spool", f"giấy in đi qua {server}", "ở máy ấy: đặt /var/spool/cups trên tmpfs")
    found = spool_folders() if folders is None else folders
    if not found:
        return attention(
            "spool", "không thấy thư mục chờ in của CUPS", "xem: systemctl status cups; chạy lại install.sh"
        )
    on_disk = spool_on_disk(found, on_tmpfs)
    if on_disk:
        words = f"thư mục chờ in nằm trên đĩa: {', '.join(map(str, on_disk))}"
        return bad("spool", words, "systemctl enable --now var-spool-cups.mount; systemctl restart cups")
    return good("spool", "thư mục chờ in nằm trong bộ nhớ")


def screen(size: ScreenSize) -> Finding:
    """Whether fingers get their 15 mm; a small screen works, less comfortably."""
    if not size.per_mm:
        words = "không biết màn hình to bao nhiêu, nút giữ cỡ theo điểm ảnh"
        return attention("screen", words, "đo đường chéo, ghi diagonal_inch ở mục [screen] của kiosk.toml")
    least, seen = smallest_target_mm(size), f"màn hình {size.inches:.1f} inch, {size.width}×{size.height}"
    if least < FINGER_MM - ROUNDING_MM:
        words = f"{seen}: hơi nhỏ cho ngón tay, nút nhỏ nhất {least:.1f} mm, nên từ {FINGER_MM:.0f} mm"
        return attention("screen", words.replace(".", ","), "máy vẫn dùng được; nên dùng màn hình lớn hơn")
    return good("screen", f"{seen}: nút nhỏ nhất {least:.1f} mm".replace(".", ","))


def key(state: Path, environ: Mapping[str, str]) -> Finding:
    """The machine's key must be whole and readable by the kiosk alone; a first start makes it."""
    credentials = environ.get("CREDENTIALS_DIRECTORY")
    given = Path(credentials) / CREDENTIAL if credentials else None
    path = given if given and given.exists() else state / KEY_FILE
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return attention("key", f"chưa có khoá ở {path}", "không phải làm gì: lần chạy đầu sẽ tạo")
    except OSError as trouble:
        return bad("key", f"không xem được {path} ({trouble.strerror})", f"chạy bằng kiosk: {AS_KIOSK}")
    if mode & 0o077:
        return bad("key", f"{path} có quyền {mode:04o}, phải là 0600", f"chmod 600 {path}")
    match MachineKey.load(state, environ):
        case Err(fault):
            return bad(
                "key", f"khoá của máy không dùng được ({fault.value})", f"{AS_KIOSK}; hoặc lấy lại từ bản sao"
            )
        case Ok():
            return good("key", f"khoá của máy: {path}")


def room(state: Path) -> Finding:
    """There must be room for the next application."""
    place = next(folder for folder in (state, *state.parents) if folder.exists())
    if not os.access(place, os.W_OK):
        return bad("disk", f"không được ghi vào {place}", f"{AS_KIOSK}; xem: ls -ld {place}")
    free = shutil.disk_usage(place).free
    words = f"còn {free >> 20} MB ở {place}"
    if free >= ROOM_NEEDED:
        return good("disk", words)
    return bad(
        "disk", f"{words}, cần {ROOM_NEEDED >> 20} MB", "dọn đĩa: apt-get clean; journalctl --vacuum-size=50M"
    )


def outbox(state: DeviceState) -> Finding:
    """Nothing may wait longer than a day: then the line or somebody's answer is missing."""
    if not state.ready:
        words = f"có hồ sơ chờ gửi từ {state.name}; hồ sơ vẫn an toàn ở máy này"
        return bad("outbox", words, "kiosk outbox list; xem mạng, rồi: kiosk outbox send")
    return good("outbox", "không có hồ sơ nào chờ quá một ngày")


def voice(state: DeviceState, wanted: bool) -> Finding:
    """The voice that reads aloud; without one everything else works."""
    if not state.ready:
        remedy = "apt-get install speech-dispatcher-espeak-ng; thử: spd-say -l vi 'xin chào'; hoặc voice = \"none\""
        return attention("voice", "chưa có giọng đọc tiếng Việt, nút Đọc to không hiện", remedy)
    return good("voice", "có giọng đọc tiếng Việt" if wanted else "không đặt giọng đọc")
