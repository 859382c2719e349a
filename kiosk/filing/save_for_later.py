"""Saving an unfinished visit for its citizen: sealed first, then the ticket printed; no print, no ticket."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.filing.printing import Sleep, Tell, print_to_end
from kiosk.filing.slip_printer import SlipPrinter, slip_printer
from kiosk.filing.ticket_shelf import TICKET_TITLE, TicketShelf
from kiosk.papers.page_store import SUFFIXES, PageStore
from kiosk.papers.ticket import Ticket, TicketFacts, ticket_sheet, ticket_strip
from kiosk.ports.cancel import CancelToken
from kiosk.ports.clock import Clock
from kiosk.ports.printer import PrintFault, PrintTrouble
from kiosk.result import Err, Ok, Result
from kiosk.settings import Settings
from kiosk.visit.ticket import seal_ticket
from kiosk.visit.visit import Visit


class SaveTrouble(StrEnum):
    """Why there is no ticket; the visit goes on where it was."""

    NOT_NOW = "not_now"
    NO_ROOM = "no_room"
    NOT_PRINTED = "not_printed"


@dataclass(frozen=True, slots=True)
class NotSaved:
    """What was in the way; with NOT_PRINTED what the printer said, and in doubt the record's number.

    In doubt (a print whose end nobody saw) the record is kept until a person says whether the ticket is out.
    """

    trouble: SaveTrouble
    fault: PrintFault | None = None
    doubtful: str = ""


def save_for_later(
    visit: Visit,
    store: PageStore,
    shelf: TicketShelf,
    printers: Sequence[SlipPrinter],
    settings: Settings,
    clock: Clock,
    english: bool,
    practice: bool,
    tell: Tell,
    cancel: CancelToken,
    sleep: Sleep = time.sleep,
) -> Result[str, NotSaved]:
    """Seal the visit, print its ticket to the end, and answer the record's number; the caller then wipes.

    An earlier ticket of the same visit is used up with this one.
    """
    history = visit.history()
    if not visit.savable or isinstance(history, Err):
        return Err(NotSaved(SaveTrouble.NOT_NOW))
    sealed = seal_ticket(history.value, _files(visit, store))
    kept = shelf.keep(sealed.record)
    if isinstance(kept, Err):
        return Err(NotSaved(SaveTrouble.NO_ROOM))
    place = ", ".join(
        part for part in (settings.agency.name, settings.agency.desk, settings.kiosk.name) if part
    )
    ticket = Ticket(settings.kiosk.name, kept.value, sealed.secret)
    facts = TicketFacts(ticket, place, shelf.last_day(clock.now()), english, practice)
    chosen = slip_printer(printers)
    pdf = ticket_strip(facts, chosen.roll_mm) if chosen.roll_mm else ticket_sheet(facts)
    match print_to_end(chosen.printer, pdf, TICKET_TITLE + kept.value, tell, cancel, sleep):
        case Ok():
            shelf.drop(visit.state.ticket)
            return kept
        case Err(fault) if fault.trouble is PrintTrouble.UNKNOWN:
            return Err(NotSaved(SaveTrouble.NOT_PRINTED, fault, kept.value))
        case Err(fault):
            shelf.drop(kept.value)
            return Err(NotSaved(SaveTrouble.NOT_PRINTED, fault))


def _files(visit: Visit, store: PageStore) -> dict[str, bytes]:
    return {
        f"{page.page}{suffix}": (store.folder / f"{page.page}{suffix}").read_bytes()
        for page in visit.state.pages
        for suffix in SUFFIXES
    }
