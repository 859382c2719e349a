"""The exercises of practice as a table: which trouble comes in each, and at which moment of the visit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from kiosk.visit.state import VisitState


class Exercise(StrEnum):
    """What there is to practise, in the order it is offered."""

    FIRST_VISIT = "first_visit"
    JAM = "jam"
    BLANK_PAGE = "blank_page"
    LINE_DOWN = "line_down"
    LOST_TICKET = "lost_ticket"


class Trouble(StrEnum):
    """What the script puts in the way."""

    NONE = "none"
    PAPER_JAM = "paper_jam"
    BLANK_SHEET = "blank_sheet"
    NO_LINE = "no_line"


Moment = Callable[[VisitState], bool]


@dataclass(frozen=True, slots=True)
class Script:
    """One exercise: the trouble, and the first state of the visit in which it comes."""

    trouble: Trouble = Trouble.NONE
    moment: Moment = lambda _state: False


SCRIPTS: Mapping[Exercise, Script] = MappingProxyType(
    {
        Exercise.FIRST_VISIT: Script(),
        Exercise.JAM: Script(Trouble.PAPER_JAM, lambda state: state.sealed is not None),
        Exercise.BLANK_PAGE: Script(Trouble.BLANK_SHEET, lambda state: state.printed is not None),
        Exercise.LINE_DOWN: Script(Trouble.NO_LINE, lambda state: state.declared is not None),
        Exercise.LOST_TICKET: Script(),
    }
)


class Telling(StrEnum):
    """What can be told somebody who lost the ticket; only the first is true."""

    BEGIN_ANEW = "begin_anew"
    BY_NUMBER = "by_number"
    BY_VOLUNTEER = "by_volunteer"
