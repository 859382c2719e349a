"""Saving the unfinished visit: its ticket is printed, and only a ticket in the citizen's hand ends the visit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.languages import SOURCE
from kiosk.papers.page_store import PageStore
from kiosk.ports.cancel import CancelToken
from kiosk.ports.printer import PrintPhase, PrintProgress, PrintTrouble
from kiosk.result import Err, Ok, Result
from ui.jobs import Jobs
from ui.viewmodels.screen import Primary, ScreenModel
from ui.visit_signals import VisitSignals

if TYPE_CHECKING:
    from kiosk.filing.save_for_later import NotSaved

PRINTING = Primary("busy", "printing", icon="")
AGAIN = Primary(key="print_again", icon="printer")


@dataclass(frozen=True, slots=True)
class SaveFacts:
    """`phase` is printing, blocked, doubt, failed or saved; `trouble` a PrintTrouble, `no_room` or `not_now`."""

    phase: str = "printing"
    trouble: str = ""
    until: str = ""
    primary: Primary = PRINTING


class SaveViewModel(ScreenModel):
    """Prints the ticket; `backWanted` returns to the visit, `endWanted` wipes it, its ticket being printed."""

    backWanted = Signal()
    endWanted = Signal()

    def __init__(
        self, signals: VisitSignals, jobs: Jobs, store: PageStore, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._signals, self._jobs, self._store = signals, jobs, store
        self._cancel = CancelToken()
        self._doubtful = ""
        self.show(SaveFacts())

    def enter(self) -> None:
        """Seal and print at once."""
        self.way_back = True
        self._print()

    def leave(self) -> None:
        """Take a print back that is not out yet."""
        self._cancel.cancel()

    def clear(self) -> None:
        """Nothing of a visit is kept here."""
        self._cancel.cancel()
        self._doubtful = ""
        self.show(SaveFacts())

    def back(self) -> bool:
        """To the visit, unless the ticket is out: then the visit lives on in it only."""
        if self.fact("phase") != "saved":
            self._drop_doubtful()
            self.backWanted.emit()
        return True

    @Slot()
    def primaryPressed(self) -> None:
        """Print again, or end the visit whose ticket is out."""
        match self.fact("phase"):
            case "saved":
                self.endWanted.emit()
            case "failed":
                self._print()

    @Slot()
    def cameOut(self) -> None:
        """The printer cannot tell, but the citizen holds the ticket."""
        if self._doubtful:
            self._signals.parts.tickets.drop(self._signals.state.ticket)
            self._saved()

    @Slot()
    def didNotComeOut(self) -> None:
        """The printer cannot tell, and there is no ticket."""
        self._drop_doubtful()
        self.show(SaveFacts("failed", PrintTrouble.UNKNOWN.value, primary=AGAIN))

    def _print(self) -> None:
        from kiosk.filing.save_for_later import save_for_later

        visit, parts = self._signals.visit, self._signals.parts
        if visit is None:
            return
        cancel = self._cancel = CancelToken()
        english = self._signals.language != SOURCE
        self.show(SaveFacts())

        def tell(progress: PrintProgress) -> None:
            self._jobs.hop(lambda: self._told(cancel, progress))

        self._jobs.run(
            "printer",
            lambda: save_for_later(
                visit, self._store, parts.tickets, parts.slip_printers, parts.settings, parts.clock,
                english, parts.practice, tell, cancel,
            ),
            lambda result: self._ended(cancel, result),
        )  # fmt: skip

    def _told(self, cancel: CancelToken, progress: PrintProgress) -> None:
        if cancel is not self._cancel or cancel.cancelled:
            return
        blocked = progress.phase is PrintPhase.BLOCKED and progress.fault is not None
        trouble = progress.fault.trouble.value if blocked and progress.fault else ""
        waiting = Primary("busy", "wait_printer", icon="") if blocked else PRINTING
        self.show(SaveFacts("blocked" if blocked else "printing", trouble, primary=waiting))

    def _ended(self, cancel: CancelToken, result: Result[str, NotSaved]) -> None:
        if cancel is not self._cancel or cancel.cancelled:
            return
        match result:
            case Ok():
                self._saved()
            case Err(error):
                self._doubtful = error.doubtful
                trouble = error.fault.trouble.value if error.fault else error.trouble.value
                doubt = Primary("none", "", "", "")
                self.show(
                    SaveFacts("doubt", trouble, primary=doubt)
                    if error.doubtful
                    else SaveFacts("failed", trouble, primary=AGAIN)
                )

    def _saved(self) -> None:
        self._doubtful = ""
        self.way_back = False
        until = self._signals.parts.tickets.last_day(self._signals.parts.clock.now())
        self.show(SaveFacts("saved", until=f"{until:%d/%m/%Y}", primary=Primary(key="finish", icon="")))

    def _drop_doubtful(self) -> None:
        self._signals.parts.tickets.drop(self._doubtful)
        self._doubtful = ""
