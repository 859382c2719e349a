"""Judging a print by what CUPS and the printer say: "printed" only if nothing speaks against it; pure."""

from __future__ import annotations

from drivers.printer.machine import STOPPED, CannotSay, Says, Silent, Word
from drivers.printer.queue import JobLook, QueueLook
from drivers.printer.reasons import blocking, ending
from kiosk.ports.printer import PrinterState, PrintFault, PrintPhase, PrintProgress, PrintTrouble

PENDING, HELD, PROCESSING, JOB_STOPPED, CANCELED, ABORTED, COMPLETED = range(3, 10)


def has_ended(job: JobLook) -> bool:
    """Whether CUPS will do nothing more; a job its filters could not digest is left standing as "stopped"."""
    given_up = job.state == JOB_STOPPED and "job-completed-with-errors" in job.reasons
    return given_up or job.state >= CANCELED


def would_print_again(job: JobLook, queue: QueueLook, under_way: bool, cut_off: bool) -> bool:
    """Whether CUPS starts a job from its top that may be on paper already.

    It does so after a pause of the queue (the job is pending again) and after a restart of its own
    (`cut_off`: it was away while the job was `under_way`).
    """
    paused = queue.state == STOPPED and job.state in (PENDING, JOB_STOPPED)
    return under_way and (cut_off or paused)


def judge_printer(queue: QueueLook, word: Word) -> PrinterState:
    """Whether a paper could be printed now.

    Between jobs CUPS repeats what it heard during the last one, so the printer's own word decides; where the
    printer cannot be asked the state is unknown, unless the queue itself stands still.
    """
    fault = machine_fault(word) or _queue_fault(queue)
    if fault is not None:
        return PrinterState(False, queue.info, fault.trouble)
    return PrinterState(True, queue.info, PrintTrouble.UNKNOWN if isinstance(word, CannotSay) else None)


def judge_running(job: JobLook, queue: QueueLook, word: Word) -> PrintProgress:
    """A job that has not ended: whether something is in its way now."""
    fault = machine_fault(word) or _queue_fault(queue)
    if fault is None and isinstance(word, CannotSay):
        fault = blocking((*job.printer_reasons, *queue.reasons))
    if fault is None:
        fault = blocking(job.reasons)
    if fault is None and job.state in (HELD, JOB_STOPPED):
        fault = PrintFault(PrintTrouble.PAUSED, " ".join(job.reasons))
    if fault is not None:
        return PrintProgress(PrintPhase.BLOCKED, fault)
    return PrintProgress(PrintPhase.PRINTING if job.state == PROCESSING else PrintPhase.WAITING)


def judge_ended(job: JobLook, queue: QueueLook, word: Word) -> PrintProgress:
    """A job that CUPS has ended; `word` must be younger than that end.

    PRINTED needs that no witness objects. Completed against a witness is BLOCKED while the printer itself
    objects, UNKNOWN where only CUPS did.
    """
    if job.state != COMPLETED:
        otherwise = PrintTrouble.CANCELLED if job.state == CANCELED else PrintTrouble.UNKNOWN
        return PrintProgress(PrintPhase.FAILED, ending(job.reasons, otherwise))
    fault = machine_fault(word)
    if fault is not None:
        return PrintProgress(PrintPhase.BLOCKED, fault)
    fault = blocking((*job.printer_reasons, *queue.reasons)) or _queue_fault(queue)
    if fault is not None:
        return PrintProgress(PrintPhase.UNKNOWN, fault)
    return PrintProgress(PrintPhase.PRINTED)


def judge_doubted(fault: PrintFault, word: Word) -> PrintProgress:
    """A job that CUPS completed against a witness: nobody but a person can say whether the sheet came."""
    standing = machine_fault(word)
    if standing is not None:
        return PrintProgress(PrintPhase.BLOCKED, standing)
    return PrintProgress(PrintPhase.UNKNOWN, PrintFault(PrintTrouble.UNKNOWN, f"after {fault.detail}"))


def machine_fault(word: Word) -> PrintFault | None:
    """What the printer's own word says against paper coming out."""
    match word:
        case Silent(detail):
            return PrintFault(PrintTrouble.OFFLINE, detail)
        case Says(state, reasons):
            fault = blocking(reasons)
            if fault is None and state == STOPPED:
                return PrintFault(PrintTrouble.UNKNOWN, "printer stopped: " + " ".join(reasons))
            return fault
        case CannotSay():
            return None


def _queue_fault(queue: QueueLook) -> PrintFault | None:
    if queue.state == STOPPED:
        return PrintFault(PrintTrouble.PAUSED, " ".join(queue.reasons))
    if not queue.accepting:
        return PrintFault(PrintTrouble.PAUSED, "queue takes no jobs")
    return None
