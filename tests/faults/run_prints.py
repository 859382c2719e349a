"""Print faults on a real cupsd with a virtual printer: no false "printed", no double, seen soon, back soon."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from drivers.printer.cups import CupsPrinter
from kiosk.ports.printer import PrintPhase
from tests.drivers.printer.conftest import TITLE, number_of, paper
from tests.faults.runs import FaultRun, Figure, Round, Seen
from tests.real_cups import RealCups, running_cups

REASONS = ("media-empty", "media-needed", "cover-open", "media-jam", "toner-empty", "input-tray-missing")
"""Of those that the virtual printer can say."""
SEVERITIES = ("", "-error", "-warning", "-report")
PATIENCE_S = 40.0
LOOKS_IN_DOUBT = 60


@contextmanager
def begin(_folder: Path) -> Iterator[Round]:
    """One private CUPS for all rounds."""
    with running_cups() as cups:
        yield lambda dice: one_round(cups, dice)
        cups.reset()


def one_round(cups: RealCups, dice: random.Random) -> Seen:
    """One job that meets one fault, which is mended after a while."""
    cups.reset()
    printer = CupsPrinter(cups.queue, cups.server)
    kind = dice.choice(("reason", "reason", "reason", "unplugged", "paused", "spooler", "left"))
    if kind == "left":
        return _completed_against_the_printer(cups, printer, dice)
    put, mend = _fault(cups, kind, dice)
    before = dice.random() < 0.7 and kind != "spooler"
    if before:
        put()
    job = number_of(printer.submit(paper(), TITLE))
    if not before:
        _look_for(printer, job, dice.random() * 1.2)
        put()
    began = time.monotonic()
    seen, false = _until_told(cups, printer, job, began)
    out_already = bool(cups.received())
    _look_for(printer, job, dice.random())
    mend()
    back = _until_printed(printer, job)
    asked = printer.progress(job).phase is PrintPhase.UNKNOWN
    doubled = len(cups.received()) > 1
    missing = back is not None and not cups.received()
    late = back is None and not out_already and not asked
    return Seen(
        {
            "faults": 1,
            kind: 1,
            "asked": int(asked),
            "false": int(false or missing),
            "doubled": int(doubled),
            "stuck": int(late),
        },
        {"told": seen or 0.0, "back": back or 0.0},
    )


def _look_for(printer: CupsPrinter, job: str, seconds: float) -> None:
    """Follow the job as the screens do."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        printer.progress(job)
        time.sleep(0.1)


def _fault(cups: RealCups, kind: str, dice: random.Random) -> tuple[Callable[[], None], Callable[[], None]]:
    """How it is put in the way, and how it is mended."""
    match kind:
        case "reason":
            reason = dice.choice(REASONS) + dice.choice(SEVERITIES)
            return lambda: cups.fault(reason), lambda: cups.fault(None)
        case "unplugged":
            return cups.stop_device, cups.start_device
        case "paused":
            return (
                lambda: cups.cupscontrol("cupsdisable", cups.queue),
                lambda: cups.cupscontrol("cupsenable", cups.queue),
            )
        case _:
            return cups.stop_daemon, cups.start_daemon_as_on_a_desk


def _until_told(cups: RealCups, printer: CupsPrinter, job: str, began: float) -> tuple[float | None, bool]:
    """Seconds until something is said to be in the way, and whether "printed" was said without paper."""
    while time.monotonic() - began < PATIENCE_S:
        progress = printer.progress(job)
        if progress.phase is PrintPhase.PRINTED:
            return None, not cups.received()
        if progress.phase in (PrintPhase.BLOCKED, PrintPhase.UNKNOWN, PrintPhase.FAILED):
            return time.monotonic() - began, False
        time.sleep(0.1)
    return PATIENCE_S, False


def _until_printed(printer: CupsPrinter, job: str) -> float | None:
    began = time.monotonic()
    unknown = 0
    while time.monotonic() - began < PATIENCE_S and unknown < LOOKS_IN_DOUBT:
        phase = printer.progress(job).phase
        if phase is PrintPhase.PRINTED:
            return time.monotonic() - began
        unknown = unknown + 1 if phase is PrintPhase.UNKNOWN else 0
        time.sleep(0.1)
    return None


def _completed_against_the_printer(cups: RealCups, printer: CupsPrinter, dice: random.Random) -> Seen:
    """CUPS says completed while the printer says that its tray is empty: never "printed"."""
    cups.leave_behind(dice.choice(("media-empty", "cover-open", "media-jam")) + dice.choice(SEVERITIES))
    job = number_of(printer.submit(paper(), TITLE))
    began, looks = time.monotonic(), set[PrintPhase]()
    while time.monotonic() - began < 8:
        looks.add(printer.progress(job).phase)
        time.sleep(0.1)
    false = PrintPhase.PRINTED in looks
    return Seen({"faults": 1, "left": 1, "false": int(false), "doubled": int(len(cups.received()) > 1)}, {})


def figures(seen: Seen) -> tuple[Figure, ...]:
    """Goals: part F of the issues, R11."""
    faults = seen.count("faults")
    return (
        Figure("faults put in the way on a real cupsd", str(faults), "–", faults > 0),
        Figure('false "printed"', str(seen.count("false")), "0", seen.count("false") == 0),
        Figure("printed twice", str(seen.count("doubled")), "0", seen.count("doubled") == 0),
        Figure("not printed after the remedy", str(seen.count("stuck")), "0", seen.count("stuck") == 0),
        Figure("left to a person's eyes", str(seen.count("asked")), "–", True),
        Figure("fault told, at worst", f"{seen.most('told'):.1f} s", "5 s", seen.most("told") <= 5),
        Figure(
            "printed after the remedy, at worst",
            f"{seen.most('back'):.1f} s",
            "10 s",
            seen.most("back") <= 10,
        ),
    )


RUN = FaultRun("prints", "faults of printer, queue and spooler under a job", 200, begin, figures)
