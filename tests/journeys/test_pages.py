"""Pages on the real screen: turned, put in another order, taken out and had back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.commands.cases import CASES
from tests.journeys.desk import Desk, open_desk
from tests.journeys.unseen import UnseenWalk
from ui.finger import wait_for

pytestmark = pytest.mark.journey


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A kiosk whose student has scanned both pages of the proof."""
    with open_desk(tmp_path / "desk") as opened:
        plan = replace(CASES["student"].plan, last_stop="@papers")
        UnseenWalk(opened.application, plan).run()
        wait_for(lambda: opened.application.signals.state.printed is not None, "the declaration")
        for number in (1, 2):
            opened.application.kiosk.papers.selectPaper("fee_proof")
            opened.application.kiosk.papers.scanPage()
            wait_for(lambda number=number: len(pages(opened)) == number, "a page")
        opened.application.kiosk.papers.selectPaper("fee_proof")
        opened.application.kiosk.papers.selectPage(pages(opened)[1][0])
        yield opened


def pages(desk: Desk) -> list[tuple[str, int]]:
    """The proof's pages in their order, with their turns."""
    return [(page.page, page.turned) for page in desk.application.signals.state.pages_of("fee_proof")]


def test_the_second_page_is_turned_put_first_taken_out_and_had_back(desk: Desk) -> None:
    (first, _), (second, _) = pages(desk)
    desk.tap("Xoay")
    desk.tap("Lên trước")
    assert pages(desk) == [(second, 1), (first, 0)]
    desk.tap("Bỏ trang")
    assert pages(desk) == [(first, 0)]
    desk.tap("Lấy lại trang vừa bỏ")
    assert pages(desk) == [(second, 1), (first, 0)]
    assert desk.application.store.holds(second)


def test_a_page_not_wanted_back_leaves_memory_with_the_screen(desk: Desk) -> None:
    name = pages(desk)[1][0]
    desk.tap("Bỏ trang")
    assert desk.application.store.holds(name)
    desk.tap("Quay lại")
    desk.wait_while("Papers")
    assert not desk.application.store.holds(name)
