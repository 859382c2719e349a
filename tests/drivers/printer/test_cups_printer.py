"""The real printer against a private CUPS and its virtual printer: no false "printed", nothing left in the spool."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import cups
import pytest

from drivers.printer.cups import CupsPrinter
from kiosk.ports.printer import PrinterState, PrintPhase, PrintTrouble
from kiosk.result import Err
from tests.drivers.printer.conftest import TITLE, number_of, paper, phases_until, wait_until
from tests.real_cups import RealCups

pytestmark = pytest.mark.cups


@pytest.fixture
def printer(real_cups: RealCups) -> CupsPrinter:
    """A printer on the healthy queue."""
    return CupsPrinter(real_cups.queue, real_cups.server)


def test_after_the_end_the_spool_holds_no_document(real_cups: RealCups, printer: CupsPrinter) -> None:
    real_cups.fault("media-empty-error")
    job = number_of(printer.submit(paper(), TITLE))
    phases_until(printer, job, PrintPhase.BLOCKED)
    assert len(real_cups.spooled()) == 1

    real_cups.fault(None)
    phases_until(printer, job, PrintPhase.PRINTED)

    assert real_cups.spooled() == []


def test_a_job_taken_back_leaves_the_spool_and_never_comes_out(
    real_cups: RealCups, printer: CupsPrinter
) -> None:
    real_cups.cupscontrol("cupsdisable", real_cups.queue)
    job = number_of(printer.submit(paper(), TITLE))
    assert len(real_cups.spooled()) == 1

    printer.cancel(job)
    real_cups.cupscontrol("cupsenable", real_cups.queue)
    phases_until(printer, number_of(printer.submit(paper(), TITLE)), PrintPhase.PRINTED)

    assert real_cups.spooled() == []
    assert len(real_cups.received()) == 1


def test_the_job_carries_the_given_title_and_a4_and_nothing_else(
    real_cups: RealCups, printer: CupsPrinter
) -> None:
    real_cups.fault("media-empty-error")
    job = int(number_of(printer.submit(paper(), TITLE)))

    said = cups.Connection(host=real_cups.server).getJobAttributes(job)

    assert said["document-name-supplied"] == TITLE
    assert said["media"] == "A4"
    assert [key for key, value in said.items() if TITLE in str(value)] == ["document-name-supplied"]
    printer.cancel(str(job))


def test_completed_against_the_printers_word_is_never_printed(
    real_cups: RealCups, printer: CupsPrinter
) -> None:
    real_cups.leave_behind("media-empty-error")
    job = number_of(printer.submit(paper(), TITLE))

    wait_until(lambda: real_cups.spooled() == [] or printer.progress(job).ended, "the end of the job")
    look = printer.progress(job)
    assert look.phase is PrintPhase.BLOCKED
    assert look.fault is not None
    assert look.fault.trouble is PrintTrouble.PAPER_OUT
    assert printer.state() == PrinterState(False, real_cups.queue, PrintTrouble.PAPER_OUT)

    real_cups.reset()
    wait_until(lambda: printer.progress(job).phase is PrintPhase.UNKNOWN, "doubt after the refill")
    assert printer.state().ready
    assert real_cups.spooled() == []


def test_unknown_queue(real_cups: RealCups) -> None:
    nowhere = CupsPrinter("khong-co", real_cups.server)

    assert nowhere.state() == PrinterState(False, "khong-co", PrintTrouble.NO_PRINTER)
    refused = nowhere.submit(paper(), TITLE)
    assert isinstance(refused, Err)
    assert refused.error.trouble is PrintTrouble.NO_PRINTER


def test_a_stopped_cups_is_said_and_its_jobs_go_on_when_it_is_back(
    real_cups: RealCups, printer: CupsPrinter
) -> None:
    real_cups.cupscontrol("cupsdisable", real_cups.queue)
    job = number_of(printer.submit(paper(), TITLE))
    real_cups.stop_daemon()

    assert printer.state() == PrinterState(False, real_cups.queue, PrintTrouble.OFFLINE)
    refused = printer.submit(paper(), TITLE)
    assert isinstance(refused, Err)
    assert refused.error.trouble is PrintTrouble.OFFLINE
    look = printer.progress(job)
    assert look.phase is PrintPhase.UNKNOWN
    assert look.fault is not None
    assert look.fault.trouble is PrintTrouble.OFFLINE

    real_cups.start_daemon()
    real_cups.cupscontrol("cupsenable", real_cups.queue)
    phases_until(printer, job, PrintPhase.PRINTED)
    assert len(real_cups.received()) == 1


def test_a_job_taken_back_while_cups_is_away_is_taken_back_later(
    real_cups: RealCups, printer: CupsPrinter
) -> None:
    real_cups.cupscontrol("cupsdisable", real_cups.queue)
    job = number_of(printer.submit(paper(), TITLE))
    real_cups.stop_daemon()
    printer.cancel(job)
    assert not printer.progress(job).ended

    real_cups.start_daemon()
    printer.state()

    assert real_cups.spooled() == []
    real_cups.cupscontrol("cupsenable", real_cups.queue)


def test_a_printer_that_is_switched_off_holds_the_job_until_it_is_on(
    real_cups: RealCups, printer: CupsPrinter
) -> None:
    real_cups.stop_device()
    assert printer.state().trouble is PrintTrouble.OFFLINE
    job = number_of(printer.submit(paper(), TITLE))

    blocked = phases_until(printer, job, PrintPhase.BLOCKED)[-1]
    assert blocked.fault is not None
    assert blocked.fault.trouble is PrintTrouble.OFFLINE

    real_cups.start_device()
    phases_until(printer, job, PrintPhase.PRINTED)
    assert len(real_cups.received()) == 1


def test_a_queue_that_stands_still_is_paused(real_cups: RealCups, printer: CupsPrinter) -> None:
    real_cups.cupscontrol("cupsdisable", real_cups.queue)
    assert printer.state().trouble is PrintTrouble.PAUSED
    job = number_of(printer.submit(paper(), TITLE))
    blocked = phases_until(printer, job, PrintPhase.BLOCKED)[-1]
    assert blocked.fault is not None
    assert blocked.fault.trouble is PrintTrouble.PAUSED

    real_cups.cupscontrol("cupsenable", real_cups.queue)
    phases_until(printer, job, PrintPhase.PRINTED)


@pytest.mark.parametrize("interruption", ["the queue is paused", "the spooler dies"])
def test_a_job_interrupted_on_its_way_to_the_paper_is_not_printed_a_second_time(
    real_cups: RealCups, printer: CupsPrinter, interruption: str
) -> None:
    real_cups.fault("media-empty-error")
    job = number_of(printer.submit(paper(), TITLE))
    phases_until(printer, job, PrintPhase.BLOCKED)
    if interruption == "the queue is paused":
        real_cups.cupscontrol("cupsdisable", real_cups.queue)
    else:
        real_cups.stop_daemon()
        assert printer.progress(job).phase is PrintPhase.UNKNOWN
        real_cups.start_daemon()
    real_cups.fault(None)
    phases_until(printer, job, PrintPhase.UNKNOWN)
    real_cups.cupscontrol("cupsenable", real_cups.queue)
    phases_until(printer, number_of(printer.submit(paper(), TITLE)), PrintPhase.PRINTED)
    assert len(real_cups.received()) <= 2
    assert printer.progress(job).phase is PrintPhase.UNKNOWN


def test_a_queue_that_takes_nothing(real_cups: RealCups, printer: CupsPrinter) -> None:
    real_cups.cupscontrol("cupsreject", real_cups.queue)

    assert printer.state().trouble is PrintTrouble.PAUSED
    refused = printer.submit(paper(), TITLE)

    real_cups.cupscontrol("cupsaccept", real_cups.queue)
    assert isinstance(refused, Err)
    assert refused.error.trouble is PrintTrouble.PAUSED
    assert real_cups.spooled() == []


def test_what_is_no_pdf_fails_and_leaves_the_spool(real_cups: RealCups, printer: CupsPrinter) -> None:
    job = number_of(printer.submit(b"%PDF-1.4\nMAU, cut off", TITLE))

    look = phases_until(printer, job, PrintPhase.FAILED)[-1]

    assert look.fault is not None
    assert look.fault.trouble is PrintTrouble.REFUSED
    assert real_cups.spooled() == []
    assert real_cups.received() == []


def test_a_printer_that_cannot_be_asked_is_ready_but_unknown(real_cups: RealCups) -> None:
    real_cups.lpadmin("-p", "cu", "-E", "-v", "socket://127.0.0.1:9", "-o", "printer-is-shared=false")

    assert CupsPrinter("cu", real_cups.server).state() == PrinterState(True, "cu", PrintTrouble.UNKNOWN)


def test_what_a_former_life_left_in_the_spool_is_erased(real_cups: RealCups, printer: CupsPrinter) -> None:
    number_of(printer.submit(paper(), TITLE))
    wait_until(lambda: len(real_cups.received()) == 1 and _idle(real_cups), "the paper")
    assert len(real_cups.spooled()) == 1

    CupsPrinter(real_cups.queue, real_cups.server).purge_leftovers()

    assert real_cups.spooled() == []


def test_what_a_former_life_still_printed_is_erased_when_it_has_come_out(
    real_cups: RealCups, printer: CupsPrinter
) -> None:
    real_cups.cupscontrol("cupsdisable", real_cups.queue)
    number_of(printer.submit(paper(), TITLE))
    next_life = CupsPrinter(real_cups.queue, real_cups.server)
    next_life.purge_leftovers()
    next_life.state()
    assert real_cups.spooled()

    real_cups.cupscontrol("cupsenable", real_cups.queue)
    wait_until(
        lambda: next_life.state().ready and not real_cups.spooled(), "the end of the print in the spool"
    )
    assert len(real_cups.received()) == 1


def test_many_threads_may_look_at_once(real_cups: RealCups, printer: CupsPrinter) -> None:
    real_cups.fault("media-empty-error")
    job = number_of(printer.submit(paper(), TITLE))
    phases_until(printer, job, PrintPhase.BLOCKED)

    with ThreadPoolExecutor(8) as many:
        looks = list(many.map(lambda _: printer.progress(job), range(64)))

    assert {look.phase for look in looks} == {PrintPhase.BLOCKED}
    printer.cancel(job)


def _idle(real_cups: RealCups) -> bool:
    said = cups.Connection(host=real_cups.server).getPrinterAttributes(real_cups.queue)
    return bool(said["printer-state"] == cups.IPP_PRINTER_IDLE)


def test_a_spooler_that_starts_again_on_a_desk_has_forgotten_the_sheet_on_its_way(
    real_cups: RealCups, printer: CupsPrinter
) -> None:
    real_cups.fault("media-empty-error")
    job = number_of(printer.submit(paper(), TITLE))
    phases_until(printer, job, PrintPhase.BLOCKED)
    real_cups.stop_daemon()
    real_cups.fault(None)
    real_cups.start_daemon_as_on_a_desk()

    assert real_cups.spooled() == []
    assert printer.progress(job).phase is PrintPhase.UNKNOWN
    again = number_of(printer.submit(paper(), TITLE))
    phases_until(printer, again, PrintPhase.PRINTED)
    assert len(real_cups.received()) <= 2


def test_a_number_that_comes_again_is_another_job(real_cups: RealCups, printer: CupsPrinter) -> None:
    first = number_of(printer.submit(paper(), TITLE))
    phases_until(printer, first, PrintPhase.PRINTED)
    real_cups.stop_daemon()
    real_cups.forget_numbers()
    real_cups.start_daemon_as_on_a_desk()
    real_cups.cupscontrol("cupsdisable", real_cups.queue)

    second = number_of(printer.submit(paper(), TITLE))

    assert int(second) <= int(first)
    while int(second) < int(first):
        printer.cancel(second)
        second = number_of(printer.submit(paper(), TITLE))
    assert printer.progress(second).phase is not PrintPhase.PRINTED
    real_cups.cupscontrol("cupsenable", real_cups.queue)
    phases_until(printer, second, PrintPhase.PRINTED)
