"""The signed sheet against what was printed: the right declaration, its newest print, this page, and signed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kiosk.filing.print_declaration import declaration_of
from kiosk.papers.declaration import SigningBox
from kiosk.papers.mark import Mark, read_mark
from kiosk.papers.signature import signed_in
from kiosk.ports.scanner import Box, PageVerdict, ScannedPage
from kiosk.procedure.definition import Procedure
from kiosk.settings import Settings
from kiosk.visit import demands
from kiosk.visit.state import VisitState


def compared(
    page: ScannedPage,
    number: int,
    procedure: Procedure,
    state: VisitState,
    words: Mapping[str, str],
    settings: Settings,
    sample: bool,
) -> ScannedPage:
    """The page, with a doubt where it is not page `number` of this visit's newest print, or not signed.

    A doubt is a question to the citizen, never a wall. What the scanner itself doubts comes first.
    `words` are the Vietnamese; blocks for some 0.2 s where the page is the one to be signed.
    """
    if page.verdict is not PageVerdict.GOOD:
        return page
    mark = _mark_of(page, state)
    doubt = _doubt(mark, number, procedure, state)
    if doubt is not PageVerdict.GOOD:
        return replace(page, verdict=doubt)
    box = declaration_of(procedure, state, words, settings, sample).signature
    if mark is None or mark.page != box.page or signed_in(page.preview, box):
        return page
    return replace(page, verdict=PageVerdict.UNSIGNED, doubt=_seen(box))


def printed_number(page: ScannedPage, state: VisitState) -> int:
    """Which page of this visit's declaration the mark says it is, from 1; 0 without such a mark."""
    mark = _mark_of(page, state)
    return mark.page if mark is not None and state.begun and mark.visit == state.begun.visit else 0


def _mark_of(page: ScannedPage, state: VisitState) -> Mark | None:
    """The mark on the page; this visit's own before others, where a form lies on another."""
    marks = [mark for code in page.codes if (mark := read_mark(code)) is not None]
    own = (mark for mark in marks if state.begun and mark.visit == state.begun.visit)
    return next(own, marks[0] if marks else None)


def _doubt(mark: Mark | None, number: int, procedure: Procedure, state: VisitState) -> PageVerdict:
    if mark is None:
        return PageVerdict.NO_MARK
    if state.begun is None or mark.visit != state.begun.visit:
        return PageVerdict.OTHER_DECLARATION
    if not mark.shows(demands.digest_now(procedure, state)):
        return PageVerdict.OLDER_PRINT
    return PageVerdict.GOOD if mark.page == number else PageVerdict.WRONG_PAGE


def _seen(box: SigningBox) -> Box:
    return Box(box.x, box.y, box.width, box.height)
