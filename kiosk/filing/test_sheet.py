"""Printing the test sheet that a volunteer asks for."""

from __future__ import annotations

import time

from kiosk.filing.printing import Sleep, print_to_end
from kiosk.ports.cancel import CancelToken
from kiosk.ports.clock import Clock
from kiosk.ports.printer import Printer, PrintFault, PrintPhase, PrintProgress, PrintTrouble
from kiosk.result import Err, Result
from kiosk.settings import Settings

LONGEST_S = 60.0
TITLE = "trang-in-thu"


def print_test_sheet(
    printer: Printer, settings: Settings, clock: Clock, sleep: Sleep = time.sleep
) -> Result[None, PrintFault]:
    """Print one A4 test sheet; a printer that is blocked, or silent for a minute, is told and not waited for."""
    from kiosk.papers.test_sheet import draw_test_sheet

    cancel, until = CancelToken(), clock.monotonic() + LONGEST_S
    fault = PrintFault(PrintTrouble.UNKNOWN, "no end was seen")

    def tell(progress: PrintProgress) -> None:
        nonlocal fault
        fault = progress.fault or fault
        if progress.phase is PrintPhase.BLOCKED:
            cancel.cancel()

    def wait(seconds: float) -> None:
        sleep(seconds)
        if clock.monotonic() >= until:
            cancel.cancel()

    pdf = draw_test_sheet(settings.kiosk.name, settings.agency.name, clock.now())
    end = print_to_end(printer, pdf, TITLE, tell, cancel, wait)
    return Err(fault) if isinstance(end, Err) and cancel.cancelled else end
