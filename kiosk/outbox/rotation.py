"""Changing the machine's key: every record's data key is wrapped anew, and nothing of it is unsealed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk import logs, sealing
from kiosk.outbox import locks
from kiosk.outbox.entry import OutboxFault, OutboxTrouble
from kiosk.outbox.ledger import FILE, Ledger
from kiosk.outbox.outbox import PRESENCE
from kiosk.outbox.sealed_store import LOG, SealedStore, fault_of
from kiosk.outbox.track import reasons_name
from kiosk.result import Err, Ok, Result
from kiosk.sealing import MachineKey


@dataclass(frozen=True, slots=True)
class Rotated:
    """How many records are under the new key now, and the names of those that neither key opens."""

    records: int
    unopened: tuple[str, ...] = ()


def rotate(folder: Path, key: MachineKey) -> Result[Rotated, OutboxFault]:
    """Put every record of the outbox in `folder` under `key`, from under `key.former`.

    Cut off anywhere it can be called again. BUSY while any program has the outbox open: what that one
    seals meanwhile would be under a key that is about to go.
    """
    with locks.tried(folder / PRESENCE) as alone:
        if not alone:
            return Err(OutboxFault(OutboxTrouble.BUSY))
        store = SealedStore.open(folder, key)
        try:
            rotated = _files(store)
            _reasons(folder, key)
        except OSError as error:
            return Err(fault_of(error))
    logs.event(LOG, "KeyRotated", count=rotated.records)
    return Ok(rotated)


def _files(store: SealedStore) -> Rotated:
    done, unopened = 0, []
    for name in store.names():
        match store.rewrap(name):
            case Ok():
                done += 1
            case Err(fault) if fault.trouble in (OutboxTrouble.NO_ROOM, OutboxTrouble.DISK):
                raise OSError(fault.detail)
            case Err():
                unopened.append(name)
    return Rotated(done, tuple(unopened))


def _reasons(folder: Path, key: MachineKey) -> None:
    """The sealed words of refusals in the ledger; words that neither key opens are no longer readable."""
    if not (folder / FILE).exists():
        return
    ledger = Ledger(folder / FILE)
    try:
        with ledger.transaction():
            for row in ledger.rows("SELECT application_id, reasons FROM entries WHERE reasons IS NOT NULL"):
                match sealing.rewrap(row["reasons"], key, reasons_name(row["application_id"])):
                    case Ok(record):
                        ledger.write(
                            "UPDATE entries SET reasons = ? WHERE application_id = ?",
                            record,
                            row["application_id"],
                        )
                    case Err():
                        continue
    finally:
        ledger.close()
