"""A scanner that outlives the program that used it, as a real one does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import GlassLook, ScanFault, ScannedPage, Scanner, ScannerState, ScanRequest
from kiosk.result import Result


@dataclass(frozen=True, slots=True)
class StillThere:
    """Passes everything on but the end."""

    scanner: Scanner

    def state(self) -> ScannerState:
        """As the scanner says."""
        return self.scanner.state()

    def scan(
        self, request: ScanRequest, progress: Callable[[float], None], cancel: CancelToken
    ) -> Result[ScannedPage, ScanFault]:
        """As the scanner does."""
        return self.scanner.scan(request, progress, cancel)

    def scan_stack(
        self,
        request: ScanRequest,
        progress: Callable[[float], None],
        cancel: CancelToken,
        keep: Callable[[ScannedPage], None],
    ) -> Result[int, ScanFault]:
        """As the scanner does."""
        return self.scanner.scan_stack(request, progress, cancel, keep)

    def look_at_glass(self, cancel: CancelToken) -> Result[GlassLook, ScanFault]:
        """As the scanner does."""
        return self.scanner.look_at_glass(cancel)

    def close(self) -> None:
        """The next program finds it where it was."""
