"""Faults of a receipt printer made of code, byte by byte: no false "printed", no second whole slip."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drivers.receipt_printer.usb_machine import Plug
from kiosk.ports.printer import PrintPhase
from tests.drivers.receipt_printer.test_receipt_printer import begun, followed, is_whole, printer_on
from tests.faults.runs import FaultRun, Figure, Round, Seen

STRIP_BYTES = 60_000
LOOKS = 60


@contextmanager
def begin(_folder: Path) -> Iterator[Round]:
    """Each round has a printer of its own."""
    yield one_round


def one_round(dice: random.Random) -> Seen:
    """One slip that meets an empty roll, an open cover, a stuck knife or a pulled plug, and the remedy."""
    plug = Plug()
    machine, printer = plug.machine, printer_on(plug)
    kind = dice.choice(("roll", "cover", "knife", "plug", "mute"))
    machine.mute = kind == "mute"
    if kind == "roll":
        machine.rows_left = dice.randrange(0, 900)
    job = begun(printer)
    if kind == "plug":
        plug.cut_after = dice.randrange(STRIP_BYTES)
    elif kind in ("cover", "knife"):
        machine.stop_after = dice.randrange(0, 900), kind
    told = followed(printer, job, LOOKS)
    false = told.phase is PrintPhase.PRINTED and _whole(plug) == 0
    plug.present, plug.cut_after = True, -1
    machine.mend()
    end = followed(printer, job, LOOKS)
    false = false or (end.phase is PrintPhase.PRINTED and _whole(plug) == 0)
    return Seen(
        {
            "faults": 1,
            kind: 1,
            "false": int(false),
            "doubled": int(_whole(plug) > 1),
            "asked": int(end.phase is PrintPhase.UNKNOWN),
            "stuck": int(end.phase not in (PrintPhase.PRINTED, PrintPhase.UNKNOWN)),
        }
    )


def _whole(plug: Plug) -> int:
    return sum(map(is_whole, plug.machine.slips))


def figures(seen: Seen) -> tuple[Figure, ...]:
    """Goals: part F of the issues, R11."""
    faults = seen.count("faults")
    return (
        Figure("faults put in the way of a receipt printer", str(faults), "–", faults > 0),
        Figure('false "printed"', str(seen.count("false")), "0", seen.count("false") == 0),
        Figure("whole slips too many", str(seen.count("doubled")), "0", seen.count("doubled") == 0),
        Figure(
            "neither printed nor asked about in the end",
            str(seen.count("stuck")),
            "0",
            seen.count("stuck") == 0,
        ),
        Figure("left to a person's eyes", str(seen.count("asked")), "–", True),
    )


RUN = FaultRun("receipt-prints", "faults of roll, cover, knife and plug under a slip", 300, begin, figures)
