"""Watches a visit from outside, its steps, waits and end, and adds it to the day's sums when it is over."""

from __future__ import annotations

import logging
from collections import defaultdict

from PySide6.QtCore import QObject, Slot

from kiosk import logs
from kiosk.desk.count_store import NO_PROCEDURE, CountStore
from kiosk.desk.statistics import Outcome, VisitSeen, figures_of
from kiosk.visit.assistance import was_helped
from kiosk.visit.visit import Visit
from ui.desk_watch import DeskWatch
from ui.jobs import Jobs
from ui.viewmodels.kiosk import KioskViewModel
from ui.visit_signals import VisitSignals

CASE = "for_whom"


class VisitCounter(QObject):
    """Remembers nothing but durations and choices, and those only until the visit is over."""

    def __init__(
        self,
        signals: VisitSignals,
        jobs: Jobs,
        kiosk: KioskViewModel,
        watch: DeskWatch,
        store: CountStore,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._signals, self._jobs, self._kiosk, self._store = signals, jobs, kiosk, store
        self._clock = signals.parts.clock
        self._watch = watch
        self._broken: dict[str, float] = {}
        self._forget()
        signals.changed.connect(self._follow)
        jobs.busy_changed.connect(self._machine)
        kiosk.currentChanged.connect(self._follow)
        kiosk.sent.told.connect(self._rated)
        kiosk.save.told.connect(self._saved)
        kiosk.helpChanged.connect(self._help)
        watch.changed.connect(self._desk)
        if store.moved_aside:
            logs.event("counts", "damaged_file_moved_aside", severity=logging.ERROR, entry=store.moved_aside)

    def _forget(self) -> None:
        self._visit: Visit | None = None
        self._step, self._since = "", 0.0
        self._busy_since: float | None = None
        self._seconds: dict[str, float] = defaultdict(float)
        self._waited: dict[str, float] = defaultdict(float)
        self._helped, self._ticketed, self._rescans = False, False, 0
        self._rating = self._reason = ""
        self._pages: tuple[str, ...] = ()

    @Slot()
    def _follow(self) -> None:
        visit = self._signals.visit
        if visit is None:
            if self._visit is not None:
                self._turn_to("")
                self._count(self._visit)
                self._forget()
            return
        self._visit = visit
        self._note_pages(visit)
        if visit.stop.step != self._step:
            self._turn_to(visit.stop.step)

    @Slot(bool)
    def _help(self, called: bool) -> None:
        self._helped = self._visit is not None and (self._helped or called)

    @Slot()
    def _saved(self) -> None:
        """Once the ticket is out, whatever screen the visit is left from."""
        self._ticketed = self._ticketed or self._kiosk.save.fact("phase") == "saved"

    def _note_pages(self, visit: Visit) -> None:
        pages = tuple(page.page for page in visit.state.pages)
        if self._pages and any(page not in pages for page in self._pages):
            self._rescans += 1
        self._pages = pages

    def _turn_to(self, step: str) -> None:
        now = self._clock.monotonic()
        if self._step:
            self._seconds[self._step] += now - self._since
        self._machine(False)
        self._step, self._since = step, now
        if self._jobs.busy:
            self._machine(True)

    @Slot(bool)
    def _machine(self, busy: bool) -> None:
        now = self._clock.monotonic()
        if self._busy_since is not None and self._step:
            self._waited[self._step] += now - self._busy_since
        self._busy_since = now if busy else None

    @Slot()
    def _rated(self) -> None:
        self._rating = self._rating or str(self._kiosk.sent.fact("rated"))
        self._reason = self._reason or str(self._kiosk.sent.fact("reason"))

    def _count(self, visit: Visit) -> None:
        state = visit.state
        seen = VisitSeen(
            self._outcome(visit),
            visit.stop.step,
            case=str(state.answers.get(CASE, "")),
            fee_group=str(state.answers.get(visit.procedure.fees.group_question, "")),
            helped=was_helped(state.helps, self._helped),
            continued=bool(state.ticket),
            seconds=dict(self._seconds),
            waited_s=dict(self._waited),
            rescans=self._rescans,
            rating=self._rating,
            reason=self._reason,
        )
        self._add(visit.procedure.id, figures_of(seen))

    def _outcome(self, visit: Visit) -> Outcome:
        if visit.state.sealed is not None:
            return Outcome.SENT
        return Outcome.SAVED if self._ticketed else Outcome.LEFT

    @Slot()
    def _desk(self) -> None:
        now = self._clock.monotonic()
        troubles = set(self._watch.troubles())
        for device in troubles - self._broken.keys():
            self._broken[device] = now
        for device in self._broken.keys() - troubles:
            lasted = round(now - self._broken.pop(device))
            self._add(NO_PROCEDURE, {f"fault.{device}": 1, f"fault_s.{device}": lasted})

    def _add(self, procedure: str, figures: dict[str, int]) -> None:
        day = self._clock.now().date()
        self._jobs.run(
            "desk", lambda: self._store.add(day, procedure, figures), lambda _: None, waited_for=False
        )
