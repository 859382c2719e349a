"""The sums of each day on disk, by procedure and name: rows that belong to no visit and no person."""

from __future__ import annotations

import errno
import hashlib
import itertools
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import date, timedelta
from pathlib import Path

from kiosk.desk.statistics import FEES_IN, Figures, summed

SCHEMA = """
CREATE TABLE IF NOT EXISTS counts (
    day TEXT NOT NULL, procedure TEXT NOT NULL, name TEXT NOT NULL, figure INTEGER NOT NULL,
    PRIMARY KEY (day, procedure, name)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS told (day TEXT PRIMARY KEY) STRICT;
CREATE TABLE IF NOT EXISTS fees (sum TEXT PRIMARY KEY, day TEXT NOT NULL) STRICT;
"""
DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
PRIMARY_CODE = 0xFF
"""The bits of an sqlite error that tell its kind (sqlite.org/rescode.html)."""
FEES_KEPT = timedelta(days=30)
"""The outbox forgets an application a week after its receipt."""
NO_PROCEDURE = ""
"""Whatever concerns the desk and no visit, such as a fault."""


class CountStore:
    """The desk's own numbers in an sqlite file; safe to call from any thread, each call is one connection.

    A damaged file is moved aside, since numbers must never keep a desk from opening: `moved_aside` is its new
    name then, and empty otherwise.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.moved_aside = "" if self._is_sound() else self._move_aside()
        if self.moved_aside and not self._is_sound():
            raise OSError(errno.EIO, "a new file of counts is damaged at once", str(path))

    def add(self, day: date, procedure: str, figures: Figures) -> None:
        """Add to the sums of a day."""
        rows = [(day.isoformat(), procedure, name, figure) for name, figure in figures.items()]
        with self._open() as database:
            database.executemany(
                "INSERT INTO counts VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET figure = figure + excluded.figure",
                rows,
            )

    def hear_fees(self, day: date, codes: Collection[str]) -> frozenset[str]:
        """Count each dossier's fee once, on the day it was heard of; those not heard of before.

        Instead of codes their SHA-256 is kept, and only for as long as the outbox may ask about them again.
        """
        sums = {hashlib.sha256(code.encode()).hexdigest(): code for code in codes}
        with self._open() as database:
            known = {row[0] for row in database.execute("SELECT sum FROM fees")}
            fresh = sums.keys() - known
            rows = [(each, day.isoformat()) for each in fresh]
            database.executemany("INSERT INTO fees VALUES (?, ?)", rows)
            database.execute("DELETE FROM fees WHERE day < ?", ((day - FEES_KEPT).isoformat(),))
        if fresh:
            self.add(day, NO_PROCEDURE, {FEES_IN: len(fresh)})
        return frozenset(sums[each] for each in fresh)

    def days(self, first: date, last: date, procedure: str | None = None) -> dict[date, dict[str, int]]:
        """The figures of each day from `first` to `last` inclusive; of all procedures together with None."""
        asked = "SELECT day, procedure, name, figure FROM counts WHERE day BETWEEN ? AND ?"
        with self._open() as database:
            rows = database.execute(asked, (first.isoformat(), last.isoformat())).fetchall()
        found: dict[date, dict[str, int]] = {}
        for day, owner, name, figure in rows:
            if procedure is None or owner == procedure:
                key = date.fromisoformat(day)
                found[key] = summed((found.get(key, {}), {name: figure}))
        return found

    def procedures(self, first: date, last: date) -> tuple[str, ...]:
        """The procedures that were asked for between two days."""
        asked = "SELECT DISTINCT procedure FROM counts WHERE day BETWEEN ? AND ? AND procedure <> ''"
        with self._open() as database:
            rows = database.execute(asked, (first.isoformat(), last.isoformat())).fetchall()
        return tuple(sorted(row[0] for row in rows))

    def untold(self, before: date) -> Mapping[date, dict[str, int]]:
        """The days before a day whose figures the service has not got yet."""
        with self._open() as database:
            told = {date.fromisoformat(row[0]) for row in database.execute("SELECT day FROM told")}
        return {
            day: figures
            for day, figures in self.days(date.min, before).items()
            if day < before and day not in told
        }

    def mark_told(self, days: tuple[date, ...]) -> None:
        """The service has these days' figures."""
        with self._open() as database:
            database.executemany(
                "INSERT OR IGNORE INTO told VALUES (?)", [(day.isoformat(),) for day in days]
            )

    def _is_sound(self) -> bool:
        """Open the file, a new one if need be; False where it is no database or a damaged one."""
        self._path.touch(mode=0o600)
        try:
            with self._open() as database:
                database.executescript(SCHEMA)
                return bool(database.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & PRIMARY_CODE not in DAMAGED:
                raise
            return False

    def _move_aside(self) -> str:
        """With what sqlite keeps beside it, which would be read into the new file; the name it has now."""
        places = (self._path.with_name(f"{self._path.name}.damaged-{n}") for n in itertools.count(1))
        aside = next(place for place in places if not place.exists())
        for beside in ("", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                self._path.with_name(self._path.name + beside).rename(aside.with_name(aside.name + beside))
        return aside.name

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=5, isolation_level=None)) as database:
            database.execute("PRAGMA journal_mode = WAL")
            with database:
                database.execute("BEGIN IMMEDIATE")
                yield database
