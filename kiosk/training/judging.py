"""Whether an exercise was solved, judged by what happened in the visit and to the devices; pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from kiosk.training.exercises import Exercise, Telling
from kiosk.visit.state import VisitState


class Shortfall(StrEnum):
    """What was missing; `NONE` where the exercise was solved."""

    NONE = ""
    NOT_BEGUN = "not_begun"
    NOT_SEALED = "not_sealed"
    NOT_SENT = "not_sent"
    NO_SLIP = "no_slip"
    SLIP_TWICE = "slip_twice"
    JAM_LEFT = "jam_left"
    NO_BLANK_MET = "no_blank_met"
    BLANK_USED = "blank_used"
    LINE_NOT_DOWN = "line_not_down"
    NOT_TOLD = "not_told"
    TOLD_WRONG = "told_wrong"


@dataclass(frozen=True, slots=True)
class Trace:
    """What happened: the visit's states after each of its events, oldest first, over all visits of the exercise.

    `jammed` while the paper is still stuck, `slips` how many sheets came out since the trouble, `told` what the
    person without a ticket was told.
    """

    states: tuple[VisitState, ...] = ()
    troubled: bool = False
    jammed: bool = False
    slips: int = 0
    told: Telling | None = None


NOTHING = VisitState()


def shortfall(exercise: Exercise, trace: Trace) -> Shortfall:
    """The first thing that was missing."""
    return _CHECKS[exercise](trace)


def _sent(trace: Trace) -> Shortfall:
    last = trace.states[-1] if trace.states else NOTHING
    if last.begun is None:
        return Shortfall.NOT_BEGUN
    if last.sealed is None:
        return Shortfall.NOT_SEALED
    if last.receipt is None:
        return Shortfall.NOT_SENT
    return Shortfall.NONE if last.slip_printed else Shortfall.NO_SLIP


def _jam(trace: Trace) -> Shortfall:
    if trace.troubled and trace.jammed:
        return Shortfall.JAM_LEFT
    missing = _sent(trace)
    return Shortfall.SLIP_TWICE if not missing and trace.slips > 1 else missing


def _blank_page(trace: Trace) -> Shortfall:
    used = trace.states[-1].pages if trace.states else ()
    if any(page.verdict == "blank" for page in used):
        return Shortfall.BLANK_USED
    met = any(page.verdict == "blank" for state in trace.states for page in state.pages)
    missing = _sent(trace)
    return missing if missing or met else Shortfall.NO_BLANK_MET


def _line_down(trace: Trace) -> Shortfall:
    last = trace.states[-1] if trace.states else NOTHING
    if last.begun is None:
        return Shortfall.NOT_BEGUN
    if last.sealed is None:
        return Shortfall.NOT_SEALED
    if last.receipt is not None or not trace.troubled:
        return Shortfall.LINE_NOT_DOWN
    return Shortfall.NONE if last.slip_printed else Shortfall.NO_SLIP


def _lost_ticket(trace: Trace) -> Shortfall:
    if trace.told is None:
        return Shortfall.NOT_TOLD
    if trace.told is not Telling.BEGIN_ANEW:
        return Shortfall.TOLD_WRONG
    anew = any(state.consents and not state.ticket for state in trace.states)
    return Shortfall.NONE if anew else Shortfall.NOT_BEGUN


_CHECKS: Mapping[Exercise, Callable[[Trace], Shortfall]] = MappingProxyType(
    {
        Exercise.FIRST_VISIT: _sent,
        Exercise.JAM: _jam,
        Exercise.BLANK_PAGE: _blank_page,
        Exercise.LINE_DOWN: _line_down,
        Exercise.LOST_TICKET: _lost_ticket,
    }
)
