"""What every printer owes the kiosk, held against the practice printer and a real CUPS alike."""

from __future__ import annotations

from kiosk.ports.printer import PrinterState, PrintPhase, PrintTrouble
from tests.drivers.printer.conftest import TITLE, Desk, number_of, paper, phases_until


def test_an_idle_printer_is_ready(desk: Desk) -> None:
    state = desk.printer.state()

    assert state == PrinterState(True, state.name)
    assert state.name


def test_a_paper_is_printed_once_and_the_truth_stays(desk: Desk) -> None:
    job = number_of(desk.printer.submit(paper(), TITLE))

    seen = phases_until(desk.printer, job, PrintPhase.PRINTED)

    assert {look.phase for look in seen} <= {PrintPhase.WAITING, PrintPhase.PRINTING, PrintPhase.PRINTED}
    assert all(look.fault is None for look in seen)
    assert len(desk.came_out()) == 1
    assert desk.came_out()[0].read_bytes().startswith(b"%PDF-")
    assert desk.printer.progress(job).phase is PrintPhase.PRINTED
    desk.printer.cancel(job)
    assert desk.printer.progress(job).phase is PrintPhase.PRINTED


def test_without_paper_a_job_waits_and_the_same_job_goes_on_after_refill(desk: Desk) -> None:
    desk.fault(PrintTrouble.PAPER_OUT)
    job = number_of(desk.printer.submit(paper(), TITLE))

    blocked = phases_until(desk.printer, job, PrintPhase.BLOCKED)[-1]
    assert blocked.fault is not None
    assert blocked.fault.trouble is PrintTrouble.PAPER_OUT
    assert not blocked.ended
    state = desk.printer.state()
    assert (state.ready, state.trouble) == (False, PrintTrouble.PAPER_OUT)
    assert desk.came_out() == []

    desk.fault(None)
    phases_until(desk.printer, job, PrintPhase.PRINTED)
    assert len(desk.came_out()) == 1
    assert desk.printer.state().ready


def test_a_job_taken_back_has_failed_by_our_own_wish(desk: Desk) -> None:
    desk.fault(PrintTrouble.COVER_OPEN)
    job = number_of(desk.printer.submit(paper(), TITLE))
    phases_until(desk.printer, job, PrintPhase.BLOCKED)

    desk.printer.cancel(job)

    look = desk.printer.progress(job)
    assert look.phase is PrintPhase.FAILED
    assert look.fault is not None
    assert look.fault.trouble is PrintTrouble.CANCELLED
    assert desk.came_out() == []


def test_two_papers_come_out_as_two(desk: Desk) -> None:
    first = number_of(desk.printer.submit(paper("MAU 1"), TITLE))
    second = number_of(desk.printer.submit(paper("MAU 2"), TITLE))

    assert first != second
    phases_until(desk.printer, second, PrintPhase.PRINTED)
    phases_until(desk.printer, first, PrintPhase.PRINTED)
    assert len(desk.came_out()) == 2


def test_of_a_job_nobody_knows_nothing_is_claimed(desk: Desk) -> None:
    look = desk.printer.progress("999999")

    assert look.phase is PrintPhase.UNKNOWN
    assert look.fault is not None
    assert look.fault.trouble is PrintTrouble.UNKNOWN
