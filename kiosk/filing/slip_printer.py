"""Which printer a slip goes to, and on what paper: the desk's own slip printer first, else the one for A4."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.ports.printer import Printer


@dataclass(frozen=True, slots=True)
class SlipPrinter:
    """One printer for slips; `roll_mm` is the width of its roll, 0 for sheets of A5 or A4."""

    printer: Printer
    roll_mm: int = 0


def slip_printer(printers: Sequence[SlipPrinter]) -> SlipPrinter:
    """The first that could print now; where none could, the first, whose trouble is then told. May block."""
    return next((each for each in printers if each.printer.state().ready), printers[0])
