"""The agency's own slip (Mẫu 01) on paper, unchanged: fetched with the slip's secret and followed to its end."""

from __future__ import annotations

import time
from dataclasses import dataclass

from kiosk.filing.printing import Sleep, Tell, print_to_end
from kiosk.papers.lookup_mark import LookupMark
from kiosk.ports.cancel import CancelToken
from kiosk.ports.online_service import OnlineService, ServiceFault
from kiosk.ports.printer import Printer, PrintFault
from kiosk.result import Err, Ok, Result


@dataclass(frozen=True, slots=True)
class OfficialSlipFault:
    """Which of the two failed: the line, or the printer."""

    service: ServiceFault | None = None
    printer: PrintFault | None = None


def print_official_slip(
    mark: LookupMark,
    service: OnlineService,
    printer: Printer,
    tell: Tell,
    cancel: CancelToken,
    sleep: Sleep = time.sleep,
) -> Result[None, OfficialSlipFault]:
    """Fetch and print; may take as long as the line and the printer do, so it is called off the Qt thread."""
    match service.slip(mark.code, mark.secret):
        case Err(fault):
            return Err(OfficialSlipFault(service=fault))
        case Ok(pdf):
            pass
    match print_to_end(printer, pdf, mark.code, tell, cancel, sleep):
        case Err(print_fault):
            return Err(OfficialSlipFault(printer=print_fault))
        case Ok():
            return Ok(None)
