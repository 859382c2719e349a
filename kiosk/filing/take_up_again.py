"""Taking an unfinished visit up again with the ticket its citizen kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path

from kiosk.filing.ticket_shelf import TicketShelf
from kiosk.filing.wipe import wipe
from kiosk.papers.page_store import PageStore
from kiosk.papers.ticket import read_ticket
from kiosk.ports.clock import Clock
from kiosk.procedure.definition import Procedure
from kiosk.procedure.law import pinned
from kiosk.result import Err, Ok, Result
from kiosk.settings import Settings
from kiosk.visit.events import Event, TicketOpened, VisitBegun
from kiosk.visit.journal import Journal
from kiosk.visit.ticket import TicketContent, open_ticket
from kiosk.visit.visit import Visit


class TicketTrouble(StrEnum):
    """Why a paper opens nothing; each has its own words."""

    NO_TICKET = "no_ticket"  # no code, or some other code
    OTHER_KIOSK = "other_kiosk"
    NOT_HERE = "not_here"  # used, too old, or unknown
    DAMAGED = "damaged"
    LAW_CHANGED = "law_changed"
    NO_ROOM = "no_room"


def take_up_again(
    codes: tuple[str, ...],
    ram: Path,
    store: PageStore,
    shelf: TicketShelf,
    procedure: Procedure,
    settings: Settings,
    clock: Clock,
    day: date,
    others: Sequence[Procedure] = (),
) -> Result[Visit, TicketTrouble]:
    """The visit behind one of the QR texts read from the ticket, filed on `day` from now on.

    The record stays on the shelf until that visit is handed in, cancelled or saved anew.
    """
    ticket = next((found for found in map(read_ticket, codes) if found), None)
    if ticket is None:
        return Err(TicketTrouble.NO_TICKET)
    if ticket.kiosk != settings.kiosk.name:
        return Err(TicketTrouble.OTHER_KIOSK)
    record = shelf.record(ticket.number)
    if record is None:
        return Err(TicketTrouble.NOT_HERE)
    match open_ticket(record, ticket.secret):
        case Err():
            return Err(TicketTrouble.DAMAGED)
        case Ok(content):
            procedure = _procedure_of(content.events, procedure, others)
            if not _same_law(content.events, procedure, settings, day):
                return Err(TicketTrouble.LAW_CHANGED)
            return _revived(content, ticket.number, ram, store, procedure, clock, day)


def _procedure_of(events: tuple[Event, ...], first: Procedure, others: Sequence[Procedure]) -> Procedure:
    begun = events[0] if events else None
    wanted = begun.procedure if isinstance(begun, VisitBegun) else ""
    return next((each for each in others if each.id == wanted), first)


def _same_law(events: tuple[Event, ...], procedure: Procedure, settings: Settings, day: date) -> bool:
    begun = events[0] if events else None
    if not isinstance(begun, VisitBegun):
        return False
    law = procedure.profile_on(day)
    wanted = pinned(procedure, settings.procedure.profile) or (law.id if law else "")
    return (begun.procedure, begun.version, begun.profile) == (procedure.id, procedure.version, wanted)


def _revived(
    content: TicketContent,
    number: str,
    ram: Path,
    store: PageStore,
    procedure: Procedure,
    clock: Clock,
    day: date,
) -> Result[Visit, TicketTrouble]:
    wipe(ram, store)
    opened = TicketOpened(number, day.isoformat())
    if isinstance(store.restore(content.files), Ok):
        visit = Visit.taken_up(procedure, Journal(ram), clock, content.events, opened)
        if isinstance(visit, Ok):
            return visit
    wipe(ram, store)
    return Err(TicketTrouble.NO_ROOM)
