"""A visit that its citizen saves with a printed ticket, and takes up again with what came out of the printer."""

from __future__ import annotations

from io import BytesIO

import zxingcpp
from PIL import Image

from kiosk.filing.save_for_later import save_for_later
from kiosk.filing.slip_printer import SlipPrinter
from kiosk.filing.take_up_again import take_up_again
from kiosk.filing.ticket_shelf import TicketShelf
from kiosk.papers.page_store import PageStore
from kiosk.papers.preview import rasterise
from kiosk.ports.cancel import CancelToken
from kiosk.ports.clock import Clock
from kiosk.ports.printer import Printer, PrinterState, PrintFault, PrintProgress
from kiosk.result import Ok, Result
from kiosk.settings import Settings
from kiosk.visit.visit import Visit
from tests.faults.road import LOADED, Place

READ_DPI = 200


class InTheHand:
    """A printer whose last sheet the citizen holds: kept in this process's memory and nowhere else."""

    def __init__(self, printer: Printer) -> None:
        self._printer = printer
        self.sheet = b""

    def state(self) -> PrinterState:
        """As the printer says."""
        return self._printer.state()

    def submit(self, pdf: bytes, title: str) -> Result[str, PrintFault]:
        """Print it and hold it."""
        self.sheet = pdf
        return self._printer.submit(pdf, title)

    def progress(self, job: str) -> PrintProgress:
        """As the printer says."""
        return self._printer.progress(job)

    def cancel(self, job: str) -> None:
        """As the printer does."""
        self._printer.cancel(job)

    def codes(self) -> tuple[str, ...]:
        """What a scanner reads from the sheet."""
        paper = Image.open(BytesIO(rasterise(self.sheet, READ_DPI)[0])).convert("L")
        found = zxingcpp.read_barcodes(paper, formats=zxingcpp.BarcodeFormat.QRCode)
        return tuple(code.text for code in found)


def shelf_of(place: Place, clock: Clock) -> TicketShelf:
    """Where sealed visits wait: on the disk, and searched."""
    return TicketShelf(place.folder / "home" / "tickets", clock)


def save(visit: Visit, place: Place, store: PageStore, clock: Clock, printer: Printer) -> tuple[str, ...]:
    """Save the visit as the screen does, and answer the texts of the codes on its ticket; the caller wipes."""
    hand = InTheHand(printer)
    saved = save_for_later(
        visit,
        store,
        shelf_of(place, clock),
        [SlipPrinter(hand)],
        Settings(),
        clock,
        False,
        True,
        lambda _: None,
        CancelToken(),
    )
    assert isinstance(saved, Ok), saved
    return hand.codes()


def take_up(codes: tuple[str, ...], place: Place, store: PageStore, clock: Clock) -> Visit:
    """The same visit, from the ticket alone."""
    shelf, day = shelf_of(place, clock), clock.now().date()
    taken = take_up_again(codes, place.ram, store, shelf, LOADED.procedure, Settings(), clock, day)
    assert isinstance(taken, Ok), taken
    return taken.value
