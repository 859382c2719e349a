"""The declaration's way through the printer: one job at a time, said to be printed only on evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.filing.print_declaration import NotPrinted, Printed, print_declaration
from kiosk.ports.cancel import CancelToken
from kiosk.ports.printer import PrintProgress
from kiosk.result import Err, Ok, Result
from kiosk.visit.commands import NotePrinted
from ui.jobs import Jobs
from ui.visit_signals import VisitSignals

UNDER_WAY = ("preparing", "waiting", "printing")
BETWEEN_TRIES = ("off", "failed", "printed")


@dataclass(frozen=True, slots=True)
class PrintState:
    """`phase` is off, preparing, waiting, printing, blocked, failed or printed; `pages` once printed."""

    phase: str = "off"
    trouble: str = ""
    pages: int = 0


class DeclarationPrint:
    """Prints, tells each change by `told`, and writes into the visit what came out."""

    def __init__(self, signals: VisitSignals, jobs: Jobs, told: Callable[[], None]) -> None:
        self._signals = signals
        self._jobs = jobs
        self._told = told
        self._cancel = CancelToken()
        self._doubted: Printed | None = None
        self.state = PrintState()

    def start_over(self) -> None:
        """The screen is entered anew; a job under way goes on to its end unheard."""
        self.state = PrintState()

    def clear(self) -> None:
        """The visit is over."""
        self._cancel.cancel()
        self._doubted = None
        self.state = PrintState()

    def try_again(self) -> None:
        """Print once more; while a job is alive nothing is printed twice."""
        if self.state.phase in BETWEEN_TRIES:
            self.begin()

    def begin(self) -> None:
        """Print on the printer's queue."""
        visit = self._signals.visit
        assert visit is not None
        cancel = self._cancel = CancelToken()
        self._say(PrintState("preparing"))
        parts = self._signals.parts
        words = parts.loaded.words["vi"]

        def tell(progress: PrintProgress) -> None:
            self._jobs.hop(lambda: self._progress(cancel, progress))

        self._jobs.run(
            "printer",
            lambda: print_declaration(
                visit, words, parts.printer, parts.settings, parts.practice, tell, cancel
            ),
            lambda result: self._ended(cancel, result),
        )

    def confirm(self) -> None:
        """The printer cannot tell, but the citizen holds all sheets."""
        if self.state.phase == "failed" and self.state.trouble == "unknown" and self._doubted:
            self._note(self._doubted)

    def _progress(self, cancel: CancelToken, progress: PrintProgress) -> None:
        if cancel is self._cancel and not cancel.cancelled:
            trouble = progress.fault.trouble.value if progress.fault else ""
            self._say(PrintState(progress.phase.value, trouble))

    def _ended(self, cancel: CancelToken, result: Result[Printed, NotPrinted]) -> None:
        if cancel is not self._cancel or cancel.cancelled or self._signals.visit is None:
            return
        match result:
            case Ok(printed):
                self._note(printed)
            case Err(missed):
                self._doubted = missed.sheets
                self._say(PrintState("failed", missed.fault.trouble.value))

    def _note(self, printed: Printed) -> None:
        self._signals.must(NotePrinted(printed.digest, printed.pages))
        self._say(PrintState("printed", pages=printed.pages))

    def _say(self, state: PrintState) -> None:
        self.state = state
        self._told()
