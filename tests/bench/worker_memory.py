"""Row: the scanner worker's resident memory after 200 pages, against what it had after its first ones."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from drivers.scanner.practice import PracticeScanner, PracticeTray
from drivers.scanner.practice_pages import draw_student_letter
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import ScanRequest
from kiosk.result import Ok
from tests.bench.child import BenchError
from tests.bench.row import Row

PAGES = 200
BASE_AFTER = 5
"""So many pages until every library is loaded and every buffer was needed once."""


def measure() -> list[Row]:
    """A4 colour pages at 300 dpi, scanned through libsane's own virtual device and finished, one after the other."""
    letter = draw_student_letter("Nguyễn Thị Mẫu Đơn", 1)
    pages = [letter.rotate(-skew, fillcolor=(252, 252, 250)) for skew in (0.0, 1.5, -4.0, 180.0)]
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        tray = PracticeTray(Path(folder) / "tray")
        scanner = PracticeScanner(tray, Path(folder) / "sane")
        try:
            taken = [_scanned(scanner, tray, pages[number % len(pages)]) for number in range(PAGES)]
            scanner.look_at_glass(CancelToken())
            scanner.state()
            left = _resident(_worker())
        finally:
            scanner.close()
    base, last, most = taken[BASE_AFTER - 1], taken[-1], max(taken)
    return [
        Row(
            f"scanner worker's memory between pages, after {PAGES} pages",
            f"{last:.0f} MB (most {most:.0f} MB), {left:.0f} MB once the glass was looked at",
            f"after {BASE_AFTER} pages: {base:.0f} MB",
            last / base,
            "back at its base, ≤ 250 MB",
        )
    ]


def _scanned(scanner: PracticeScanner, tray: PracticeTray, page: object) -> float:
    """Megabytes the worker holds after one more page."""
    tray.put_image(page)  # type: ignore[arg-type]
    answer = scanner.scan(ScanRequest(300), lambda _: None, CancelToken())
    if not isinstance(answer, Ok):
        raise BenchError(f"no page: {answer.error}")
    return _resident(_worker())


def _worker() -> int:
    """The process this one started as the scanner's worker."""
    for status in Path("/proc").glob("[0-9]*/status"):
        with contextlib.suppress(OSError):
            mine = f"PPid:\t{os.getpid()}\n" in status.read_text("ascii", "replace")
            if mine and b"scanner-worker" in (status.parent / "cmdline").read_bytes():
                return int(status.parent.name)
    raise BenchError("the worker is not running")


def _resident(process: int) -> float:
    for line in Path(f"/proc/{process}/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise BenchError("the worker's memory cannot be read")
