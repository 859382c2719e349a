"""The outbox: takes a finished application once, keeps it sealed, and remembers how far each one is."""

from __future__ import annotations

import contextlib
import os
import random
import re
import sqlite3
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from kiosk import logs
from kiosk.outbox import locks, receipt_text, recovery
from kiosk.outbox.entry import WAITING, Entry, EntryState, OutboxFault, OutboxTrouble
from kiosk.outbox.ledger import Ledger, LedgerUnwritableError
from kiosk.outbox.packet import Packet
from kiosk.outbox.retry import LONGEST_ASKED_S, LONGEST_S, Chance
from kiosk.outbox.sealed_store import LOG, SealedStore
from kiosk.outbox.track import Track
from kiosk.ports.clock import VIET_NAM, Clock
from kiosk.ports.online_service import Reason
from kiosk.result import Err, Ok, Result
from kiosk.sealing import MachineKey

NO_NUMBER = "-0000"
"""The end of a local code that could not be kept because the disk is full."""
PRESENCE = "open.lock"
CLAIMED_AT_ONCE = 20
"""Applications a sender takes from the index at a time, so that a long queue costs it nothing."""
_WAITS = f"state IN ({', '.join('?' for _ in WAITING)})"
_DUE = f"{_WAITS} AND (next_at <= ? OR next_at > ?)"


