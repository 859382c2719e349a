"""What the core asks of a printer: take a PDF, and tell the truth about the paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kiosk.result import Result


class PrintTrouble(StrEnum):
    """Why no paper comes; each has its own words and remedy on screen."""

    NO_PRINTER = "no_printer"
    PAPER_OUT = "paper_out"
    PAPER_JAM = "paper_jam"
    COVER_OPEN = "cover_open"
    INK_OUT = "ink_out"
    OFFLINE = "offline"
    PAUSED = "paused"
    WRONG_PAPER = "wrong_paper"
    CANCELLED = "cancelled"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrintFault:
    """One thing in the way of a print; `detail` is for the technician's log."""

    trouble: PrintTrouble
    detail: str = ""


class PrintPhase(StrEnum):
    """How far a job is; PRINTED only on the print system's evidence without any blocking reason."""

    WAITING = "waiting"
    PRINTING = "printing"
    BLOCKED = "blocked"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrintProgress:
    """One look at a job; `fault` is set when BLOCKED or FAILED."""

    phase: PrintPhase
    fault: PrintFault | None = None

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen to this job."""
        return self.phase in (PrintPhase.PRINTED, PrintPhase.FAILED)


@dataclass(frozen=True, slots=True)
class PrinterState:
    """Whether a paper could be printed now; `trouble` UNKNOWN means the queue cannot say.

    `detail` is the technician's: what the system said of the device.
    """

    ready: bool
    name: str = ""
    trouble: PrintTrouble | None = None
    detail: str = ""


class Printer(Protocol):
    """A printer; every method may block and is called from the printer's own queue, never from Qt."""

    def state(self) -> PrinterState:
        """Ask the queue and the machine behind it."""

    def submit(self, pdf: bytes, title: str) -> Result[str, PrintFault]:
        """Hand over a PDF under a title without personal data; the answer names the job."""

    def progress(self, job: str) -> PrintProgress:
        """Look at a job once; ended jobs leave nothing in the spool."""

    def cancel(self, job: str) -> None:
        """Take a job back as far as that is still possible."""
