"""The real printer: one CUPS queue, and for each job the truth about its paper."""

from __future__ import annotations

from drivers.printer.machine import Machine, Word
from drivers.printer.queue import JobLook, Queue, QueueLook
from drivers.printer.verdict import (
    PROCESSING,
    has_ended,
    judge_doubted,
    judge_ended,
    judge_printer,
    judge_running,
    would_print_again,
)
from kiosk.ports.printer import PrinterState, PrintFault, PrintPhase, PrintProgress, PrintTrouble
from kiosk.result import Err, Ok, Result

TAKEN_BACK = PrintProgress(PrintPhase.FAILED, PrintFault(PrintTrouble.CANCELLED))


class CupsPrinter:
    """A `kiosk.ports.printer.Printer` over pycups.

    `server` is a socket path, `host` or `host:port`; None is the system's own CUPS. Documents are streamed,
    never written to a file of ours, and purged from the spool the first time a job is seen to have ended.
    A job that CUPS would begin anew after it was on its way to the paper (queue paused, spooler restarted)
    is taken back and left to a person's eyes, since it could come out twice.
    """

    def __init__(self, queue: str, server: str | None = None) -> None:
        self._queue = Queue(queue, server)
        self._machine = Machine()
        self._ended: dict[str, PrintProgress] = {}
        self._doubted: dict[str, PrintFault] = {}
        self._under_way: set[str] = set()
        self._cut_off: set[str] = set()
        self._unpurged: set[int] = set()
        self._orphans: set[int] = set()

    def state(self) -> PrinterState:
        """Ask the queue and the machine behind it."""
        self._purge_again()
        queue = self._queue.look()
        if isinstance(queue, Err):
            return PrinterState(False, self._queue.name, queue.error.trouble)
        return judge_printer(queue.value, self._machine.word(queue.value.device_uri))

    def submit(self, pdf: bytes, title: str) -> Result[str, PrintFault]:
        """Hand over a PDF under a title without personal data; the answer names the job."""
        queue = self._queue.look()
        if isinstance(queue, Err):
            return queue
        number = self._queue.print_pdf(pdf, title)
        if isinstance(number, Err):
            return number
        self._forget(number.value)
        return Ok(str(number.value))

    def progress(self, job: str) -> PrintProgress:
        """Look at a job once; UNKNOWN when nobody can be asked, or when only a person can say."""
        self._purge_again()
        if job in self._ended:
            return self._ended[job]
        queue = self._queue.look()
        if isinstance(queue, Err):
            self._cut_off |= {job} & self._under_way
            return PrintProgress(PrintPhase.UNKNOWN, queue.error)
        if job in self._doubted:
            return judge_doubted(self._doubted[job], self._word(queue.value))
        look = self._queue.job(int(job))
        if isinstance(look, Err):
            return _lost(look.error)
        if has_ended(look.value):
            return self._end(job, look.value)
        if would_print_again(look.value, queue.value, job in self._under_way, job in self._cut_off):
            return self._hold_back(job)
        if look.value.state == PROCESSING:
            self._under_way.add(job)
        return judge_running(look.value, queue.value, self._word(queue.value))

    def cancel(self, job: str) -> None:
        """Take a job back as far as that is still possible; one that came out stays what it was."""
        if self.progress(job).ended or job in self._doubted:
            return
        if self._purge(int(job)):
            self._ended[job] = TAKEN_BACK

    def purge_leftovers(self) -> None:
        """Erase from the spool what an earlier life of this program printed and did not live to erase.

        What still prints is erased when it has ended: at the first look at the printer after that.
        """
        under_way, leftovers = self._queue.open_jobs(), self._queue.ended_jobs()
        self._orphans |= set(under_way.value) if isinstance(under_way, Ok) else set()
        for number in leftovers.value if isinstance(leftovers, Ok) else ():
            self._purge(number)

    def _forget(self, number: int) -> None:
        """A spooler that lost its jobs may give a number again: what is known of the earlier job is not this one's."""
        job = str(number)
        self._ended.pop(job, None)
        self._doubted.pop(job, None)
        for each in (self._under_way, self._cut_off):
            each.discard(job)
        self._unpurged.discard(number)
        self._orphans.discard(number)

    def _word(self, queue: QueueLook, now: bool = False) -> Word:
        return self._machine.word(queue.device_uri, now)

    def _end(self, job: str, look: JobLook) -> PrintProgress:
        """Judge an ended job by witnesses younger than its end, then leave nothing of it in the spool."""
        queue = self._queue.look()
        if isinstance(queue, Err):
            return PrintProgress(PrintPhase.UNKNOWN, queue.error)
        verdict = judge_ended(look, queue.value, self._word(queue.value, now=True))
        if verdict.ended:
            self._ended[job] = verdict
        elif verdict.fault is not None:
            self._doubted[job] = verdict.fault
        self._purge(int(job))
        return verdict

    def _hold_back(self, job: str) -> PrintProgress:
        """CUPS begins a job anew that was on its way to the paper: take it back, and let a person look."""
        fault = PrintFault(PrintTrouble.UNKNOWN, "interrupted while printing, not printed again")
        self._doubted[job] = fault
        self._purge(int(job))
        return PrintProgress(PrintPhase.UNKNOWN, fault)

    def _purge(self, number: int) -> bool:
        """Whether CUPS did it; what it could not be told now is told at the next look."""
        purged = self._queue.purge(number)
        if isinstance(purged, Err) and purged.error.trouble is PrintTrouble.OFFLINE:
            self._unpurged.add(number)
        else:
            self._unpurged.discard(number)
        return isinstance(purged, Ok)

    def _purge_again(self) -> None:
        for number in tuple(self._unpurged):
            self._purge(number)
        for number in tuple(self._orphans):
            self._purge_ended(number)

    def _purge_ended(self, number: int) -> None:
        match self._queue.job(number):
            case Ok(look) if has_ended(look):
                self._purge(number)
                self._orphans.discard(number)
            case Err(fault) if fault.trouble is PrintTrouble.NO_PRINTER:
                self._orphans.discard(number)


def _lost(fault: PrintFault) -> PrintProgress:
    """CUPS does not answer, or has forgotten the job: either way nobody knows what became of the paper."""
    if fault.trouble is PrintTrouble.NO_PRINTER:
        return PrintProgress(
            PrintPhase.UNKNOWN, PrintFault(PrintTrouble.UNKNOWN, f"job lost: {fault.detail}")
        )
    return PrintProgress(PrintPhase.UNKNOWN, fault)
