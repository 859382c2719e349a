"""The doctor's trials: a test sheet truly printed, a page truly scanned and thrown away."""

from __future__ import annotations

from kiosk import wiring
from kiosk.commands import desk_parts, remedies
from kiosk.commands.finding import Finding, bad, good
from kiosk.commands.words import PRINTER, SCANNER
from kiosk.filing.test_sheet import print_test_sheet
from kiosk.ports.cancel import CancelToken
from kiosk.ports.clock import Clock
from kiosk.ports.printer import Printer
from kiosk.ports.scanner import Scanner, ScanRequest
from kiosk.result import Err, Ok
from kiosk.settings import Settings


def print_trial(settings: Settings, clock: Clock) -> Finding:
    """Print the test sheet on the desk's printer."""
    return printed(wiring.printer(settings), settings, clock)


def scan_trial(settings: Settings) -> Finding:
    """Scan whatever lies on the desk's scanner."""
    with desk_parts.scanner(settings) as device:
        return scanned(device, settings)


def printed(printer: Printer, settings: Settings, clock: Clock) -> Finding:
    """Whether the test sheet came out, by the printer's own word."""
    match print_test_sheet(printer, settings, clock):
        case Ok():
            return good("test_print", "đã in trang thử")
        case Err(fault):
            remedy = remedies.PRINTER.get(fault.trouble, remedies.QUEUE)
            return bad("test_print", f"chưa in được trang thử: {PRINTER[fault.trouble]}", remedy)


def scanned(scanner: Scanner, settings: Settings) -> Finding:
    """Whether a page came; what was on it is not kept."""
    request = ScanRequest(dpi=settings.scanner.dpi, paper="test")
    match scanner.scan(request, lambda _: None, CancelToken()):
        case Ok(page):
            size = f"{page.width} × {page.height} điểm, {page.dpi} dpi"
            return good("test_scan", f"đã quét thử: {size}, {page.verdict.value}")
        case Err(fault):
            remedy = remedies.SCANNER.get(fault.trouble, remedies.PLUG)
            return bad("test_scan", f"chưa quét thử được: {SCANNER[fault.trouble]}", remedy)
