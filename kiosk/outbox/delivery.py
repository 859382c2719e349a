"""Bringing applications to their receipts: one now, or all that are due, none holding up another."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk import logs
from kiosk.outbox.entry import Entry, EntryState, OutboxFault, OutboxTrouble
from kiosk.outbox.ledger import LedgerUnwritableError
from kiosk.outbox.outbox import Outbox
from kiosk.outbox.retry import Chance, wait_s
from kiosk.outbox.sealed_store import LOG, fault_of
from kiosk.outbox.track import Track
from kiosk.outbox.way import Progress, Way
from kiosk.ports.clock import Clock
from kiosk.ports.online_service import OnlineService, Receipt, ServiceFault, ServiceTrouble
from kiosk.result import Err, Ok, Result

FOR_A_PERSON = (ServiceTrouble.REFUSED, ServiceTrouble.TOO_LARGE)
"""What no further try mends."""

OF_THE_LINE = (
    ServiceTrouble.NO_LINE,
    ServiceTrouble.TIMEOUT,
    ServiceTrouble.BAD_CERTIFICATE,
    ServiceTrouble.WRONG_CLOCK,
    ServiceTrouble.NOT_OUR_SERVICE,
    ServiceTrouble.UNAUTHORISED,
    ServiceTrouble.THROTTLED,
)
"""Troubles that the next application would meet just the same; the round ends there."""


class DeliveryTrouble(StrEnum):
    """Why an application has not arrived yet."""

    WAITING = "waiting"
    NEEDS_VOLUNTEER = "needs_volunteer"
    BUSY = "busy"
    UNKNOWN = "unknown"
    OUTBOX = "outbox"


@dataclass(frozen=True, slots=True)
class DeliveryFault:
    """One try that brought no receipt: `service` or `outbox` says why; the application stays sealed here."""

    trouble: DeliveryTrouble
    service: ServiceFault | None = None
    outbox: OutboxFault | None = None


def deliver(
    outbox: Outbox,
    service: OnlineService,
    clock: Clock,
    entry_id: str,
    progress: Progress = lambda _fraction: None,
    chance: Chance = random.random,
) -> Result[Receipt, DeliveryFault]:
    """Try once to bring an application to its receipt, from wherever an earlier try left it."""
    with outbox.sending() as ours:
        if not ours:
            return Err(DeliveryFault(DeliveryTrouble.BUSY))
        entry = outbox.entry(entry_id)
        if entry is None:
            return Err(DeliveryFault(DeliveryTrouble.UNKNOWN))
        try:
            return _try(outbox, service, clock, entry, progress, chance)
        except LedgerUnwritableError as error:
            return Err(DeliveryFault(DeliveryTrouble.OUTBOX, outbox=error.fault))
        except OSError as error:
            return Err(DeliveryFault(DeliveryTrouble.OUTBOX, outbox=fault_of(error)))


def _try(
    outbox: Outbox, service: OnlineService, clock: Clock, entry: Entry, progress: Progress, chance: Chance
) -> Result[Receipt, DeliveryFault]:
    if entry.receipt is not None:
        if entry.state is not EntryState.ERASED:
            outbox.finish(entry.application_id)
        return Ok(entry.receipt)
    track = outbox.track(entry.application_id)
    track.begin(clock.now() + timedelta(seconds=wait_s(entry.attempts + 1, chance)))
    match outbox.read(entry.application_id):
        case Err(fault):
            return Err(_unreadable(outbox, track, fault))
        case Ok(packet):
            pass
    match Way(packet, service, track, progress).walk():
        case Err(service_fault):
            return Err(_failed(outbox, clock, entry, service_fault, chance))
        case Ok(receipt):
            track.accepted(receipt, clock.now())
            outbox.finish(entry.application_id)
            logs.event(LOG, "ApplicationAccepted", local_code=entry.local_code, code=receipt.code)
            progress(1.0)
            return Ok(receipt)


def _unreadable(outbox: Outbox, track: Track, fault: OutboxFault) -> DeliveryFault:
    """A sealed file that does not open is a person's business; a disk that does not answer may again."""
    if fault.trouble in (OutboxTrouble.DISK, OutboxTrouble.NO_ROOM):
        return DeliveryFault(DeliveryTrouble.OUTBOX, outbox=fault)
    logs.event(LOG, "ApplicationUnreadable", entry=track.application_id, trouble=fault.trouble)
    track.refused(fault.trouble, (), outbox.store.key)
    return DeliveryFault(DeliveryTrouble.NEEDS_VOLUNTEER, outbox=fault)


