"""One running visit: the procedure, the journal and the state, changed only by commands."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Iterable
from datetime import date
from functools import reduce

from kiosk.ports.clock import Clock
from kiosk.procedure.deadlines import due_of
from kiosk.procedure.definition import Option, Paper, Procedure, Profile
from kiosk.procedure.fees import Fee, fee_of
from kiosk.procedure.values import Answers, Problem
from kiosk.result import Err, Ok, Result
from kiosk.visit import demands, steps
from kiosk.visit.commands import BeginVisit, Command
from kiosk.visit.decisions import Problems, decide
from kiosk.visit.events import ApplicationSealed, Event, MovedTo, TicketOpened
from kiosk.visit.journal import Journal, JournalFault
from kiosk.visit.state import VisitState, apply
from kiosk.visit.steps import Stop

SENT = "@sent"


class Visit:
    """A visit on its way. Every change is in the journal before it is in `state`; the caller publishes."""

    def __init__(self, procedure: Procedure, journal: Journal, clock: Clock, state: VisitState) -> None:
        self.procedure = procedure
        self.state = state
        self._journal = journal
        self._clock = clock

    @classmethod
    def begin(
        cls,
        procedure: Procedure,
        journal: Journal,
        clock: Clock,
        day: date,
        profile: str = "",
        identity_copy: bool = False,
    ) -> Result[Visit, Problems]:
        """A new visit, filed on `day`, under the profile in force then or the pinned one.

        With `identity_copy` the desk wants the identity card as a paper of its own (settings).
        """
        pinned = next((each for each in procedure.profiles if each.id == profile), None)
        law = pinned if profile else procedure.profile_on(day)
        if law is None:
            return Err((Problem("visit.no_profile"),))
        journal.erase()
        visit = cls(procedure, journal, clock, VisitState())
        match visit.do(_birth(procedure, law, day, identity_copy)):
            case Ok():
                return Ok(visit)
            case Err(problems):
                return Err(problems)

    @classmethod
    def taken_up(
        cls,
        procedure: Procedure,
        journal: Journal,
        clock: Clock,
        events: Iterable[Event],
        opened: TicketOpened,
    ) -> Result[Visit, Problems]:
        """A visit that a ticket brought back, in a journal of its own again."""
        journal.erase()
        visit = cls(procedure, journal, clock, VisitState())
        match visit._record((*events, opened)):
            case Ok():
                return Ok(visit)
            case Err(problems):
                return Err(problems)

    def history(self) -> Result[tuple[Event, ...], JournalFault]:
        """Everything that happened so far, from the journal."""
        return self._journal.read()

    def do(self, command: Command) -> Result[VisitState, Problems]:
        """Carry a command out; refused or not journalled, nothing has changed."""
        match decide(self.procedure, self.state, command, self._clock.now()):
            case Ok(events):
                return self._record(events)
            case Err(problems):
                return Err(problems)

    def settle(self, local_code: str) -> Result[VisitState, Problems]:
        """After a crash: the outbox has the application, so the visit goes on where that is said."""
        sealed = () if self.state.sealed else (ApplicationSealed(local_code),)
        moved = () if self.state.stop == SENT else (MovedTo(SENT),)
        return self._record((*sealed, *moved))

    def forget(self) -> None:
        """Erase the journal; the visit is over."""
        self._journal.erase()

    @property
    def savable(self) -> bool:
        """Whether there is something to save for later: answers given, and not handed in yet."""
        return self.state.sealed is None and bool(self.state.answers)

    @property
    def stop(self) -> Stop:
        """Where the citizen is."""
        found = steps.stop_of(self.procedure, self.state, self.state.stop)
        return found or Stop(self.state.stop, "", "questions")

    @property
    def step_number(self) -> int:
        """Which of the nine steps this is, from 1."""
        return steps.step_number(self.procedure, self.state.stop)

    @property
    def profile(self) -> Profile:
        """The law this visit was begun under."""
        return demands.profile_of(self.procedure, self.state)

    def road(self) -> tuple[Stop, ...]:
        """All stops that belong to these answers."""
        return steps.road(self.procedure, self.state)

    def missing(self) -> Problems:
        """What still stands between these answers and sealing."""
        return steps.missing(self.procedure, self.state)

    def blockers(self) -> Problems:
        """What keeps the citizen from going on from here."""
        return steps.blockers(self.procedure, self.state, self.stop)

    def asked(self) -> tuple[str, ...]:
        """The visible questions."""
        return demands.asked_now(self.procedure, self.state)

    def answers(self) -> Answers:
        """The answers to visible questions: what is printed and sent."""
        return demands.answers_now(self.procedure, self.state)

    def options(self, question: str) -> tuple[Option, ...]:
        """The options of a choice that can be chosen now."""
        return demands.options_now(self.procedure, self.state, question)

    def papers(self) -> tuple[Paper, ...]:
        """The papers that belong to these answers."""
        return demands.papers_now(self.procedure, self.state)

    def conflicts(self) -> tuple[str, ...]:
        """The questions where the card says something else than was typed."""
        return demands.conflicts(self.state)

    def holds(self, condition: str) -> bool:
        """Whether a condition of the procedure's files is met now."""
        return demands.holds_now(self.procedure, self.state, condition)

    def digest(self) -> str:
        """SHA-256 (hex) of what the declaration says now."""
        return demands.digest_now(self.procedure, self.state)

    def fee(self) -> Fee:
        """What the application costs with these answers."""
        return fee_of(self.procedure, self.answers(), self.state.filing_date)

    def due(self, received: date) -> date:
        """The last day for the result of an application received on that day."""
        context = demands.context_of(self.procedure, self.state)
        return due_of(self.profile, self.answers(), context, received)

    def _record(self, events: Iterable[Event]) -> Result[VisitState, Problems]:
        found = tuple(events)
        match self._journal.append(found):
            case Err(fault):
                return Err((Problem(fault.trouble.value),))
            case Ok():
                self.state = reduce(apply, found, self.state)
                return Ok(self.state)


def _birth(procedure: Procedure, profile: Profile, day: date, identity_copy: bool) -> BeginVisit:
    return BeginVisit(
        visit=secrets.token_hex(8),
        application_id=str(uuid.uuid4()),
        idempotency_key=str(uuid.uuid4()),
        lookup_secret=secrets.token_urlsafe(24),
        procedure=procedure.id,
        version=procedure.version,
        profile=profile.id,
        filing_date=day.isoformat(),
        identity_copy="yes" if identity_copy else "no",
    )
