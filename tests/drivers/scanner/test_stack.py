"""A feeder gives all its pages and is then empty; what stops on the way leaves the pages before it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from drivers.scanner.practice import PracticeScanner, PracticeTray
from drivers.scanner.practice_plug import TRAY, Mishap, PracticePlug, PracticeUsb, device_name
from drivers.scanner.sane import SaneScanner
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import (
    PageSource,
    PageVerdict,
    ScanFault,
    ScannedPage,
    ScanRequest,
    ScanTrouble,
)
from kiosk.result import Err, Ok, Result
from tests.drivers.scanner.conftest import WORKER

FEEDER = ScanRequest(dpi=75, source=PageSource.FEEDER)
DUPLEX = ScanRequest(dpi=75, source=PageSource.DUPLEX)
SHADES = [(60, 60, 60), (120, 120, 120), (180, 180, 180)]
PAGE = 620 * 877 * 3


def sheet(shade: tuple[int, int, int], height: int = 3508) -> Image.Image:
    return Image.new("RGB", (2480, height), shade)


def stack(
    scanner: SaneScanner | PracticeScanner, request: ScanRequest, cancel: CancelToken | None = None
) -> tuple[list[ScannedPage], Result[int, ScanFault]]:
    pages: list[ScannedPage] = []
    return pages, scanner.scan_stack(request, lambda _: None, cancel or CancelToken(), pages.append)


@pytest.fixture
def plug(tmp_path: Path) -> PracticePlug:
    return PracticePlug(tmp_path / "tray")


@pytest.fixture
def scanner(tmp_path: Path, tray: PracticeTray, plug: PracticePlug) -> Iterator[SaneScanner]:
    made = SaneScanner(
        device_name((1, 4)),
        worker_command=WORKER,
        environment={TRAY: str(tmp_path / "tray")},
        deadline_s=20.0,
        usb=PracticeUsb(plug),
    )
    yield made
    made.close()


def papers(pages: list[ScannedPage]) -> list[int]:
    return [round(page.measures["paper"]) for page in pages]


def test_sanes_own_feeder_gives_ten_sheets_and_is_empty(make_test_device: Callable[..., SaneScanner]) -> None:
    scanner = make_test_device()
    assert PageSource.FEEDER in scanner.state().sources
    pages, end = stack(scanner, FEEDER)
    assert end == Ok(10)
    assert len(pages) == 10


def test_a_device_without_a_feeder_says_so(practice: PracticeScanner, tray: PracticeTray) -> None:
    """SANE's pnm back end has none."""
    answer = practice._scanner.scan_stack(FEEDER, lambda _: None, CancelToken(), lambda _: None)
    assert isinstance(answer, Err)
    assert answer.error.trouble is ScanTrouble.UNSUPPORTED


def test_all_sheets_come_in_their_order(practice: PracticeScanner, tray: PracticeTray) -> None:
    for shade in SHADES:
        tray.feed(sheet(shade))
    assert set(practice.state().sources) == set(PageSource)
    pages, end = stack(practice, FEEDER)
    assert end == Ok(3)
    assert papers(pages) == [60, 120, 180]
    again = stack(practice, FEEDER)
    assert again == ([], Err(ScanFault(ScanTrouble.NO_PAPER, "the feeder is empty")))


def test_both_sides_of_each_sheet_and_a_blank_back_is_asked_about(
    scanner: SaneScanner, tray: PracticeTray
) -> None:
    tray.feed(sheet(SHADES[0]), sheet((250, 250, 250)))
    tray.feed(sheet(SHADES[1]), sheet(SHADES[2]))
    pages, end = stack(scanner, DUPLEX)
    assert end == Ok(4)
    assert papers(pages) == [60, 250, 120, 180]
    assert pages[1].verdict is PageVerdict.BLANK


def test_one_sided_scans_leave_no_backs_behind(scanner: SaneScanner, tray: PracticeTray) -> None:
    tray.feed(sheet(SHADES[0]), sheet(SHADES[1]))
    assert stack(scanner, FEEDER)[1] == Ok(1)
    assert isinstance(stack(scanner, DUPLEX)[1], Err)


@pytest.mark.parametrize("height", [1200, 3508, 4200])
def test_a_sheet_of_any_length_comes_whole(scanner: SaneScanner, tray: PracticeTray, height: int) -> None:
    tray.feed(sheet((200, 200, 200), height))
    pages, _ = stack(scanner, FEEDER)
    assert [page.height for page in pages] == [round(height / 4)]


def test_a_plug_pulled_mid_stack_keeps_the_pages_before(
    scanner: SaneScanner, tray: PracticeTray, plug: PracticePlug
) -> None:
    for shade in SHADES:
        tray.feed(sheet(shade))
    pages: list[ScannedPage] = []

    def keep(page: ScannedPage) -> None:
        pages.append(page)
        plug.plan(Mishap.UNPLUG, PAGE // 2)

    answer = scanner.scan_stack(FEEDER, lambda _: None, CancelToken(), keep)
    assert isinstance(answer, Err)
    assert answer.error.trouble is ScanTrouble.UNPLUGGED
    plug.happened()
    plug.plug(2, 2)
    rest, end = stack(scanner, FEEDER)
    assert isinstance(end, Ok)
    assert papers(pages + rest) == [60, 120, 180]


def test_a_cancelled_stack_stops_and_the_rest_can_be_scanned(
    scanner: SaneScanner, tray: PracticeTray, plug: PracticePlug
) -> None:
    for shade in SHADES:
        tray.feed(sheet(shade))
    plug.slow_down(1.0)
    cancel, pages = CancelToken(), []

    def keep(page: ScannedPage) -> None:
        pages.append(page)
        cancel.cancel()

    answer = scanner.scan_stack(FEEDER, lambda _: None, cancel, keep)
    assert answer == Err(ScanFault(ScanTrouble.CANCELLED))
    assert len(pages) == 1
    plug.slow_down(0.0)
    rest, end = stack(scanner, FEEDER)
    assert isinstance(end, Ok)
    assert papers(rest)[-1] == 180
