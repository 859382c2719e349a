"""The practice printer: a folder where sheets come out as numbered PDFs, unless a fault is put in the way."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.ports.printer import PrinterState, PrintFault, PrintPhase, PrintProgress, PrintTrouble
from kiosk.result import Err, Ok, Result

NAME = "Máy in tập"
LOOKS_BEFORE_PRINTING = 1
LOOKS_BEFORE_PRINTED = 3
NOT_EVEN_TAKEN = (PrintTrouble.NO_PRINTER, PrintTrouble.REFUSED)

OnPrinted = Callable[[bytes, str], None]


@dataclass(slots=True)
class _Job:
    """A document on its way; it is forgotten when it has come out or was taken back."""

    pdf: bytes
    title: str
    looks: int = 0


class PracticePrinter:
    """A `kiosk.ports.printer.Printer` whose sheets are files `01-<title>.pdf`, `02-…` in `folder`.

    Each look at a job moves it on, as time would. A file `fault` in the folder, holding a `PrintTrouble`
    value, stops every job until the file is gone. `on_printed` gets each document with its title, once out.
    """

    def __init__(self, folder: Path, on_printed: OnPrinted | None = None) -> None:
        self._folder = folder
        self._on_printed = on_printed
        self._jobs: dict[str, _Job] = {}
        self._ended: dict[str, PrintProgress] = {}
        self._numbers = itertools.count(1)
        folder.mkdir(parents=True, exist_ok=True)

    def fault(self, trouble: PrintTrouble | None) -> None:
        """Put something in the way of every print, or clear it with None."""
        note = self._folder / "fault"
        if trouble is None:
            note.unlink(missing_ok=True)
        else:
            note.write_text(trouble.value, encoding="ascii")

    def printed(self) -> tuple[Path, ...]:
        """What came out so far, oldest first."""
        return tuple(sorted(self._folder.glob("*.pdf"), key=_number))

    def state(self) -> PrinterState:
        """Ready unless there is a fault."""
        fault = self._fault()
        return PrinterState(fault is None, NAME, fault.trouble if fault else None)

    def submit(self, pdf: bytes, title: str) -> Result[str, PrintFault]:
        """Take a PDF; refused where no printer is, or where the fault is that documents are refused."""
        fault = self._fault()
        if fault is not None and fault.trouble in NOT_EVEN_TAKEN:
            return Err(fault)
        job = str(next(self._numbers))
        self._jobs[job] = _Job(pdf, title)
        return Ok(job)

    def progress(self, job: str) -> PrintProgress:
        """Look at a job once, which also moves it on."""
        if job in self._ended:
            return self._ended[job]
        if job not in self._jobs:
            return PrintProgress(PrintPhase.UNKNOWN, PrintFault(PrintTrouble.UNKNOWN, f"job lost: {job}"))
        fault = self._fault()
        if fault is not None:
            return PrintProgress(PrintPhase.BLOCKED, fault)
        return self._move_on(job)

    def cancel(self, job: str) -> None:
        """Take a job back unless it is out already."""
        if self._jobs.pop(job, None) is not None:
            self._ended[job] = PrintProgress(PrintPhase.FAILED, PrintFault(PrintTrouble.CANCELLED))

    def _move_on(self, job: str) -> PrintProgress:
        document = self._jobs[job]
        document.looks += 1
        if document.looks <= LOOKS_BEFORE_PRINTING:
            return PrintProgress(PrintPhase.WAITING)
        if document.looks < LOOKS_BEFORE_PRINTED:
            return PrintProgress(PrintPhase.PRINTING)
        self._come_out(document)
        del self._jobs[job]
        self._ended[job] = PrintProgress(PrintPhase.PRINTED)
        return self._ended[job]

    def _come_out(self, document: _Job) -> None:
        number = 1 + max((_number(sheet) for sheet in self.printed()), default=0)
        name = re.sub(r"[^\w.-]+", "-", document.title).strip("-.") or "in"
        unfinished = self._folder / f"{number:02}-{name}.part"
        unfinished.write_bytes(document.pdf)
        unfinished.rename(self._folder / f"{number:02}-{name}.pdf")
        if self._on_printed is not None:
            self._on_printed(document.pdf, document.title)

    def _fault(self) -> PrintFault | None:
        try:
            word = (self._folder / "fault").read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        known = word in PrintTrouble.__members__.values()
        return PrintFault(PrintTrouble(word) if known else PrintTrouble.UNKNOWN, f"practice: {word}")


def _number(sheet: Path) -> int:
    digits = sheet.name.partition("-")[0]
    return int(digits) if digits.isdecimal() else 0
