"""One print to its end: only the printer's word counts, troubles are told once, cancel takes the job back."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from kiosk.filing.printing import print_to_end
from kiosk.ports.cancel import CancelToken
from kiosk.ports.printer import (
    PrinterState,
    PrintFault,
    PrintPhase,
    PrintProgress,
    PrintTrouble,
)
from kiosk.result import Err, Ok, Result

WAITING, PRINTING = PrintProgress(PrintPhase.WAITING), PrintProgress(PrintPhase.PRINTING)
PRINTED, UNKNOWN = PrintProgress(PrintPhase.PRINTED), PrintProgress(PrintPhase.UNKNOWN)
PAPER_OUT = PrintFault(PrintTrouble.PAPER_OUT)
BLOCKED = PrintProgress(PrintPhase.BLOCKED, PAPER_OUT)


@dataclass
class ScriptedPrinter:
    """A printer whose job goes through these looks and stays at the last."""

    looks: list[PrintProgress]
    refusal: PrintFault | None = None
    jobs: list[tuple[bytes, str]] = field(default_factory=list)
    cancelled: list[str] = field(default_factory=list)
    ready: bool = True

    def state(self) -> PrinterState:
        return PrinterState(self.ready)

    def submit(self, pdf: bytes, title: str) -> Result[str, PrintFault]:
        if self.refusal:
            return Err(self.refusal)
        self.jobs.append((pdf, title))
        return Ok("job-1")

    def progress(self, job: str) -> PrintProgress:
        assert job == "job-1"
        return self.looks.pop(0) if len(self.looks) > 1 else self.looks[0]

    def cancel(self, job: str) -> None:
        self.cancelled.append(job)


def run(
    printer: ScriptedPrinter, cancel_after: int = 99
) -> tuple[Result[None, PrintFault], list[PrintProgress]]:
    """The end of the print and what was told; the citizen gives up at that many waits."""
    told: list[PrintProgress] = []
    cancel, waits = CancelToken(), 0

    def sleep(_seconds: float) -> None:
        nonlocal waits
        waits += 1
        if waits >= cancel_after:
            cancel.cancel()

    return print_to_end(printer, b"%PDF", "title", told.append, cancel, sleep), told


def test_a_print_is_followed_to_its_end_and_each_change_told_once() -> None:
    printer = ScriptedPrinter([WAITING, WAITING, PRINTING, BLOCKED, BLOCKED, PRINTING, UNKNOWN, PRINTED])
    end, told = run(printer)
    assert end == Ok(None)
    assert told == [WAITING, PRINTING, BLOCKED, PRINTING, UNKNOWN, PRINTED]
    assert printer.jobs == [(b"%PDF", "title")] and printer.cancelled == []


@pytest.mark.parametrize("fault", [PAPER_OUT, None])
def test_a_failed_print_says_why(fault: PrintFault | None) -> None:
    end, _ = run(ScriptedPrinter([PrintProgress(PrintPhase.FAILED, fault)]))
    assert end == Err(fault or PrintFault(PrintTrouble.UNKNOWN))


@pytest.mark.parametrize("last", [BLOCKED, UNKNOWN, WAITING])
def test_what_does_not_come_out_is_never_called_printed(last: PrintProgress) -> None:
    printer = ScriptedPrinter([last])
    end, _ = run(printer, cancel_after=50)
    assert end == Err(PrintFault(PrintTrouble.CANCELLED))
    assert printer.cancelled == ["job-1"]


def test_a_printer_that_takes_nothing_says_so_at_once() -> None:
    end, told = run(ScriptedPrinter([WAITING], refusal=PrintFault(PrintTrouble.NO_PRINTER)))
    assert (end, told) == (Err(PrintFault(PrintTrouble.NO_PRINTER)), [])


def test_what_was_given_up_before_it_began_is_not_printed() -> None:
    printer, cancel = ScriptedPrinter([PRINTED]), CancelToken()
    cancel.cancel()
    end = print_to_end(printer, b"%PDF", "title", lambda _: None, cancel, lambda _: None)
    assert end == Err(PrintFault(PrintTrouble.CANCELLED)) and printer.jobs == []


def test_a_job_that_can_never_tell_ends_so_that_a_person_is_asked() -> None:
    end, told = run(ScriptedPrinter([PRINTING, UNKNOWN]), cancel_after=10_000)
    assert end == Err(PrintFault(PrintTrouble.UNKNOWN))
    assert told == [PRINTING, UNKNOWN]
