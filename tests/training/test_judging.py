"""Exercises are judged by what happened: each shortfall is told, and a solved one has none."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from kiosk.ports.clock import VIET_NAM
from kiosk.training.exercises import SCRIPTS, Exercise, Telling
from kiosk.training.judging import Shortfall, Trace, shortfall
from kiosk.visit.events import (
    ApplicationSealed,
    ConsentGiven,
    DeclarationPrinted,
    ReceiptArrived,
    TruthDeclared,
    VisitBegun,
)
from kiosk.visit.state import Page, VisitState

NOW = datetime(2026, 11, 3, 9, 0, tzinfo=VIET_NAM)
BEGUN = VisitState(begun=VisitBegun("v", "a", "k", "s", "p", "1", "x", "2026-11-03", NOW))
CONSENTED = replace(BEGUN, consents=(ConsentGiven("processing", "0" * 64, NOW),))
SEALED = replace(CONSENTED, sealed=ApplicationSealed("TAM-K0001-261103-0001"))
SENT = replace(SEALED, receipt=ReceiptArrived("H32.19-261103-0001", "2026-11-03"))
DONE = replace(SENT, slip_printed=True)
OFFLINE = replace(SEALED, slip_printed=True)
WHITE = Page("signed_declaration", "p1", "blank", 1, 1, 1, 300)
GOOD = replace(WHITE, page="p2", verdict="good")
TROUBLED = Trace((DONE,), troubled=True, slips=1)


@pytest.mark.parametrize(
    ("exercise", "trace", "missing"),
    [
        (Exercise.FIRST_VISIT, Trace(), Shortfall.NOT_BEGUN),
        (Exercise.FIRST_VISIT, Trace((BEGUN,)), Shortfall.NOT_SEALED),
        (Exercise.FIRST_VISIT, Trace((SEALED,)), Shortfall.NOT_SENT),
        (Exercise.FIRST_VISIT, Trace((SENT,)), Shortfall.NO_SLIP),
        (Exercise.FIRST_VISIT, Trace((SENT, DONE)), Shortfall.NONE),
        (Exercise.JAM, replace(TROUBLED, jammed=True), Shortfall.JAM_LEFT),
        (Exercise.JAM, replace(TROUBLED, slips=2), Shortfall.SLIP_TWICE),
        (Exercise.JAM, replace(TROUBLED, states=(SENT,), slips=0), Shortfall.NO_SLIP),
        (Exercise.JAM, TROUBLED, Shortfall.NONE),
        (Exercise.BLANK_PAGE, TROUBLED, Shortfall.NO_BLANK_MET),
        (Exercise.BLANK_PAGE, Trace((replace(DONE, pages=(WHITE,)),)), Shortfall.BLANK_USED),
        (Exercise.BLANK_PAGE, Trace((replace(BEGUN, pages=(WHITE,)), BEGUN)), Shortfall.NOT_SEALED),
        (
            Exercise.BLANK_PAGE,
            Trace((replace(BEGUN, pages=(WHITE,)), replace(DONE, pages=(GOOD,)))),
            Shortfall.NONE,
        ),
        (Exercise.LINE_DOWN, Trace(), Shortfall.NOT_BEGUN),
        (Exercise.LINE_DOWN, Trace((BEGUN,), troubled=True), Shortfall.NOT_SEALED),
        (Exercise.LINE_DOWN, TROUBLED, Shortfall.LINE_NOT_DOWN),
        (Exercise.LINE_DOWN, Trace((SEALED,), troubled=True), Shortfall.NO_SLIP),
        (Exercise.LINE_DOWN, Trace((OFFLINE,), troubled=True), Shortfall.NONE),
        (Exercise.LOST_TICKET, Trace((CONSENTED,)), Shortfall.NOT_TOLD),
        (Exercise.LOST_TICKET, Trace((CONSENTED,), told=Telling.BY_NUMBER), Shortfall.TOLD_WRONG),
        (Exercise.LOST_TICKET, Trace((BEGUN,), told=Telling.BEGIN_ANEW), Shortfall.NOT_BEGUN),
        (Exercise.LOST_TICKET, Trace((CONSENTED,), told=Telling.BEGIN_ANEW), Shortfall.NONE),
    ],
)
def test_what_is_missing_is_named(exercise: Exercise, trace: Trace, missing: Shortfall) -> None:
    assert shortfall(exercise, trace) is missing


def test_each_trouble_comes_at_its_moment_and_not_before() -> None:
    declared = replace(CONSENTED, declared=TruthDeclared(NOW))
    printed = replace(declared, printed=DeclarationPrinted("0" * 64, 2))
    for exercise, before, then in (
        (Exercise.LINE_DOWN, CONSENTED, declared),
        (Exercise.BLANK_PAGE, declared, printed),
        (Exercise.JAM, printed, SEALED),
    ):
        assert not SCRIPTS[exercise].moment(before) and SCRIPTS[exercise].moment(then)
    assert not any(SCRIPTS[each].moment(DONE) for each in (Exercise.FIRST_VISIT, Exercise.LOST_TICKET))
    assert set(SCRIPTS) == set(Exercise)
