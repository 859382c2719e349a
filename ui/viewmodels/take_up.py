"""Taking a saved visit up again: the ticket is scanned, and the visit goes on where it stopped."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import ScanFault, ScannedPage, ScanRequest
from kiosk.result import Err, Ok, Result
from ui.jobs import Jobs
from ui.viewmodels.screen import Primary, ScreenModel
from ui.visit_signals import VisitSignals

TICKET = ScanRequest(paper="ticket")
SCAN = Primary(key="scan_ticket", icon="scan-line")


@dataclass(frozen=True, slots=True)
class TakeUpFacts:
    """`phase` is ready, scanning or trouble; `trouble` a ScanTrouble or a TicketTrouble."""

    phase: str = "ready"
    progress: float = 0.0
    trouble: str = ""
    primary: Primary = SCAN


class TakeUpViewModel(ScreenModel):
    """Scans the ticket and hands the texts of its codes over with `codesRead`."""

    codesRead = Signal(object)

    def __init__(self, signals: VisitSignals, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals, self._jobs = signals, jobs
        self._cancel = CancelToken()
        self.show(TakeUpFacts())

    def enter(self) -> None:
        """Ready for a ticket."""
        self.clear()

    def leave(self) -> None:
        """Stop a scan that is under way."""
        self._cancel.cancel()

    def clear(self) -> None:
        """Nothing of a ticket is kept here."""
        self._cancel.cancel()
        self.show(TakeUpFacts())

    def refuse(self, trouble: str) -> None:
        """Say why this paper opens nothing: a TicketTrouble."""
        self.show(TakeUpFacts("trouble", 0.0, trouble))

    @Slot()
    def primaryPressed(self) -> None:
        """Scan the ticket that lies on the glass."""
        if self.fact("phase") == "scanning":
            return
        cancel = self._cancel = CancelToken()
        self._tell(0.0)
        scanner = self._signals.parts.scanner

        def tell(part: float) -> None:
            self._jobs.hop(
                lambda: None if cancel.cancelled or cancel is not self._cancel else self._tell(part)
            )

        self._jobs.run(
            "scanner",
            lambda: scanner.scan(TICKET, tell, cancel),
            lambda result: self._scanned(cancel, result),
        )

    @Slot()
    def cancelScan(self) -> None:
        """The citizen does not want to wait for the scan."""
        self.clear()

    def _tell(self, part: float) -> None:
        self.show(TakeUpFacts("scanning", part, "", Primary("busy", "scanning", icon="")))

    def _scanned(self, cancel: CancelToken, result: Result[ScannedPage, ScanFault]) -> None:
        if cancel is not self._cancel or cancel.cancelled:
            return
        match result:
            case Ok(page):
                self.codesRead.emit(tuple(code.decode("utf-8", "replace") for code in page.codes))
            case Err(fault):
                self.show(TakeUpFacts("trouble", 0.0, fault.trouble.value))
