"""Two cards on the glass become two pages, the back second, each straight, upright and as large as it is."""

from __future__ import annotations

import pytest
from PIL import Image

from drivers.scanner.practice import PracticeScanner, PracticeTray
from drivers.scanner.sheet import Placement
from drivers.scanner.sides import as_they_lie, finish_sides
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import PageSource, PageVerdict, ScannedPage, ScanRequest, ScanTrouble
from kiosk.result import Err, Ok
from tests.cards.made import Side, make_card
from tests.cards.pairs import make_pair

CARD_MM = (85.6, 54.0)
ON_GLASS = ScanRequest(slot="card", source=PageSource.GLASS)


def size_mm(page: ScannedPage) -> tuple[float, float]:
    return (page.width * 25.4 / page.dpi, page.height * 25.4 / page.dpi)


@pytest.mark.parametrize("back", [Side.BACK, Side.BACK_2024])
@pytest.mark.parametrize("seed", range(1000, 1006))
def test_each_side_is_a_page_front_first(seed: int, back: Side) -> None:
    pages = finish_sides(make_pair(seed, back).image, 300, 1_500_000)
    assert [bool(page.zones) for page in pages] == [False, True]
    assert [page.verdict for page in pages] == [PageVerdict.GOOD] * 2
    for page in pages:
        assert size_mm(page) == pytest.approx(CARD_MM, abs=1.5)
    assert pages[0].codes


def test_cards_a_finger_apart_are_told_apart() -> None:
    found = [
        len(finish_sides(make_pair(seed, room_mm=1.5).image, 300, 1_500_000)) for seed in range(1010, 1020)
    ]
    assert found == [2] * 10


def test_one_card_alone_is_no_pair() -> None:
    assert finish_sides(make_card(1, Side.BACK).image, 300, 1_500_000) == ()


def test_from_the_top_and_beside_each_other_from_the_left() -> None:
    upper_right, upper_left = Placement(1500, 400, 1000, 640, 3), Placement(600, 520, 1000, 640, -3)
    lower = Placement(700, 1800, 1000, 640, 0)
    assert as_they_lie((lower, upper_right, upper_left)) == (upper_left, upper_right, lower)


def test_the_worker_tells_both_and_the_tray_is_empty(practice: PracticeScanner, tray: PracticeTray) -> None:
    tray.put_image(Image.fromarray(make_pair(1002, Side.BACK).image))
    pages: list[ScannedPage] = []
    end = practice.scan_stack(ON_GLASS, lambda _: None, CancelToken(), pages.append)
    assert end == Ok(2) and [bool(page.zones) for page in pages] == [False, True]
    assert tray.next() is None


def test_one_card_is_one_page_and_an_empty_glass_none(practice: PracticeScanner, tray: PracticeTray) -> None:
    tray.put_image(Image.fromarray(make_card(1, Side.FRONT).image))
    pages: list[ScannedPage] = []
    assert practice.scan_stack(ON_GLASS, lambda _: None, CancelToken(), pages.append) == Ok(1)
    assert pages[0].codes
    answer = practice.scan_stack(ON_GLASS, lambda _: None, CancelToken(), pages.append)
    assert isinstance(answer, Err) and answer.error.trouble is ScanTrouble.NO_PAPER
