"""The few ESC/POS commands a slip needs, and what the printer's status bytes mean; pure bytes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from kiosk.ports.printer import PrintTrouble

BAND_ROWS = 128
"""Rows of dots in one raster command: cheap printers have little memory."""

START = b"\x1b@"
"""ESC @: forget everything told before."""
CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""DLE DC4 8: throw away at once what waits in the printer's memory."""
FEED_AND_CUT = b"\x1dV\x42\x00"
"""GS V 66 0: feed to the knife and cut, leaving one point."""
WHEN_DONE = b"\x1dr\x01"
"""GS r 1: answered in its turn, so the answer proves that all bytes before it were worked off."""


class Ask(IntEnum):
    """What DLE EOT n asks at any time, even while the printer refuses data."""

    PRINTER = 1
    OFFLINE_CAUSE = 2
    ERROR_CAUSE = 3
    PAPER = 4


QUESTIONS = (Ask.PAPER, Ask.OFFLINE_CAUSE, Ask.ERROR_CAUSE)
"""In the order in which a cause is believed: an empty roll also puts the printer off line."""

COVER_OPEN, STOPPED_WITHOUT_PAPER = 0x04, 0x20
KNIFE, BROKEN, TOO_HOT = 0x08, 0x20, 0x40
ROLL_AT_END = 0x60
DONE_WITHOUT_PAPER = 0x0C


@dataclass(frozen=True, slots=True)
class Raster:
    """One-bit dots, 1 is black, rows padded to whole bytes."""

    width_bytes: int
    rows: int
    dots: bytes

    def __post_init__(self) -> None:
        if len(self.dots) != self.width_bytes * self.rows:
            raise ValueError("a raster has width × rows bytes")


def ask(question: Ask) -> bytes:
    """The real-time question; the answer is one byte."""
    return bytes((0x10, 0x04, question))


def raster_bands(picture: Raster) -> tuple[bytes, ...]:
    """GS v 0 commands that print the picture, one a band."""
    step = BAND_ROWS * picture.width_bytes
    bands = (picture.dots[start : start + step] for start in range(0, len(picture.dots), step))
    return tuple(_raster(band, picture.width_bytes) for band in bands)


def _raster(band: bytes, width_bytes: int) -> bytes:
    rows = len(band) // width_bytes
    return b"\x1dv0\x00" + width_bytes.to_bytes(2, "little") + rows.to_bytes(2, "little") + band


def is_status(byte: int) -> bool:
    """Whether a byte can be an answer to DLE EOT: bits 0 and 7 clear, bits 1 and 4 set."""
    return byte & 0x93 == 0x12


def trouble_in(question: Ask, byte: int) -> PrintTrouble | None:
    """What an answer to DLE EOT says is wrong; UNKNOWN for a byte that is no such answer."""
    if not is_status(byte):
        return PrintTrouble.UNKNOWN
    match question:
        case Ask.PAPER:
            return PrintTrouble.PAPER_OUT if byte & ROLL_AT_END else None
        case Ask.OFFLINE_CAUSE:
            if byte & COVER_OPEN:
                return PrintTrouble.COVER_OPEN
            return PrintTrouble.PAPER_OUT if byte & STOPPED_WITHOUT_PAPER else None
        case Ask.ERROR_CAUSE:
            if byte & KNIFE:
                return PrintTrouble.PAPER_JAM
            return PrintTrouble.REFUSED if byte & (BROKEN | TOO_HOT) else None
        case Ask.PRINTER:
            return None


def paper_was_there(byte: int) -> bool:
    """Whether the answer to WHEN_DONE says that the roll had paper to the end."""
    return byte & DONE_WITHOUT_PAPER == 0