@dataclass(frozen=True, slots=True)
class Outbox:
    """Applications from the moment they are sealed to a week after their receipt; threads may share it.

    `first_round_at` is the running time before which nothing is sent by itself, drawn at each start.
    """

    folder: Path
    store: SealedStore
    ledger: Ledger = field(repr=False)
    clock: Clock = field(repr=False)
    first_round_at: float = 0.0
    presence: int = field(default=-1, repr=False)
    """The descriptor whose lock keeps the machine's key from being changed under us."""

    @classmethod
    def open(
        cls,
        folder: Path,
        key: MachineKey,
        clock: Clock,
        spread_s: float = 0.0,
        chance: Chance = random.random,
    ) -> Outbox:
        """Open the outbox in `folder`, put right what a crash left; OSError where it cannot be used.

        Kiosks that start together send their first rounds over `spread_s` seconds.
        """
        store = SealedStore.open(folder, key)
        presence = locks.shared(folder / PRESENCE)
        with locks.held(folder / "writing.lock"):
            try:
                ledger = recovery.recovered(folder, store, clock)
            except (LedgerUnwritableError, sqlite3.Error) as error:
                os.close(presence)
                raise OSError(f"the outbox in {folder} cannot be used: {error}") from error
        return cls(folder, store, ledger, clock, clock.monotonic() + chance() * spread_s, presence)

    def close(self) -> None:
        """Let the files go."""
        self.ledger.close()
        with contextlib.suppress(OSError):
            os.close(self.presence)

    def put(self, packet: Packet) -> Result[Entry, OutboxFault]:
        """Seal an application; once this is Ok it survives anything. An id already here is left as it is."""
        with locks.held(self.folder / "writing.lock"):
            first = self.entry(packet.application_id)
            if first is not None:
                return Ok(first)
            if packet.local_code.endswith(NO_NUMBER):
                return Err(OutboxFault(OutboxTrouble.NO_ROOM, "no local code could be kept"))
            try:
                return self._seal(packet)
            except LedgerUnwritableError as error:
                self._undo(packet.application_id)
                return Err(error.fault)

    def _seal(self, packet: Packet) -> Result[Entry, OutboxFault]:
        """First the intent, then the file, then the word that it is there."""
        recovery.write_intent(self.ledger, packet, self.clock.now())
        match self.store.write(packet.application_id, packet.to_bytes()):
            case Err(fault):
                self._undo(packet.application_id)
                return Err(fault)
            case Ok(size):
                recovery.confirm(self.ledger, packet.application_id, size)
        logs.event(LOG, "ApplicationSealed", local_code=packet.local_code, bytes=size)
        entry = self.entry(packet.application_id)
        if entry is None:
            raise RuntimeError("a sealed application has no row")
        return Ok(entry)

    def _undo(self, application_id: str) -> None:
        """Leave no half record; where even that fails, the next start does it."""
        try:
            self.store.erase(application_id)
            recovery.drop_intent(self.ledger, application_id)
        except (OSError, LedgerUnwritableError):
            logs.event(LOG, "UndoLeftToNextStart", entry=application_id)

    def entries(self) -> tuple[Entry, ...]:
        """Every application that is or was here this week, oldest first."""
        rows = self.ledger.rows("SELECT * FROM entries WHERE state != 'sealing' ORDER BY created_at, rowid")
        return tuple(_entry(row) for row in rows)

    def entry(self, application_id: str) -> Entry | None:
        """One application; None when it was never sealed or its week is over."""
        rows = self.ledger.rows(
            "SELECT * FROM entries WHERE application_id = ? AND state != 'sealing'", application_id
        )
        return _entry(rows[0]) if rows else None

    def waiting(self) -> tuple[Entry, ...]:
        """Applications that will be tried again by themselves, the next one first."""
        rows = self.ledger.rows(f"SELECT * FROM entries WHERE {_WAITS} ORDER BY next_at", *WAITING)
        return tuple(_entry(row) for row in rows)

    def received_lately(self, most: int) -> tuple[Entry, ...]:
        """The newest applications with a receipt, at most so many."""
        rows = self.ledger.rows(
            "SELECT * FROM entries WHERE receipt IS NOT NULL ORDER BY created_at DESC, rowid DESC LIMIT ?",
            most,
        )
        return tuple(_entry(row) for row in rows)

    def due(self, most: int = CLAIMED_AT_ONCE) -> tuple[Entry, ...]:
        """The longest due applications, at most so many; a clock that was set back delays none of them."""
        rows = self.ledger.rows(
            f"SELECT * FROM entries WHERE {_DUE} ORDER BY next_at LIMIT ?", *self._due_now(), most
        )
        return tuple(_entry(row) for row in rows)

    def next_due(self) -> datetime | None:
        """When the next application is tried by itself; None when nothing waits."""
        (row,) = self.ledger.rows(f"SELECT min(next_at) AS first FROM entries WHERE {_WAITS}", *WAITING)
        return None if row["first"] is None else datetime.fromtimestamp(row["first"], VIET_NAM)

    def most_tries(self) -> int:
        """How often the most tried of the due applications was tried; 0 when none is due."""
        (row,) = self.ledger.rows(f"SELECT max(attempts) AS most FROM entries WHERE {_DUE}", *self._due_now())
        return int(row["most"] or 0)

    def _due_now(self) -> tuple[str | float, ...]:
        now = self.clock.now().timestamp()
        return (*WAITING, now, now + LONGEST_ASKED_S + LONGEST_S)

    def make_due(self) -> None:
        """ "Gửi ngay": every waiting application may be tried at once."""
        with self.ledger.transaction():
            self.ledger.write("UPDATE entries SET next_at = ?", self.clock.now().timestamp())

    def postpone_due(self, until: datetime) -> None:
        """Let all that are due wait: what stopped another one would stop them too."""
        with self.ledger.transaction():
            self.ledger.write(
                f"UPDATE entries SET next_at = ? WHERE {_DUE}", until.timestamp(), *self._due_now()
            )

    def requeue(self, application_id: str) -> None:
        """A person mended what an application needed; it is tried again by itself."""
        with self.ledger.transaction():
            self.ledger.write(
                "UPDATE entries SET state = ?, trouble = '', reasons = NULL, next_at = ?"
                " WHERE application_id = ? AND state = ?",
                EntryState.CREATED,
                self.clock.now().timestamp(),
                application_id,
                EntryState.NEEDS_VOLUNTEER,
            )

    def reasons(self, application_id: str) -> tuple[Reason, ...]:
        """Why the service refused an application, in its own words."""
        return self.track(application_id).reasons(self.store.key)

    def has_room(self, bytes_needed: int) -> bool:
        """Whether the disk has so many bytes left for us."""
        disk = os.statvfs(self.folder)
        return disk.f_bavail * disk.f_frsize >= bytes_needed

    def next_local_code(self, kiosk: str, day: date) -> str:
        """`TAM-<kiosk>-YYMMDD-NNNN`, never the same twice; `kiosk` keeps its letters and digits only."""
        name = re.sub(r"[^A-Z0-9]", "", kiosk.upper()) or "KIOSK"
        return f"TAM-{name}-{day:%y%m%d}-{self._next_number(day):04d}"

    def _next_number(self, day: date) -> int:
        """A number that is kept before it is told; a full disk falls back on one that `put` will not take."""
        try:
            with self.ledger.transaction():
                self.ledger.write("DELETE FROM local_codes WHERE day < date(?, '-60 days')", day.isoformat())
                self.ledger.write(
                    "INSERT INTO local_codes VALUES (?, 1) ON CONFLICT (day) DO UPDATE SET last = last + 1",
                    day.isoformat(),
                )
                (row,) = self.ledger.rows("SELECT last FROM local_codes WHERE day = ?", day.isoformat())
                return int(row["last"])
        except LedgerUnwritableError:
            return 0

    def sending(self) -> AbstractContextManager[bool]:
        """The right to send, held by one at a time on this machine; False when another has it."""
        return locks.tried(self.folder / "sender.lock")

    def track(self, application_id: str) -> Track:
        """The delivery of one application."""
        return Track(self.ledger, application_id)

    def read(self, application_id: str) -> Result[Packet, OutboxFault]:
        """The sealed application, opened."""
        match self.store.read(application_id):
            case Err(fault):
                return Err(fault)
            case Ok(plain):
                pass
        match Packet.from_bytes(plain):
            case Err(detail):
                return Err(OutboxFault(OutboxTrouble.NEWER_VERSION, detail))
            case Ok(packet):
                return Ok(packet)

    def finish(self, application_id: str) -> None:
        """Erase the sealed file of an application that arrived."""
        self.store.erase(application_id)
        self.track(application_id).erased()

    def forget_old(self) -> None:
        """Drop the rows of applications that arrived more than a week ago."""
        recovery.forget_old(self.ledger, self.clock.now())


def _entry(row: sqlite3.Row) -> Entry:
    return Entry(
        application_id=row["application_id"],
        local_code=row["local_code"],
        digest=row["digest"],
        state=EntryState(row["state"]),
        created_at=datetime.fromisoformat(row["created_at"]),
        bytes=row["bytes"],
        attempts=row["attempts"],
        next_at=datetime.fromtimestamp(row["next_at"], VIET_NAM),
        trouble=row["trouble"],
        receipt=receipt_text.read(row["receipt"]) if row["receipt"] else None,
    )
