"""What to do at program start with a visit that a crash left behind."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk import logs
from kiosk.filing.wipe import wipe
from kiosk.outbox.outbox import Outbox
from kiosk.papers.page_store import PageStore
from kiosk.ports.clock import Clock
from kiosk.procedure.definition import Procedure
from kiosk.result import Err, Ok
from kiosk.visit.coming_back import PATIENCE_S, Offer, left_visit
from kiosk.visit.visit import Visit

LOG = "kiosk.filing"


def left_behind(
    ram: Path,
    procedure: Procedure,
    outbox: Outbox,
    clock: Clock,
    store: PageStore,
    patience_s: float = PATIENCE_S,
    others: Sequence[Procedure] = (),
) -> Visit | Offer | None:
    """A sealed visit that goes on where it says so, one to be offered to its citizen, or nothing.

    A visit whose id is in the outbox was sealed, whatever its journal says. Where nothing is left to
    offer, RAM storage is wiped; pages that no event knows go in every case.
    """
    match left_visit(ram, procedure, clock, others):
        case Err(fault):
            logs.event(LOG, "JournalUnusable", trouble=fault.trouble)
            found = None
        case Ok(visit):
            found = visit and _sorted(visit, ram, outbox, clock, patience_s)
    if found is None:
        wipe(ram, store)
        return None
    store.keep_only(frozenset(page.page for page in found.state.pages))
    return found


def _sorted(visit: Visit, ram: Path, outbox: Outbox, clock: Clock, patience_s: float) -> Visit | Offer | None:
    begun, sealed = visit.state.begun, visit.state.sealed
    entry = outbox.entry(begun.application_id) if begun else None
    if code := entry.local_code if entry else sealed and sealed.local_code:
        return visit if isinstance(visit.settle(code), Ok) else None
    return Offer.made(ram, visit, clock, patience_s)
