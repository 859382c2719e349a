"""Scanners for tests: the real worker over libsane's own virtual devices, ended after each test."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from drivers.scanner.practice import PracticeScanner, PracticeTray
from drivers.scanner.practice_pages import draw_card_glass, draw_student_letter
from drivers.scanner.sane import SaneScanner
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import ScanFault, ScannedPage, ScanRequest
from kiosk.result import Ok, Result

WORKER = [sys.executable, "-m", "drivers.scanner.worker"]
QR_TEXT = (
    "056185000012||Nguyễn Thị Mẫu Đơn|20081985|Nữ|"
    "Tổ 5, phường Vĩnh Hải, thành phố Nha Trang, Khánh Hòa|10052021"
)


def ask(
    scanner: SaneScanner | PracticeScanner,
    request: ScanRequest | None = None,
    cancel: CancelToken | None = None,
) -> Result[ScannedPage, ScanFault]:
    """One scan whose progress nobody watches."""
    return scanner.scan(request or ScanRequest(), lambda _: None, cancel or CancelToken())


def page_of(answer: Result[ScannedPage, ScanFault]) -> ScannedPage:
    """The page, or a failure that names the fault."""
    assert isinstance(answer, Ok), answer
    return answer.value


@pytest.fixture(scope="session")
def letter() -> Image.Image:
    return draw_student_letter("Nguyễn Thị Mẫu Đơn", 1)


@pytest.fixture(scope="session")
def card_glass() -> Image.Image:
    return draw_card_glass(
        QR_TEXT,
        "NGUYỄN THỊ MẪU ĐƠN",
        "056185000012",
        "20/08/1985",
        "Nữ",
        "Tổ 5, phường Vĩnh Hải, thành phố Nha Trang, Khánh Hòa",
        "10/05/2021",
    )


@pytest.fixture
def tray(tmp_path: Path) -> PracticeTray:
    return PracticeTray(tmp_path / "tray")


@pytest.fixture
def practice(tmp_path: Path, tray: PracticeTray) -> Iterator[PracticeScanner]:
    scanner = PracticeScanner(tray, tmp_path / "sane", worker_command=WORKER)
    yield scanner
    scanner.close()


@pytest.fixture
def make_test_device(tmp_path: Path) -> Iterator[Callable[..., SaneScanner]]:
    """A scanner over SANE's `test` back end, with SANE options of its own."""
    (tmp_path / "dll.conf").write_text("test\n", encoding="ascii")
    made: list[SaneScanner] = []

    def make(device: str = "test:0", command: list[str] | None = None, **settings: object) -> SaneScanner:
        scanner = SaneScanner(
            device,
            worker_command=command or WORKER,
            environment={"SANE_CONFIG_DIR": str(tmp_path)},
            **settings,  # type: ignore[arg-type]
        )
        made.append(scanner)
        return scanner

    yield make
    for scanner in made:
        scanner.close()
