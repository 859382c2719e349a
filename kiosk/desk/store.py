"""What the desk keeps on disk: staff with the hashes of their PINs, and how often each was wrong."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from kiosk.desk.staff import (
    LOCK_AFTER,
    Locked,
    Refusal,
    Role,
    Staff,
    StaffTrouble,
    TooSoon,
    WrongPin,
    trouble_with,
    wait_after,
)
from kiosk.result import Err, Ok, Result

SCHEMA = """
CREATE TABLE IF NOT EXISTS staff (initials TEXT PRIMARY KEY, role TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS wrong_pins (
    initials TEXT PRIMARY KEY, count INTEGER NOT NULL, last TEXT NOT NULL) STRICT;
"""
NOBODY = ""


class StaffStore:
    """The staff of one desk in an sqlite file; safe to call from any thread, each call is one connection."""

    def __init__(self, path: Path, hasher: PasswordHasher | None = None) -> None:
        self._path = path
        self._hasher = hasher or PasswordHasher()
        path.touch(mode=0o600)
        with self._open() as database:
            database.executescript(SCHEMA)

    @cached_property
    def _dummy(self) -> str:
        return self._hasher.hash("nobody has this PIN")

    def get_ready(self) -> None:
        """Work out the hash that unknown people's PINs are held against, ahead of the first of them."""
        _ = self._dummy

    def everyone(self) -> tuple[Staff, ...]:
        """All staff by initials."""
        with self._open() as database:
            rows = database.execute("SELECT initials, role FROM staff ORDER BY initials").fetchall()
        return tuple(Staff(initials, Role(role)) for initials, role in rows)

    def add(self, initials: str, role: Role, pin: str) -> Result[Staff, StaffTrouble]:
        """Enter a person, once."""
        if trouble := trouble_with(initials, pin):
            return Err(trouble)
        row = (initials, role.value, self._hasher.hash(pin))
        with self._open() as database:
            done = database.execute("INSERT OR IGNORE INTO staff VALUES (?, ?, ?)", row).rowcount
            if not done:
                return Err(StaffTrouble.EXISTS)
            _forget(database, initials)
        return Ok(Staff(initials, role))

    def remove(self, initials: str) -> bool:
        """Take a person out and forget their wrong PINs; whether there was one."""
        with self._open() as database:
            _forget(database, initials)
            return database.execute("DELETE FROM staff WHERE initials = ?", (initials,)).rowcount > 0

    def unlock(self, initials: str) -> None:
        """Forget a person's wrong PINs; for the technician at the terminal."""
        with self._open() as database:
            _forget(database, initials)

    def check(self, initials: str, pin: str, now: datetime) -> Result[Staff, Refusal]:
        """Whether this is the person's PIN; one hash is worked out in every case that is looked at.

        The try is counted before it is judged, so that pulling the plug wins no tries. All unknown
        initials share one count.
        """
        with self._open() as database:
            row = database.execute("SELECT role, hash FROM staff WHERE initials = ?", (initials,)).fetchone()
            account = initials if row else NOBODY
            counted = _count_try(database, account, now)
        if isinstance(counted, Err):
            return counted
        role, digest = row or (None, self._dummy)
        if not self._matches(digest, pin) or role is None:
            return Err(Locked() if counted.value >= LOCK_AFTER else WrongPin(wait_after(counted.value)))
        with self._open() as database:
            _forget(database, account)
        return Ok(Staff(initials, Role(role)))

    def _matches(self, digest: str, pin: str) -> bool:
        try:
            return self._hasher.verify(digest, pin)
        except VerificationError:
            return False

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=5, isolation_level=None)) as database:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = FULL")
            with database:
                database.execute("BEGIN IMMEDIATE")
                yield database


def _count_try(database: sqlite3.Connection, account: str, now: datetime) -> Result[int, Refusal]:
    row = database.execute("SELECT count, last FROM wrong_pins WHERE initials = ?", (account,)).fetchone()
    count, last = row or (0, now.isoformat())
    if count >= LOCK_AFTER and account != NOBODY:
        return Err(Locked())
    wait = timedelta(seconds=wait_after(min(count, LOCK_AFTER)))
    left = min(datetime.fromisoformat(last) + wait - now, wait)
    if left > timedelta():
        return Err(TooSoon(left.total_seconds()))
    database.execute("REPLACE INTO wrong_pins VALUES (?, ?, ?)", (account, count + 1, now.isoformat()))
    return Ok(count + 1)


def _forget(database: sqlite3.Connection, account: str) -> None:
    database.execute("DELETE FROM wrong_pins WHERE initials = ?", (account,))