def _failed(outbox: Outbox, clock: Clock, entry: Entry, fault: ServiceFault, chance: Chance) -> DeliveryFault:
    logs.event(LOG, "DeliveryFailed", local_code=entry.local_code, trouble=fault.kind, detail=fault.detail)
    track = outbox.track(entry.application_id)
    if _for_a_person(fault):
        track.refused(fault.kind, fault.reasons, outbox.store.key)
        return DeliveryFault(DeliveryTrouble.NEEDS_VOLUNTEER, service=fault)
    wait = wait_s(entry.attempts + 1, chance, fault.retry_after_s)
    track.failed(fault.kind, clock.now() + timedelta(seconds=wait))
    return DeliveryFault(DeliveryTrouble.WAITING, service=fault)


def _for_a_person(fault: ServiceFault) -> bool:
    """A refusal, or a conflict that is not about papers to be uploaded again but about the application."""
    conflict = fault.kind is ServiceTrouble.CONFLICT and bool(fault.reasons)
    return fault.kind in FOR_A_PERSON or (conflict and not any(reason.paper for reason in fault.reasons))


@dataclass(frozen=True, slots=True)
class Round:
    """What came of a round; `next_at` is when the next one has something to do, None when nothing waits."""

    accepted: tuple[tuple[str, Receipt], ...] = ()
    failed: tuple[tuple[str, DeliveryFault], ...] = ()
    next_at: datetime | None = None


def deliver_due(
    outbox: Outbox, service: OnlineService, clock: Clock, chance: Chance = random.random
) -> Round:
    """Try every application that is due once, the longest waiting first."""
    accepted: list[tuple[str, Receipt]] = []
    failed: list[tuple[str, DeliveryFault]] = []
    for entry in _each_due(outbox):
        match deliver(outbox, service, clock, entry.application_id, chance=chance):
            case Ok(receipt):
                accepted.append((entry.application_id, receipt))
            case Err(fault):
                failed.append((entry.application_id, fault))
                if _ends_the_round(fault):
                    _postpone(outbox, clock, fault, chance)
                    break
    _forget(outbox)
    return Round(tuple(accepted), tuple(failed), outbox.next_due())


def _each_due(outbox: Outbox) -> Iterator[Entry]:
    """A few at a time; each once, also one whose next try is due before the round is over."""
    tried: set[str] = set()
    while batch := [entry for entry in outbox.due() if entry.application_id not in tried]:
        for entry in batch:
            tried.add(entry.application_id)
            yield entry


def _ends_the_round(fault: DeliveryFault) -> bool:
    if fault.trouble in (DeliveryTrouble.BUSY, DeliveryTrouble.OUTBOX):
        return True
    return fault.service is not None and fault.service.kind in OF_THE_LINE


def _postpone(outbox: Outbox, clock: Clock, fault: DeliveryFault, chance: Chance) -> None:
    """The rest waits as long as one that failed would, so that a dead line is asked seldom."""
    if fault.service is None:
        return
    attempts = outbox.most_tries() + 1
    until = clock.now() + timedelta(seconds=wait_s(attempts, chance, fault.service.retry_after_s))
    try:
        outbox.postpone_due(until)
    except LedgerUnwritableError:
        return


def _forget(outbox: Outbox) -> None:
    try:
        outbox.forget_old()
    except LedgerUnwritableError:
        return
