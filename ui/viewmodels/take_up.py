"""Taking a saved visit up again: the ticket is scanned, and the visit goes on where it stopped."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from ui.code_scan import CodeScan
from ui.jobs import Jobs
from ui.viewmodels.screen import Primary, ScreenModel
from ui.visit_signals import VisitSignals

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
        self._scan = CodeScan(signals, jobs, "ticket", self)
        self._scan.progressed.connect(self._tell)
        self._scan.read.connect(self.codesRead)
        self._scan.failed.connect(self.refuse)
        self.show(TakeUpFacts())

    def enter(self) -> None:
        """Ready for a ticket."""
        self.glass_used = False
        self.clear()

    def leave(self) -> None:
        """Stop a scan that is under way."""
        self._scan.stop()

    def clear(self) -> None:
        """Nothing of a ticket is kept here."""
        self._scan.stop()
        self.show(TakeUpFacts())

    def refuse(self, trouble: str) -> None:
        """Say why this paper opens nothing: a ScanTrouble or a TicketTrouble."""
        self.show(TakeUpFacts("trouble", 0.0, trouble))

    @Slot()
    def primaryPressed(self) -> None:
        """Scan the ticket that lies on the glass."""
        if self.fact("phase") != "scanning":
            self.glass_used = True
            self._scan.start()

    @Slot()
    def cancelScan(self) -> None:
        """The citizen does not want to wait for the scan."""
        self.clear()

    def _tell(self, part: float) -> None:
        self.show(TakeUpFacts("scanning", part, "", Primary("busy", "scanning", icon="")))
