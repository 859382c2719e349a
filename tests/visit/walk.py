"""A whole visit as a script of commands, and what is needed to play it."""

from __future__ import annotations

from functools import reduce
from pathlib import Path

from kiosk.procedure.definition import Procedure
from kiosk.procedure.values import Month, PartialDate, Place, Stay
from kiosk.result import Err, Ok
from kiosk.visit.commands import (
    AcceptPage,
    AddPage,
    AnswerQuestions,
    BeginVisit,
    Command,
    DeclareTruth,
    GiveConsent,
    GoBack,
    GoNext,
    GoTo,
    NotePrinted,
    NoteReceipt,
    NoteSealed,
    NoteSlip,
    RemovePage,
    UseCard,
)
from kiosk.visit.decisions import decide
from kiosk.visit.demands import digest_now
from kiosk.visit.events import Event
from kiosk.visit.journal import Journal
from kiosk.visit.state import VisitState, apply

from .small_procedure import DAY, StandingClock

CLOCK = StandingClock()
NUMBER = "056303000123"
BEGIN = BeginVisit("v", "app-1", "key-1", "secret-1", "small", "1", "mau-2025", DAY.isoformat())
CARD = (
    ("full_name", "NGUYỄN THỊ MẪU"),
    ("birth_date", PartialDate(2003, 5, 6)),
    ("id_number", NUMBER),
    ("id_place", "Bộ Công an"),
)
HOME = (Stay(Month(2017, 5), None, Place("12 đường MẪU")),)


def printed(procedure: Procedure, state: VisitState, pages: int = 1) -> Command:
    """The note that exactly these answers were printed."""
    return NotePrinted(digest_now(procedure, state), pages)


def page(paper: str, name: str, verdict: str = "good", replaced: str = "") -> AddPage:
    return AddPage(paper, name, verdict, 1000, 2480, 3508, 300, replaced)


WHOLE_VISIT: tuple[Command | str, ...] = (
    BEGIN,
    GoNext(),
    GiveConsent("process", "ab" * 32),
    GoNext(),
    AnswerQuestions({"certificate_type": "no1"}),
    GoNext(),
    GoBack(),
    GoNext(),
    AnswerQuestions({"ban_information": "no"}),
    GoNext(),
    AnswerQuestions({"copies": "2", "fee_group": "student"}),
    GoNext(),
    AnswerQuestions({"delivery": "electronic"}),
    GoNext(),
    UseCard(CARD),
    GoNext(),
    GoTo("full_name"),
    AnswerQuestions({"full_name": "NGUYỄN THỊ MẪU"}),
    GoNext(),
    GoNext(),
    AnswerQuestions({"married": "yes"}),
    GoNext(),
    AnswerQuestions({"spouse_name": "TRẦN VĂN MẪU", "spouse_job": ""}),
    GoNext(),
    AnswerQuestions({"residence": HOME}, draft=True),
    GoNext(),
    GoNext(),
    DeclareTruth(),
    GoNext(),
    "print",
    page("signed_declaration", "p1", "faint"),
    AcceptPage("p1", "citizen"),
    page("student_card", "p2"),
    page("student_card", "p3", "blurred"),
    page("student_card", "p4", replaced="p3"),
    page("other", "p5"),
    RemovePage("p5"),
    GoNext(),
    NoteSealed("TAM-K0001-260728-0001"),
    GoNext(),
    NoteReceipt("H32.0001", "2026-07-28T09:10:00+07:00"),
    NoteSlip(),
)


def play(
    procedure: Procedure, script: tuple[Command | str, ...], folder: Path | None = None
) -> tuple[list[Event], list[VisitState]]:
    """All events of the script and the state after each; nothing may be refused."""
    journal = Journal(folder) if folder else None
    events: list[Event] = []
    states = [VisitState()]
    for step in script:
        command = printed(procedure, states[-1]) if isinstance(step, str) else step
        match decide(procedure, states[-1], command, CLOCK.now()):
            case Ok(found):
                for event in found:
                    events.append(event)
                    states.append(apply(states[-1], event))
                assert journal is None or journal.append(found) == Ok(None)
            case Err(problems):
                raise AssertionError(f"{command} at {states[-1].stop}: {problems}")
    return events, states


def state_after(procedure: Procedure, *script: Command | str) -> VisitState:
    """The state after a script."""
    return play(procedure, script)[1][-1]


def folded(events: list[Event]) -> VisitState:
    return reduce(apply, events, VisitState())
