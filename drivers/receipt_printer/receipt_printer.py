"""A receipt printer over USB: a PDF becomes dots, and "printed" needs the printer's answer after the last of them."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field

from drivers.receipt_printer import escpos
from drivers.receipt_printer.line import UsbLine
from drivers.receipt_printer.strip import strip
from kiosk.ports.printer import PrinterState, PrintFault, PrintPhase, PrintProgress, PrintTrouble
from kiosk.result import Err, Ok, Result

NAME = "Máy in phiếu"
SILENT_LOOKS = 40
"""So many looks without an answer after the last dot, and the job says that it cannot know."""

AFTER_THE_DOTS = 2
"""Commands after the last dot: feed and cut, and the question whether all is done."""

OpenLine = Callable[[], Result[UsbLine, PrintFault]]


@dataclass(slots=True)
class _Job:
    """A slip on its way: what is still to be sent, and whether something came between.

    `torn`: some of it is out, surely not all. `doubtful`: the last dot was sent, and then something happened.
    """

    whole: tuple[bytes, ...]
    rest: list[bytes] = field(default_factory=list)
    begun: bool = False
    torn: bool = False
    doubtful: bool = False
    silence: int = 0

    @property
    def sent(self) -> bool:
        """Whether the printer has every dot; feeding, cutting and asking may still be to come."""
        return self.begun and not self.torn and len(self.rest) <= AFTER_THE_DOTS

    def interrupt(self, in_flight: int = 0) -> None:
        """Note that something came between; of commands in flight nobody knows how much arrived."""
        self.doubtful = self.doubtful or (self.begun and len(self.rest) - in_flight <= AFTER_THE_DOTS)
        self.torn = self.begun and not self.doubtful


class ReceiptPrinter:
    """A `kiosk.ports.printer.Printer`. The line is opened when first needed and anew after each loss.

    A slip that was interrupted (roll empty, cover open, plug pulled) begins again from its top on fresh
    paper, after the torn piece is cut off. Where that happened after the last dot was sent, the slip is
    UNKNOWN: only a person can see whether it came out whole, and a second one would be a double.
    """

    def __init__(self, open_line: OpenLine, roll_mm: int = 80) -> None:
        self._open_line = open_line
        self._roll_mm = roll_mm
        self._line: UsbLine | None = None
        self._jobs: dict[str, _Job] = {}
        self._ended: dict[str, PrintProgress] = {}
        self._numbers = itertools.count(1)
        self._worked_off = False

    def state(self) -> PrinterState:
        """Ready when the printer can be reached and complains of nothing; UNKNOWN where it does not answer."""
        match self._trouble():
            case Ok(answered):
                return PrinterState(True, NAME, None if answered else PrintTrouble.UNKNOWN)
            case Err(fault):
                return PrinterState(False, NAME, fault.trouble, fault.detail)

    def submit(self, pdf: bytes, title: str) -> Result[str, PrintFault]:
        """Take a PDF; nothing is sent before the first look. REFUSED for what is no PDF."""
        opened = self._opened()
        if isinstance(opened, Err):
            return opened
        try:
            bands = escpos.raster_bands(strip(pdf, self._roll_mm))
        except ValueError as error:
            return Err(PrintFault(PrintTrouble.REFUSED, f"{title}: {error}"))
        job = str(next(self._numbers))
        self._jobs[job] = _Job((escpos.START, *bands, escpos.FEED_AND_CUT, escpos.WHEN_DONE))
        return Ok(job)

    def progress(self, job: str) -> PrintProgress:
        """Send on what the printer takes, and say how far it is."""
        if job in self._ended:
            return self._ended[job]
        slip = self._jobs.get(job)
        if slip is None:
            return PrintProgress(PrintPhase.UNKNOWN, PrintFault(PrintTrouble.UNKNOWN, f"job lost: {job}"))
        if slip.sent and self._says_done() and not slip.doubtful:
            return self._end(job, PrintProgress(PrintPhase.PRINTED))
        match self._trouble():
            case Err(fault):
                slip.interrupt()
                doubt = slip.doubtful and self._line is None
                return PrintProgress(PrintPhase.UNKNOWN if doubt else PrintPhase.BLOCKED, fault)
            case Ok():
                return self._go_on(slip)

    def cancel(self, job: str) -> None:
        """Take a job back; what is out of it already is cut off."""
        slip = self._jobs.pop(job, None)
        if slip is None:
            return
        self._ended[job] = PrintProgress(PrintPhase.FAILED, PrintFault(PrintTrouble.CANCELLED))
        if slip.begun and self._line is not None:
            self._write(escpos.CLEAR + escpos.START + escpos.FEED_AND_CUT)

    def close(self) -> None:
        """Give the device back."""
        if self._line is not None:
            self._line.close()
        self._line = None

    def _go_on(self, slip: _Job) -> PrintProgress:
        if slip.doubtful:
            return PrintProgress(
                PrintPhase.UNKNOWN, PrintFault(PrintTrouble.UNKNOWN, "stopped after the last dot")
            )
        if slip.torn or not slip.begun:
            self._begin(slip)
        while slip.rest:
            taken = self._write(slip.rest[0])
            if isinstance(taken, Err):
                slip.interrupt(in_flight=1)
                return PrintProgress(PrintPhase.UNKNOWN if slip.doubtful else PrintPhase.BLOCKED, taken.error)
            if taken.value < len(slip.rest[0]):
                slip.rest[0] = slip.rest[0][taken.value :]
                return PrintProgress(PrintPhase.PRINTING)
            slip.rest.pop(0)
        slip.silence += 1
        if slip.silence > SILENT_LOOKS:
            return PrintProgress(
                PrintPhase.UNKNOWN, PrintFault(PrintTrouble.UNKNOWN, "no answer after the last dot")
            )
        return PrintProgress(PrintPhase.PRINTING)

    def _begin(self, slip: _Job) -> None:
        again = (escpos.CLEAR, escpos.START, escpos.FEED_AND_CUT) if slip.torn else ()
        slip.rest = [*again, *slip.whole]
        slip.begun, slip.torn, slip.silence = True, False, 0
        self._worked_off = False

    def _end(self, job: str, progress: PrintProgress) -> PrintProgress:
        del self._jobs[job]
        self._ended[job] = progress
        return progress

    def _says_done(self) -> bool:
        """Whether the printer has said that it worked off all it was sent, with paper to the end."""
        self._hear()
        return self._worked_off

    def _hear(self) -> Result[tuple[int, ...], PrintFault]:
        """The status bytes that came; the answer to WHEN_DONE among them is remembered."""
        if self._line is None:
            return Ok(())
        heard = self._line.read()
        if isinstance(heard, Err):
            self.close()
            return heard
        statuses = tuple(byte for byte in heard.value if escpos.is_status(byte))
        done = (byte for byte in heard.value if not escpos.is_status(byte))
        self._worked_off = self._worked_off or any(escpos.paper_was_there(byte) for byte in done)
        return Ok(statuses)

    def _trouble(self) -> Result[bool, PrintFault]:
        """Ask what is wrong: Ok says whether the printer answered at all."""
        opened = self._opened()
        if isinstance(opened, Err):
            return opened
        answered = False
        for question in escpos.QUESTIONS:
            answer = self._ask(question)
            if isinstance(answer, Err):
                return answer
            if answer.value is None:
                continue
            answered = True
            if trouble := escpos.trouble_in(question, answer.value):
                return Err(PrintFault(trouble, f"{question.name} {answer.value:#04x}"))
        return Ok(answered)

    def _ask(self, question: escpos.Ask) -> Result[int | None, PrintFault]:
        written = self._write(escpos.ask(question))
        if isinstance(written, Err):
            return written
        heard = self._hear()
        if isinstance(heard, Err):
            return heard
        return Ok(heard.value[-1] if heard.value else None)

    def _write(self, data: bytes) -> Result[int, PrintFault]:
        assert self._line is not None
        written = self._line.write(data)
        if isinstance(written, Err):
            self.close()
        return written

    def _opened(self) -> Result[UsbLine, PrintFault]:
        if self._line is not None:
            return Ok(self._line)
        opened = self._open_line()
        if isinstance(opened, Ok):
            self._line = opened.value
        return opened
