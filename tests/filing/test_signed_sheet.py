"""A signed sheet is held against what was printed: each wrong sheet is a doubt, the right one none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from drivers.scanner.finishing import finish
from drivers.scanner.practice_pages import draw_student_letter, sign_page
from kiosk.filing.print_declaration import declaration_of
from kiosk.filing.signed_sheet import compared
from kiosk.papers.declaration import Declaration
from kiosk.papers.preview import rasterise
from kiosk.ports.scanner import PageVerdict, ScannedPage
from kiosk.procedure.loading import Loaded, load
from kiosk.result import Ok
from kiosk.settings import Settings
from kiosk.visit.state import VisitState
from tests.filing.test_real_procedure import FOLDER, Citizen

SETTINGS = Settings()


@dataclass(frozen=True)
class Filled:
    """A visit with all answers, and what is printed of it."""

    loaded: Loaded
    state: VisitState

    @property
    def paper(self) -> Declaration:
        return declaration_of(self.loaded.procedure, self.state, self.loaded.words["vi"], SETTINGS, True)

    def judged(self, scan: ScannedPage, number: int) -> ScannedPage:
        loaded = self.loaded
        return compared(scan, number, loaded.procedure, self.state, loaded.words["vi"], SETTINGS, True)

    def with_visit(self, visit: str) -> Filled:
        assert self.state.begun is not None
        return replace(self, state=replace(self.state, begun=replace(self.state.begun, visit=visit)))

    def with_answer(self, question: str, answer: str) -> Filled:
        return replace(self, state=replace(self.state, answers={**self.state.answers, question: answer}))


@cache
def filled() -> Filled:
    answer = load(FOLDER)
    assert isinstance(answer, Ok)
    citizen = Citizen(answer.value, {}, card=True)
    citizen.walk()
    return Filled(answer.value, citizen.state)


@cache
def scans(visit: str = "", *, signed: bool = True, changed: bool = False) -> tuple[ScannedPage, ...]:
    """The printed pages as they come from the scanner, the last one signed."""
    of = filled().with_visit(visit) if visit else filled()
    paper = (of.with_answer("phone", "0900000999") if changed else of).paper
    pages = []
    for number, ppm in enumerate(rasterise(paper.pdf, 300), 1):
        image = Image.open(BytesIO(ppm)).convert("RGB")
        if signed and number == paper.signature.page:
            box, (width, height) = paper.signature, image.size
            left, top = round(box.x * width), round(box.y * height)
            corner = (left + round(box.width * width), top + round(box.height * height))
            image = sign_page(image, (left, top, *corner), seed=3)
        pages.append(finish(np.asarray(image), 300))
    return tuple(pages)


def test_every_page_in_its_order_is_right() -> None:
    for number, scan in enumerate(scans(), 1):
        assert filled().judged(scan, number) == scan
        assert scan.verdict is PageVerdict.GOOD


def test_another_page_than_the_one_wanted_is_asked_about() -> None:
    assert filled().judged(scans()[0], 2).verdict is PageVerdict.WRONG_PAGE
    assert filled().judged(scans()[1], 1).verdict is PageVerdict.WRONG_PAGE


def test_somebody_elses_declaration_is_asked_about() -> None:
    assert filled().judged(scans("another")[0], 1).verdict is PageVerdict.OTHER_DECLARATION


def test_an_older_print_of_this_visit_is_asked_about() -> None:
    assert filled().judged(scans(changed=True)[0], 1).verdict is PageVerdict.OLDER_PRINT


def test_another_paper_is_asked_about() -> None:
    letter = finish(np.asarray(draw_student_letter("Nguyễn Thị Mẫu Đơn", 1)), 300)
    assert filled().judged(letter, 1).verdict is PageVerdict.NO_MARK


def test_a_sheet_that_nobody_signed_is_asked_about_and_shows_where() -> None:
    page, box = scans(signed=False)[-1], filled().paper.signature
    judged = filled().judged(page, box.page)
    assert judged.verdict is PageVerdict.UNSIGNED
    assert judged.doubt is not None
    assert (judged.doubt.x, judged.doubt.y) == (box.x, box.y)


@pytest.mark.parametrize("verdict", [PageVerdict.BLURRED, PageVerdict.BLANK])
def test_what_the_scanner_doubts_comes_first(verdict: PageVerdict) -> None:
    doubted = replace(scans("another")[0], verdict=verdict)
    assert filled().judged(doubted, 1) == doubted


def test_a_mark_of_this_visit_counts_before_another_that_lies_there_too() -> None:
    own, other = scans()[0], scans("another")[0]
    assert filled().judged(replace(own, codes=(*other.codes, *own.codes)), 1).verdict is PageVerdict.GOOD
