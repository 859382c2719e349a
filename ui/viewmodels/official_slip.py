"""The agency's own slip on its way to paper, told in the words of printing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kiosk.filing.print_official_slip import OfficialSlipFault, print_official_slip
from kiosk.papers.lookup_mark import LookupMark
from kiosk.ports.cancel import CancelToken
from kiosk.ports.printer import PrintProgress
from kiosk.result import Err, Ok, Result
from ui.jobs import Jobs
from ui.visit_signals import VisitSignals


class OfficialSlip(QObject):
    """`told` says phase (preparing, a print phase, printed or failed) and the trouble's name, "line" for the line."""

    told = Signal(str, str)

    def __init__(self, signals: VisitSignals, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals, self._jobs = signals, jobs
        self._cancel = CancelToken()

    def start(self, mark: LookupMark) -> None:
        """Fetch and print once."""
        cancel = self._cancel = CancelToken()
        parts = self._signals.parts
        self.told.emit("preparing", "")

        def tell(progress: PrintProgress) -> None:
            self._jobs.hop(lambda: self._progress(cancel, progress))

        self._jobs.run(
            "printer",
            lambda: print_official_slip(mark, parts.service, parts.printer, tell, cancel),
            lambda result: self._printed(cancel, result),
        )

    def stop(self) -> None:
        """Nobody waits for it any more: a sheet not yet begun is taken back."""
        self._cancel.cancel()

    def _progress(self, cancel: CancelToken, progress: PrintProgress) -> None:
        if not cancel.cancelled and cancel is self._cancel:
            self.told.emit(progress.phase.value, progress.fault.trouble.value if progress.fault else "")

    def _printed(self, cancel: CancelToken, result: Result[None, OfficialSlipFault]) -> None:
        if cancel.cancelled or cancel is not self._cancel:
            return
        match result:
            case Ok():
                self.told.emit("printed", "")
            case Err(fault):
                self.told.emit("failed", fault.printer.trouble.value if fault.printer else "line")
