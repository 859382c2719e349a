"""What makes the outbox whole again at start, and the two steps of sealing that allow it to."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from kiosk import logs
from kiosk.outbox.entry import EntryState
from kiosk.outbox.ledger import FILE, Ledger, LedgerBrokenError
from kiosk.outbox.packet import Packet
from kiosk.outbox.sealed_store import LOG, SealedStore
from kiosk.ports.clock import Clock
from kiosk.result import Err, Ok

KEPT_AFTER_ARRIVAL = timedelta(days=7)


def recovered(folder: Path, store: SealedStore, clock: Clock) -> Ledger:
    """The ledger, in agreement with the sealed files; call it with the writing lock held."""
    ledger = _ledger(folder)
    try:
        store.drop_drafts()
        _drop_unfinished(ledger, store)
        _erase_arrived(ledger, store)
        _adopt_strangers(ledger, store, clock.now())
        forget_old(ledger, clock.now())
    except BaseException:
        ledger.close()
        raise
    return ledger


def write_intent(ledger: Ledger, packet: Packet, now: datetime) -> None:
    """Say that a file is about to be sealed: until `confirm`, a start takes it away again."""
    _insert(ledger, packet, EntryState.SEALING, now)


def _insert(ledger: Ledger, packet: Packet, state: EntryState, now: datetime, size: int = 0) -> None:
    with ledger.transaction():
        ledger.write(
            "INSERT OR REPLACE INTO entries"
            " (application_id, local_code, digest, state, created_at, next_at, bytes)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            packet.application_id,
            packet.local_code,
            packet.digest,
            state,
            now.isoformat(),
            now.timestamp(),
            size,
        )


def confirm(ledger: Ledger, application_id: str, size: int) -> None:
    """The file is on the disk: from here on the application is ours to deliver."""
    with ledger.transaction():
        ledger.write(
            "UPDATE entries SET state = ?, bytes = ? WHERE application_id = ?",
            EntryState.CREATED,
            size,
            application_id,
        )


def drop_intent(ledger: Ledger, application_id: str) -> None:
    """Nothing was sealed after all."""
    with ledger.transaction():
        ledger.write(
            "DELETE FROM entries WHERE application_id = ? AND state = ?", application_id, EntryState.SEALING
        )


def forget_old(ledger: Ledger, now: datetime) -> None:
    """Drop the rows of applications that arrived more than a week ago."""
    limit = (now - KEPT_AFTER_ARRIVAL).timestamp()
    if ledger.rows("SELECT 1 FROM entries WHERE state = 'erased' AND accepted_at < ? LIMIT 1", limit):
        with ledger.transaction():
            ledger.write("DELETE FROM entries WHERE state = 'erased' AND accepted_at < ?", limit)


def _ledger(folder: Path) -> Ledger:
    """The ledger in `folder`; a broken one is set aside, and the sealed files tell what was in it."""
    try:
        return Ledger(folder / FILE)
    except LedgerBrokenError:
        logs.event(LOG, "LedgerSetAside")
        for part in sorted(folder.glob(f"{FILE}*")):
            part.replace(_free_name(folder / "damaged", part.name))
        return Ledger(folder / FILE)


def _free_name(folder: Path, name: str) -> Path:
    number = sum(1 for _ in folder.iterdir())
    return folder / f"{number:04d}-{name}"


def _drop_unfinished(ledger: Ledger, store: SealedStore) -> None:
    """A crash inside `put`: nobody was told anything, and the visit that still lives seals again."""
    for row in ledger.rows("SELECT application_id FROM entries WHERE state = 'sealing'"):
        store.erase(row["application_id"])
        drop_intent(ledger, row["application_id"])


def _erase_arrived(ledger: Ledger, store: SealedStore) -> None:
    """A crash between the receipt and the erasing."""
    for row in ledger.rows("SELECT application_id FROM entries WHERE state = 'accepted'"):
        store.erase(row["application_id"])
        with ledger.transaction():
            ledger.write(
                "UPDATE entries SET state = 'erased', bytes = 0 WHERE application_id = ?",
                row["application_id"],
            )


def _adopt_strangers(ledger: Ledger, store: SealedStore, now: datetime) -> None:
    """In one step each, or a crash here would take for unfinished what is whole.

    Sealed files without a row come from a lost ledger; their old keys make sending them again safe.
    """
    known = {row["application_id"] for row in ledger.rows("SELECT application_id FROM entries")}
    for name in store.names():
        if name not in known:
            _adopt(ledger, store, name, now)


def _adopt(ledger: Ledger, store: SealedStore, name: str, now: datetime) -> None:
    match store.read(name):
        case Err(fault):
            logs.event(LOG, "StrangerLeft", entry=name, trouble=fault.trouble)
            return
        case Ok(plain):
            pass
    match Packet.from_bytes(plain):
        case Err(_):
            logs.event(LOG, "StrangerLeft", entry=name)
        case Ok(packet):
            _insert(ledger, packet, EntryState.CREATED, now, len(plain))
            logs.event(LOG, "StrangerAdopted", local_code=packet.local_code)
