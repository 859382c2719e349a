"""Trying the line for a sealed application; without it the visit ends well all the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.outbox.delivery import DeliveryFault, deliver
from kiosk.outbox.entry import Entry
from kiosk.outbox.outbox import Outbox
from kiosk.ports.clock import Clock
from kiosk.ports.online_service import OnlineService, Receipt
from kiosk.result import Err, Ok


@dataclass(frozen=True, slots=True)
class Finished:
    """How the try went: with a receipt, or safe here under `local_code` for the reason in `fault`."""

    local_code: str
    receipt: Receipt | None = None
    fault: DeliveryFault | None = None


def finish(
    outbox: Outbox, service: OnlineService, clock: Clock, entry: Entry, tell: Callable[[float], None]
) -> Finished:
    """Bring the application to its receipt now if the line allows; `tell` hears real fractions, 0 to 1."""
    match deliver(outbox, service, clock, entry.application_id, tell):
        case Ok(receipt):
            return Finished(entry.local_code, receipt)
        case Err(fault):
            return Finished(entry.local_code, fault=fault)
