"""The verdict on a print, witness by witness: "printed" needs that nobody objects."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.printer.machine import CannotSay, Says, Silent, Word
from drivers.printer.queue import JobLook, QueueLook
from drivers.printer.reasons import TROUBLES
from drivers.printer.verdict import (
    has_ended,
    judge_doubted,
    judge_ended,
    judge_printer,
    judge_running,
    would_print_again,
)
from kiosk.ports.printer import PrintFault, PrintPhase, PrintTrouble

FINE = Says(3, ("none",))
EMPTY = Says(3, ("media-empty-report",))
STOPPED = Says(5, ("none",))
GONE = Silent("refused")
MUTE = CannotSay("queue on socket")


def queue(*reasons: str, state: int = 3, accepting: bool = True) -> QueueLook:
    """The queue as CUPS sees it."""
    return QueueLook(state, reasons or ("none",), accepting, "Máy in MẪU", "ipp://localhost/ipp/print")


def job(state: int, *reasons: str, printer: tuple[str, ...] = ("none",)) -> JobLook:
    """A job as CUPS sees it."""
    return JobLook(state, reasons, printer)


@pytest.mark.parametrize(
    ("seen", "word", "ready", "trouble"),
    [
        (queue(), FINE, True, None),
        (queue("media-empty-report"), FINE, True, None),
        (queue(), EMPTY, False, PrintTrouble.PAPER_OUT),
        (queue(), STOPPED, False, PrintTrouble.UNKNOWN),
        (queue(), GONE, False, PrintTrouble.OFFLINE),
        (queue("paused", state=5), FINE, False, PrintTrouble.PAUSED),
        (queue(accepting=False), FINE, False, PrintTrouble.PAUSED),
        (queue("media-empty-report"), MUTE, True, PrintTrouble.UNKNOWN),
        (queue("paused", state=5), MUTE, False, PrintTrouble.PAUSED),
    ],
)
def test_a_printer(seen: QueueLook, word: Word, ready: bool, trouble: PrintTrouble | None) -> None:
    state = judge_printer(seen, word)

    assert (state.ready, state.trouble, state.name) == (ready, trouble, "Máy in MẪU")


@pytest.mark.parametrize(
    ("seen", "where", "word", "phase", "trouble"),
    [
        (job(3), queue(), FINE, PrintPhase.WAITING, None),
        (job(5, "job-printing"), queue(), FINE, PrintPhase.PRINTING, None),
        (job(5), queue("media-empty-warning"), FINE, PrintPhase.PRINTING, None),
        (job(5), queue("media-empty-warning"), MUTE, PrintPhase.BLOCKED, PrintTrouble.PAPER_OUT),
        (job(5, printer=("media-jam",)), queue(), MUTE, PrintPhase.BLOCKED, PrintTrouble.PAPER_JAM),
        (job(5), queue(), EMPTY, PrintPhase.BLOCKED, PrintTrouble.PAPER_OUT),
        (job(5), queue(), GONE, PrintPhase.BLOCKED, PrintTrouble.OFFLINE),
        (job(3, "printer-stopped"), queue(state=5), FINE, PrintPhase.BLOCKED, PrintTrouble.PAUSED),
        (job(4), queue(), FINE, PrintPhase.BLOCKED, PrintTrouble.PAUSED),
        (job(6), queue(), FINE, PrintPhase.BLOCKED, PrintTrouble.PAUSED),
    ],
)
def test_a_job_under_way(
    seen: JobLook, where: QueueLook, word: Word, phase: PrintPhase, trouble: PrintTrouble | None
) -> None:
    look = judge_running(seen, where, word)

    assert not has_ended(seen)
    assert (look.phase, look.fault.trouble if look.fault else None) == (phase, trouble)


@pytest.mark.parametrize(
    ("seen", "where", "word", "phase", "trouble"),
    [
        (job(9), queue(), FINE, PrintPhase.PRINTED, None),
        (job(9), queue(), MUTE, PrintPhase.PRINTED, None),
        (job(9), queue(), EMPTY, PrintPhase.BLOCKED, PrintTrouble.PAPER_OUT),
        (job(9), queue(), STOPPED, PrintPhase.BLOCKED, PrintTrouble.UNKNOWN),
        (job(9), queue(), GONE, PrintPhase.BLOCKED, PrintTrouble.OFFLINE),
        (job(9), queue("media-empty-report"), FINE, PrintPhase.UNKNOWN, PrintTrouble.PAPER_OUT),
        (job(9, printer=("media-jam",)), queue(), MUTE, PrintPhase.UNKNOWN, PrintTrouble.PAPER_JAM),
        (job(7, "job-canceled-by-user"), queue(), FINE, PrintPhase.FAILED, PrintTrouble.CANCELLED),
        (job(7), queue(), FINE, PrintPhase.FAILED, PrintTrouble.CANCELLED),
        (job(8, "aborted-by-system"), queue(), FINE, PrintPhase.FAILED, PrintTrouble.UNKNOWN),
        (job(6, "job-completed-with-errors"), queue(), FINE, PrintPhase.FAILED, PrintTrouble.REFUSED),
    ],
)
def test_an_ended_job(
    seen: JobLook, where: QueueLook, word: Word, phase: PrintPhase, trouble: PrintTrouble | None
) -> None:
    look = judge_ended(seen, where, word)

    assert has_ended(seen)
    assert (look.phase, look.fault.trouble if look.fault else None) == (phase, trouble)


any_reasons = st.lists(st.sampled_from([*TROUBLES, "none", "toner-low"]), max_size=3).map(tuple)
any_word = st.one_of(
    st.builds(Says, st.integers(3, 5), any_reasons), st.builds(Silent, st.just("")), st.just(MUTE)
)


@given(st.integers(3, 9), any_reasons, any_reasons, any_reasons, any_word)
def test_no_combination_of_objections_gives_a_false_printed(
    state: int, of_job: tuple[str, ...], of_printer: tuple[str, ...], of_queue: tuple[str, ...], word: Word
) -> None:
    look = judge_ended(JobLook(state, of_job, of_printer), queue(*of_queue), word)

    objections = set(of_printer) | set(of_queue) | (set(word.reasons) if isinstance(word, Says) else set())
    if look.phase is PrintPhase.PRINTED:
        assert state == 9
        assert not objections & set(TROUBLES)
        assert not isinstance(word, Silent)


def test_a_doubt_is_never_resolved_into_printed() -> None:
    doubt = PrintFault(PrintTrouble.PAPER_OUT, "media-empty")

    assert judge_doubted(doubt, EMPTY).phase is PrintPhase.BLOCKED
    assert judge_doubted(doubt, FINE).phase is PrintPhase.UNKNOWN
    assert judge_doubted(doubt, MUTE).phase is PrintPhase.UNKNOWN


@pytest.mark.parametrize(
    ("seen", "where", "under_way", "cut_off", "again"),
    [
        (job(3), queue("paused", state=5), True, False, True),
        (job(6), queue("paused", state=5), True, False, True),
        (job(5), queue(), True, True, True),
        (job(3), queue("paused", state=5), False, False, False),
        (job(5), queue(), True, False, False),
        (job(3), queue(), True, False, False),
        (job(5), queue(), False, True, False),
    ],
)
def test_only_a_job_that_was_on_its_way_is_held_back(
    seen: JobLook, where: QueueLook, under_way: bool, cut_off: bool, again: bool
) -> None:
    assert would_print_again(seen, where, under_way, cut_off) is again
