"""Scans one paper for the texts of its codes: a ticket, a slip; the picture itself is kept by nobody."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import ScanFault, ScannedPage, ScanRequest
from kiosk.result import Err, Ok, Result
from ui.jobs import Jobs
from ui.visit_signals import VisitSignals


class CodeScan(QObject):
    """`progressed` says 0 to 1, `read` the texts, `failed` a ScanTrouble's value; after `stop` nothing is told."""

    progressed = Signal(float)
    read = Signal(object)
    failed = Signal(str)

    def __init__(self, signals: VisitSignals, jobs: Jobs, paper: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals, self._jobs, self._request = signals, jobs, ScanRequest(paper=paper)
        self._cancel = CancelToken()

    def start(self) -> None:
        """Scan what lies on the glass."""
        cancel = self._cancel = CancelToken()
        scanner = self._signals.parts.scanner
        self.progressed.emit(0.0)

        def tell(part: float) -> None:
            self._jobs.hop(lambda: None if self._is_stale(cancel) else self.progressed.emit(part))

        self._jobs.run(
            "scanner",
            lambda: scanner.scan(self._request, tell, cancel),
            lambda result: self._scanned(cancel, result),
        )

    def stop(self) -> None:
        """Nobody waits for it any more."""
        self._cancel.cancel()

    def _is_stale(self, cancel: CancelToken) -> bool:
        return cancel.cancelled or cancel is not self._cancel

    def _scanned(self, cancel: CancelToken, result: Result[ScannedPage, ScanFault]) -> None:
        if self._is_stale(cancel):
            return
        match result:
            case Ok(page):
                self.read.emit(tuple(code.decode("utf-8", "replace") for code in page.codes))
            case Err(fault):
                self.failed.emit(fault.trouble.value)
