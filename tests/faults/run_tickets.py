"""Tickets of visits drawn at random: each opens its own visit and no other; what is kept tells only age and size."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import zxingcpp
from PIL import Image

from drivers.receipt_printer.strip import strip
from kiosk.filing.ticket_shelf import TicketShelf
from kiosk.papers.preview import rasterise
from kiosk.papers.ticket import Ticket, TicketFacts, read_ticket, ticket_sheet, ticket_strip
from kiosk.result import Ok
from kiosk.visit.events import Event, QuestionAnswered
from kiosk.visit.ticket import TicketContent, open_ticket, seal_ticket
from tests.faults.runs import FaultRun, Figure, Round, Seen
from tests.papers.samples import begun
from tests.visit.small_procedure import StandingClock

KIOSK = "KMAU1"
PRINT_DPI = 200


@dataclass(slots=True)
class Shelf:
    """All tickets given out so far, and where the visits wait."""

    shelf: TicketShelf
    clock: StandingClock
    given: list[Ticket] = field(default_factory=list)


@contextmanager
def begin(folder: Path) -> Iterator[Round]:
    """One shelf that fills with every round."""
    clock = StandingClock()
    shelf = Shelf(TicketShelf(folder / "tickets", clock), clock)
    yield lambda dice: one_ticket(dice, shelf)


def one_ticket(dice: random.Random, kept: Shelf) -> Seen:
    """One visit saved, its printed ticket read back, opened, and tried against others."""
    secret_words = f"MẪU {dice.getrandbits(64):016x}"
    events: tuple[Event, ...] = (begun(), QuestionAnswered("full_name", secret_words))
    files = {f"p{number}.jpg": dice.randbytes(dice.randrange(1, 5000)) for number in range(dice.randrange(4))}
    files["p9.jpg"] = secret_words.encode() * dice.randrange(1, 200)
    sealed = seal_ticket(events, files)
    number = kept.shelf.keep(sealed.record)
    assert isinstance(number, Ok)
    ticket = Ticket(KIOSK, number.value, sealed.secret)
    read = [read_ticket(text) for text in _codes(ticket, kept.clock, dice.choice((0, 58, 80)))]
    record = kept.shelf.record(number.value)
    assert record is not None
    own = [open_ticket(record, each.secret) for each in read if each is not None]
    stranger = dice.choice(kept.given) if kept.given else None
    torn = bytearray(sealed.secret)
    torn[dice.randrange(len(torn))] ^= 1 << dice.randrange(8)
    kept.given.append(ticket)
    return Seen(
        {
            "tickets": 1,
            "own": int(own == [Ok(TicketContent(events, files))]),
            "foreign": int(stranger is not None and isinstance(open_ticket(record, stranger.secret), Ok)),
            "torn": int(isinstance(open_ticket(record, bytes(torn)), Ok)),
            "told": int(_tells(record, secret_words)),
        }
    )


def _codes(ticket: Ticket, clock: StandingClock, roll_mm: int) -> list[str]:
    """What a scanner reads from the ticket as it is printed."""
    facts = TicketFacts(ticket, "Phường MẪU", clock.now(), sample=True)
    if roll_mm:
        dots = strip(ticket_strip(facts, roll_mm), roll_mm)
        size = (dots.width_bytes * 8, dots.rows)
        paper = Image.frombytes("1", size, bytes(byte ^ 0xFF for byte in dots.dots)).convert("L")
    else:
        paper = Image.open(BytesIO(rasterise(ticket_sheet(facts), PRINT_DPI)[0])).convert("L")
    return [code.text for code in zxingcpp.read_barcodes(paper, formats=zxingcpp.BarcodeFormat.QRCode)]


def _tells(record: bytes, secret_words: str) -> bool:
    """Whether the kept bytes hold a word of the visit, or any order that a compressor finds."""
    hex_part = secret_words.split()[1]
    named = any(word.encode() in record for word in (hex_part, "full_name", "criminal", "jpg"))
    return named or len(zlib.compress(record, 9)) < len(record)


def figures(seen: Seen) -> tuple[Figure, ...]:
    """Goals: part F of the issues."""
    tickets = seen.count("tickets")
    return (
        Figure("tickets printed and read back", str(tickets), "1,000", tickets > 0),
        Figure("opened exactly their own visit", str(seen.count("own")), "all", seen.count("own") == tickets),
        Figure("opened by another's ticket", str(seen.count("foreign")), "0", seen.count("foreign") == 0),
        Figure("opened by a torn ticket", str(seen.count("torn")), "0", seen.count("torn") == 0),
        Figure(
            "kept bytes that tell more than age and size",
            str(seen.count("told")),
            "0",
            seen.count("told") == 0,
        ),
    )


RUN = FaultRun(
    "tickets", "tickets to continue, each against its own and others' visits", 1000, begin, figures
)
