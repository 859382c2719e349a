"""A stack in the feeder becomes pages of the paper looked at; what is too much stays out and is told."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from drivers.scanner.codes import read_codes
from drivers.scanner.practice_pages import draw_student_letter
from kiosk.papers.mark import read_mark
from kiosk.wiring import PracticeDesk
from tests.journeys.at_papers import at_papers
from tests.journeys.desk import Desk
from tests.journeys.walked import Walked
from ui.finger import settle, wait_for

pytestmark = pytest.mark.journey

BUTTON = "Quét cả xấp giấy"


@pytest.fixture
def desk(student: Walked, tmp_path: Path) -> Iterator[Desk]:
    """The student at the papers, before a scanner with a feeder."""
    with at_papers(student, tmp_path / "desk", lambda devices: feed(devices, 0)) as opened:
        yield opened


def feed(devices: PracticeDesk, sheets: int) -> None:
    """Sheets into the feeder; a feeder without any is one all the same."""
    tray = devices.tray
    (tray.folder / "feeder").mkdir(exist_ok=True)
    for number in range(sheets):
        tray.feed(draw_student_letter("Nguyễn Thị Mẫu Đơn", number % 2 + 1))


def choose(desk: Desk) -> int:
    """The paper that may have many pages; how many it may have."""
    papers = desk.parts.loaded.procedure.papers
    paper = max((each for each in papers if each.key in keys(desk)), key=lambda each: each.max_pages)
    desk.application.kiosk.papers.selectPaper(paper.key)
    settle(50)
    return paper.max_pages


def keys(desk: Desk) -> list[str]:
    """The papers of this visit."""
    return [row["key"] for row in desk.facts("papers") if row["key"] != "signed_declaration"]  # type: ignore[index, attr-defined]


def scanned(desk: Desk) -> int:
    """How many pages the paper looked at has."""
    return len(desk.application.signals.state.pages_of(str(desk.facts("paper_key"))))


def idle(desk: Desk) -> None:
    """Until no scan runs."""
    wait_for(lambda: not desk.application.jobs.busy and not desk.facts("scanning"), "the scan", 60)
    settle(50)


def test_an_empty_feeder_an_ordinary_stack_and_one_too_large(desk: Desk) -> None:
    most = choose(desk)
    desk.tap(BUTTON)
    idle(desk)
    assert desk.facts("scan_trouble") == "feeder_empty"
    assert desk.reads("Khay nạp giấy đang trống")

    feed(desk.devices, 3)
    desk.tap(BUTTON)
    idle(desk)
    assert (scanned(desk), desk.facts("scan_trouble")) == (3, "")
    assert desk.application.signals.state.pages[-1].verdict == "good"

    feed(desk.devices, most - 1)
    desk.tap(BUTTON)
    idle(desk)
    assert (scanned(desk), desk.facts("scan_trouble")) == (most, "stack_full")
    assert all(desk.application.store.holds(page.page) for page in desk.application.signals.state.pages)
    assert not desk.facts("feeder") or not desk.facts("can_add")


def test_signed_pages_fed_the_wrong_way_round_are_put_in_their_order_and_blank_backs_are_shown(
    desk: Desk,
) -> None:
    front, last = (desk.devices.hands.signed_page(number) for number in (1, 2))
    assert front is not None
    assert last is not None
    desk.application.kiosk.papers.selectPaper("signed_declaration")
    for side in (last, front):
        desk.devices.tray.feed(side, Image.new("RGB", side.size, "white"))
    desk.application.kiosk.papers.scanStackBothSides()
    idle(desk)
    pages = desk.application.signals.state.pages_of("signed_declaration")
    assert sorted(page.verdict for page in pages) == ["blank", "blank", "good", "good"]
    shown = [shown_number(desk, page.page) for page in pages]
    assert [number for number in shown if number] == [1, 2]

    names = [page.page for page in pages]
    desk.tap("Bỏ 2 mặt trắng")
    left = [page.page for page in desk.application.signals.state.pages_of("signed_declaration")]
    assert [shown_number(desk, name) for name in left] == [1, 2]
    desk.application.kiosk.papers.selectPaper("signed_declaration")
    desk.tap("Lấy lại trang vừa bỏ")
    again = desk.application.signals.state.pages_of("signed_declaration")
    assert [page.page for page in again] == names
    assert all(desk.application.store.holds(name) for name in names)


def test_the_screen_asks_for_the_page_that_is_missing(desk: Desk) -> None:
    last = desk.devices.hands.signed_page(2)
    assert last is not None
    desk.application.kiosk.papers.selectPaper("signed_declaration")
    assert desk.facts("next_number") == 1
    desk.devices.tray.put_image(last)
    desk.tap("Quét trang này")
    idle(desk)
    assert (scanned(desk), desk.facts("next_number")) == (1, 1)
    assert desk.reads("Đặt trang 1 lên mặt kính")


def shown_number(desk: Desk, name: str) -> int:
    """The number in the mark of a page as it is kept; 0 where it has none."""
    with Image.open(io.BytesIO(desk.application.store.jpeg(name))) as page:
        codes = read_codes(np.asarray(page.convert("L")))
    return next((mark.page for code in codes if (mark := read_mark(code.data)) is not None), 0)
