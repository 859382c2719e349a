"""One paper's way through the printer to its end, with cancel; "printed" only on the printer's word."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import assert_never

from kiosk.ports.cancel import CancelToken
from kiosk.ports.printer import Printer, PrintFault, PrintPhase, PrintProgress, PrintTrouble
from kiosk.result import Err, Ok, Result

BETWEEN_LOOKS_S = 0.25
LOOKS_IN_DOUBT = 60
"""So often in a row a job may say that it cannot tell before a person is asked."""

Tell = Callable[[PrintProgress], None]
Sleep = Callable[[float], None]


def print_to_end(
    printer: Printer, pdf: bytes, title: str, tell: Tell, cancel: CancelToken, sleep: Sleep = time.sleep
) -> Result[None, PrintFault]:
    """Hand the PDF over and follow the job until it is printed, has failed, or is taken back.

    `tell` hears each change, a blocked job included: that one waits until somebody has mended the printer.
    A job that cannot tell for a quarter of a minute ends as UNKNOWN: only a person can see the paper.
    """
    if cancel.cancelled:
        return Err(PrintFault(PrintTrouble.CANCELLED))
    match printer.submit(pdf, title):
        case Err(fault):
            return Err(fault)
        case Ok(job):
            return _follow(printer, job, tell, cancel, sleep)


def _follow(
    printer: Printer, job: str, tell: Tell, cancel: CancelToken, sleep: Sleep
) -> Result[None, PrintFault]:
    told: PrintProgress | None = None
    doubts = 0
    while not cancel.cancelled:
        progress = printer.progress(job)
        if progress != told:
            tell(progress)
            told = progress
        match progress.phase:
            case PrintPhase.PRINTED:
                return Ok(None)
            case PrintPhase.FAILED:
                return Err(progress.fault or PrintFault(PrintTrouble.UNKNOWN))
            case PrintPhase.UNKNOWN if doubts >= LOOKS_IN_DOUBT:
                return Err(progress.fault or PrintFault(PrintTrouble.UNKNOWN))
            case PrintPhase.UNKNOWN:
                doubts += 1
                sleep(BETWEEN_LOOKS_S)
            case PrintPhase.WAITING | PrintPhase.PRINTING | PrintPhase.BLOCKED:
                doubts = 0
                sleep(BETWEEN_LOOKS_S)
            case _:
                assert_never(progress.phase)
    printer.cancel(job)
    return Err(PrintFault(PrintTrouble.CANCELLED))
