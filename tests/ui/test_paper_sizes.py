"""What the next page of a paper may weigh, and which paper is called too large, from the visit's own pages."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

from kiosk.papers.page_store import PageStore
from kiosk.papers.size_budget import LARGEST_PAGE, UNHEARD, Limits
from kiosk.procedure.definition import Paper
from kiosk.visit.state import Page, VisitState
from ui.viewmodels.paper_pages import PaperPages
from ui.visit_signals import VisitSignals

PROOF, OTHER = Paper(key="fee_proof", code="GT06", max_pages=4), Paper(key="other", code="GT10", max_pages=6)


def page(number: int, size: int) -> Page:
    return Page("fee_proof", f"fee_proof-{number:032x}", "good", size, 2480, 3508, 300)


def papers(tmp_path: Path, *pages: Page) -> PaperPages:
    signals = SimpleNamespace(
        visit=SimpleNamespace(papers=lambda: (PROOF, OTHER)),
        state=VisitState(pages=pages),
        words=lambda key: key,
    )
    return PaperPages(cast(VisitSignals, signals), PageStore(tmp_path))


def test_before_the_service_was_heard_a_modest_one_is_assumed(tmp_path: Path) -> None:
    seen = papers(tmp_path)
    assert seen.limits == UNHEARD
    assert seen.budget("fee_proof", "") <= UNHEARD.file // 4
    assert seen.budget("a paper that is not asked for", "") == LARGEST_PAGE


def test_pages_there_leave_less_for_those_to_come_but_one_scanned_again_gives_its_room_back(
    tmp_path: Path,
) -> None:
    first = page(1, 900_000)
    seen = papers(tmp_path, first)
    seen.limits = Limits(1_500_000, 60_000_000)
    assert seen.budget("fee_proof", "") < 200_000
    assert seen.budget("fee_proof", first.page) > 300_000
    assert seen.budget("other", "") > 200_000


def test_a_row_says_that_its_paper_fits_until_it_does_not(tmp_path: Path) -> None:
    seen = papers(tmp_path, page(1, 900_000), page(2, 700_000))
    seen.limits = Limits(1_700_000, 60_000_000)
    assert [row.state for row in seen.rows("fee_proof")] == ["done", "empty"]
    seen.limits = Limits(1_600_000, 60_000_000)
    assert [row.state for row in seen.rows("fee_proof")] == ["big", "empty"]
    assert seen.rows("fee_proof")[0].bytes > 1_600_000
