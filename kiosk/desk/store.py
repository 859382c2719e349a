"""What the desk keeps on disk of its staff: hashes of PINs and badges, wrong tries, and who is on duty."""

from __future__ import annotations

import hashlib
import secrets
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
    Shift,
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
CREATE TABLE IF NOT EXISTS badges (initials TEXT PRIMARY KEY, digest TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE IF NOT EXISTS shift (
    one INTEGER PRIMARY KEY CHECK (one = 1), initials TEXT NOT NULL, began TEXT NOT NULL) STRICT;
"""
NOBODY = ""
BADGE = "LLTP-BADGE:"
"""How the code on a badge begins."""


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

    def remove(self, initials: str) -> Result[Staff, StaffTrouble]:
        """Take a person out with badge, shift and wrong PINs; the last technician of a desk with staff stays."""
        with self._open() as database:
            people = dict(database.execute("SELECT initials, role FROM staff").fetchall())
            if initials not in people:
                return Err(StaffTrouble.UNKNOWN)
            role = Role(people.pop(initials))
            if people and role is Role.TECHNICIAN and role.value not in people.values():
                return Err(StaffTrouble.LAST_TECHNICIAN)
            for table in ("wrong_pins", "badges", "shift", "staff"):
                database.execute(f"DELETE FROM {table} WHERE initials = ?", (initials,))
        return Ok(Staff(initials, role))

    def give_badge(self, initials: str) -> Result[str, StaffTrouble]:
        """The code of a new badge, which only this answer holds; an older badge of the person opens nothing now."""
        code = BADGE + secrets.token_urlsafe(24)
        with self._open() as database:
            if not database.execute("SELECT 1 FROM staff WHERE initials = ?", (initials,)).fetchone():
                return Err(StaffTrouble.UNKNOWN)
            database.execute("REPLACE INTO badges VALUES (?, ?)", (initials, _digest(code)))
        return Ok(code)

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
            return Err(self._refused(account, counted.value))
        with self._open() as database:
            return Ok(_opened(database, Staff(initials, Role(role)), now))

    def check_badge(self, code: str, now: datetime) -> Result[Staff, Refusal]:
        """Whose badge this is; 192 random bits need no slow hash. Locked people's badges open nothing.

        Wrong badges count with the PINs of unknown people.
        """
        with self._open() as database:
            row = database.execute(
                "SELECT initials, role, count FROM badges JOIN staff USING (initials)"
                " LEFT JOIN wrong_pins USING (initials) WHERE digest = ?",
                (_digest(code),),
            ).fetchone()
            if row is None:
                counted = _count_try(database, NOBODY, now)
                return counted if isinstance(counted, Err) else Err(WrongPin(wait_after(counted.value)))
            person = Staff(row[0], Role(row[1]))
            if (row[2] or 0) >= LOCK_AFTER and not _last_technician(database, person.initials):
                return Err(Locked())
            return Ok(_opened(database, person, now))

    def on_duty(self, now: datetime) -> Shift | None:
        """Who opened the panel last, while that shift lasts; it survives a restart."""
        with self._open() as database:
            row = database.execute(
                "SELECT initials, role, began FROM shift JOIN staff USING (initials)"
            ).fetchone()
        shift = Shift(Staff(row[0], Role(row[1])), datetime.fromisoformat(row[2])) if row else None
        return shift if shift and shift.lasts(now) else None

    def _refused(self, account: str, wrong: int) -> Refusal:
        with self._open() as database:
            lockable = account != NOBODY and not _last_technician(database, account)
        return Locked() if wrong >= LOCK_AFTER and lockable else WrongPin(wait_after(min(wrong, LOCK_AFTER)))

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
    if count >= LOCK_AFTER and account != NOBODY and not _last_technician(database, account):
        return Err(Locked())
    wait = timedelta(seconds=wait_after(min(count, LOCK_AFTER)))
    left = min(datetime.fromisoformat(last) + wait - now, wait)
    if left > timedelta():
        return Err(TooSoon(left.total_seconds()))
    database.execute("REPLACE INTO wrong_pins VALUES (?, ?, ?)", (account, count + 1, now.isoformat()))
    return Ok(count + 1)


def _forget(database: sqlite3.Connection, account: str) -> None:
    database.execute("DELETE FROM wrong_pins WHERE initials = ?", (account,))


def _last_technician(database: sqlite3.Connection, initials: str) -> bool:
    """Whether nobody but this technician could still come in as one: such a person waits, but is never locked.

    Where all technicians have reached the limit, each of them only waits.
    """
    rows = database.execute(
        "SELECT initials FROM staff LEFT JOIN wrong_pins USING (initials)"
        " WHERE role = ? AND (initials = ? OR coalesce(count, 0) < ?)",
        (Role.TECHNICIAN.value, initials, LOCK_AFTER),
    ).fetchall()
    return rows == [(initials,)]


def _opened(database: sqlite3.Connection, person: Staff, now: datetime) -> Staff:
    """Wrong tries are forgotten, and the person is on duty; coming in again does not begin the shift anew."""
    _forget(database, person.initials)
    row = database.execute("SELECT initials, began FROM shift").fetchone()
    same = row is not None and row[0] == person.initials
    if not same or not Shift(person, datetime.fromisoformat(row[1])).lasts(now):
        database.execute("REPLACE INTO shift VALUES (1, ?, ?)", (person.initials, now.isoformat()))
    return person


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
