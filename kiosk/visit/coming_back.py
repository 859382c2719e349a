"""A visit left by a crash: offered again to the one who knows the number in it, or erased."""

from __future__ import annotations

import hmac
import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from pathlib import Path

from kiosk.ports.clock import Clock
from kiosk.procedure.definition import Procedure
from kiosk.result import Err, Ok, Result
from kiosk.visit.journal import Journal, JournalFault, JournalTrouble
from kiosk.visit.state import VisitState, apply
from kiosk.visit.visit import Visit

OWN_NUMBER = "id_number"
DIGITS = 4
TRIES = 3
PATIENCE_S = 180.0
FILE = "visit.offer"


class Refused(StrEnum):
    """Why the visit was not given back."""

    WRONG = "resume.wrong"  # there are tries left
    GONE = "resume.gone"  # erased: too many tries, or too late


@dataclass(frozen=True, slots=True)
class Wait:
    """How the offer stands: tries and seconds left; both zero once it is gone."""

    tries_left: int
    seconds_left: float


class Offer:
    """One visit waiting for its citizen; tries and time count on through further crashes."""

    def __init__(self, folder: Path, visit: Visit, clock: Clock, patience_s: float = PATIENCE_S) -> None:
        self._file = folder / FILE
        self._visit = visit
        self._clock = clock
        self._patience_s = patience_s
        self._since, self._wrong = self._remembered()
        self._remember()

    @classmethod
    def made(cls, folder: Path, visit: Visit, clock: Clock, patience_s: float = PATIENCE_S) -> Offer | None:
        """Offer the visit; one in which no number was given yet, or whose offer is over, is erased."""
        offer = cls(folder, visit, clock, patience_s)
        if _last_digits(visit.state) and offer.look().tries_left:
            return offer
        offer.erase()
        return None

    @property
    def state(self) -> VisitState:
        """The state of the visit offered; nothing of it may be shown before `open`."""
        return self._visit.state

    def look(self) -> Wait:
        """How the offer stands now; one whose time is over is erased by this look."""
        left = max(self._since + self._patience_s - self._clock.monotonic(), 0.0)
        tries = max(TRIES - self._wrong, 0)
        if not left or not tries:
            self.erase()
            return Wait(0, 0.0)
        return Wait(tries, left)

    def open(self, digits: str) -> Result[Visit, Refused]:
        """Give the visit back for the last four digits of the number in it; the third error erases it."""
        if not self.look().tries_left:
            return Err(Refused.GONE)
        self._wrong += 1
        self._remember()
        if hmac.compare_digest(digits.encode(), _last_digits(self._visit.state).encode()):
            self._file.unlink(missing_ok=True)
            return Ok(self._visit)
        return Err(Refused.WRONG if self.look().tries_left else Refused.GONE)

    def erase(self) -> None:
        """Nobody comes back: forget the visit. Its pages are the caller's to erase."""
        self._visit.forget()
        self._file.unlink(missing_ok=True)
        self._wrong = TRIES

    def _remembered(self) -> tuple[float, int]:
        """Since when it is offered and how many tries were wrong; an unreadable note counts as all used."""
        now = self._clock.monotonic()
        if not self._file.exists():
            return now, 0
        try:
            match json.loads(self._file.read_text()):
                case {"since": float(since), "wrong": int(wrong)}:
                    return min(since, now), wrong
        except (OSError, ValueError):
            pass
        return now, TRIES

    def _remember(self) -> None:
        draft = self._file.with_suffix(".draft")
        draft.write_text(json.dumps({"since": self._since, "wrong": self._wrong}))
        draft.replace(self._file)


def left_visit(
    folder: Path, procedure: Procedure, clock: Clock, others: Sequence[Procedure] = ()
) -> Result[Visit | None, JournalFault]:
    """The visit whose journal lies in `folder`, or None; it may be one of `others`.

    An unfinished one made under other files of the procedure cannot go on; a sealed one needs nothing more.
    """
    journal = Journal(folder)
    match journal.read():
        case Err(fault):
            return Err(fault)
        case Ok(events):
            state = reduce(apply, events, VisitState())
    begun = state.begun
    if begun is None:
        return Ok(None)
    procedure = next((each for each in others if each.id == begun.procedure), procedure)
    same = (begun.procedure, begun.version) == (procedure.id, procedure.version)
    if not same or all(profile.id != begun.profile for profile in procedure.profiles):
        return Ok(None) if state.sealed else Err(JournalFault(JournalTrouble.OTHER_VERSION, begun.version))
    return Ok(Visit(procedure, journal, clock, state))


def _last_digits(state: VisitState) -> str:
    number = state.answers.get(OWN_NUMBER)
    return number[-DIGITS:] if isinstance(number, str) and len(number) >= DIGITS else ""
