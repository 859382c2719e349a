"""Where the visit lives: begin there, come back from there after a crash, and leave nothing there."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from kiosk.filing.filing_date import filing_date
from kiosk.filing.resume import left_behind
from kiosk.filing.wipe import wipe
from kiosk.papers.page_store import PageStore
from kiosk.procedure.law import pinned
from kiosk.result import Err, Result
from kiosk.visit.coming_back import Offer, left_visit
from kiosk.visit.decisions import Problems
from kiosk.visit.journal import Journal
from kiosk.visit.state import VisitState
from kiosk.visit.visit import Visit
from ui.parts import Parts

if TYPE_CHECKING:
    from kiosk.filing.take_up_again import TicketTrouble
    from kiosk.procedure.definition import Procedure
    from kiosk.procedure.loading import Loaded


class VisitRoom:
    """Where the visit lives while it lives."""

    def __init__(self, parts: Parts, store: PageStore) -> None:
        self._parts = parts
        self._store = store
        self.lost = False

    @property
    def folder(self) -> Path:
        """The RAM folder."""
        return self._parts.ram

    def begin(self, loaded: Loaded, service_day: date | None) -> Result[Visit, Problems]:
        """A new visit under the law of the day it is filed on; the service's day where it is known."""
        parts = self._parts
        day = filing_date(parts.clock.now(), service_day)
        law = pinned(loaded.procedure, parts.settings.procedure.profile)
        journal = Journal(parts.ram)
        return Visit.begin(loaded.procedure, journal, parts.clock, day, law, parts.settings.identity_copy)

    def left_behind(self) -> Visit | Offer | None:
        """What a crash left: a sealed visit that goes on at once, one to be offered, or nothing.

        `lost` then says that there was one that is erased: damaged, or made under other files of the procedure.
        """
        parts, others = self._parts, self._others
        left = left_visit(parts.ram, parts.loaded.procedure, parts.clock, others)
        self.lost = isinstance(left, Err)
        return left_behind(
            parts.ram,
            parts.loaded.procedure,
            parts.outbox,
            parts.clock,
            self._store,
            parts.settings.idle.resume_s,
            others,
        )

    def take_up(self, codes: tuple[str, ...], service_day: date | None) -> Result[Visit, TicketTrouble]:
        """The visit that was saved under the ticket with one of these codes."""
        from kiosk.filing.take_up_again import take_up_again

        parts = self._parts
        day = filing_date(parts.clock.now(), service_day)
        procedure, settings = parts.loaded.procedure, parts.settings
        return take_up_again(
            codes, parts.ram, self._store, parts.tickets, procedure, settings, parts.clock, day, self._others
        )

    @property
    def _others(self) -> tuple[Procedure, ...]:
        return tuple(each.procedure for each in self._parts.others)

    def wipe(self, over: VisitState, cancelled: bool = False) -> None:
        """Erase all of the visit from RAM folder and clipboard; handed in or cancelled, its ticket is used up."""
        if cancelled or over.sealed is not None:
            self._parts.tickets.drop(over.ticket)
        wipe(self._parts.ram, self._store)
        QGuiApplication.clipboard().clear()
