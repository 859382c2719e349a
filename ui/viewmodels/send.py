"""Sending: first the application is sealed on this machine, then the line is tried, with real progress."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from kiosk.filing.finish import Finished, finish
from kiosk.filing.seal import SealTrouble, seal
from kiosk.outbox.entry import Entry
from kiosk.papers.page_store import PageStore
from kiosk.result import Err, Ok, Result
from kiosk.visit.commands import GoNext, NoteReceipt, NoteSealed
from ui.jobs import Jobs
from ui.viewmodels.screen import NO_PRIMARY, Primary, ScreenModel
from ui.visit_signals import VisitSignals


@dataclass(frozen=True, slots=True)
class SendFacts:
    """`phase` is sealing, sending, later or trouble; `local_code` once it is safe; `progress` 0 to 1."""

    phase: str = "sealing"
    progress: float = 0.0
    local_code: str = ""
    trouble: str = ""
    primary: Primary = NO_PRIMARY


class SendViewModel(ScreenModel):
    """Seals, then delivers; both once, whatever is touched."""

    def __init__(
        self, signals: VisitSignals, jobs: Jobs, store: PageStore, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._signals = signals
        self._jobs = jobs
        self._store = store
        self._running = False
        self.show(SendFacts())

    def clear(self) -> None:
        """Forget the codes."""
        self._running = False
        self.show(SendFacts())

    def enter(self) -> None:
        """Begin at once: the citizen asked for it on the screen before."""
        self._start()

    @Slot()
    def primaryPressed(self) -> None:
        """Try again after trouble."""
        self._start()

    def _start(self) -> None:
        visit = self._signals.visit
        if self._running or visit is None:
            return
        self._running = True
        self.show(SendFacts())
        parts = self._signals.parts
        self._jobs.run(
            "outbox",
            lambda: seal(
                visit, parts.loaded.words["vi"], self._store, parts.outbox, parts.settings, parts.clock
            ),
            self._sealed,
        )

    def _sealed(self, result: Result[Entry, SealTrouble]) -> None:
        if self._signals.visit is None:
            return
        match result:
            case Err(trouble):
                self._running = False
                self.show(SendFacts("trouble", trouble=trouble.value, primary=Primary(key="try_again")))
            case Ok(entry):
                self._signals.must(NoteSealed(entry.local_code))
                self._send(entry)

    def _send(self, entry: Entry) -> None:
        self.show(SendFacts("sending", 0.0, entry.local_code))
        parts = self._signals.parts

        def tell(part: float) -> None:
            self._jobs.hop(lambda: self._progress(entry, part))

        self._jobs.run(
            "line",
            lambda: finish(parts.outbox, parts.service, parts.clock, entry, tell),
            self._finished,
        )

    def _progress(self, entry: Entry, part: float) -> None:
        if self._running:
            self.show(SendFacts("sending", part, entry.local_code))

    def _finished(self, finished: Finished) -> None:
        self._running = False
        if self._signals.visit is None:
            return
        if finished.receipt is not None:
            self._signals.must(NoteReceipt(finished.receipt.code, finished.receipt.received_at.isoformat()))
        self._signals.must(GoNext())
