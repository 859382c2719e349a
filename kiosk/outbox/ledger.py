"""The outbox's rows in sqlite3: one writer at a time, every change on the disk before it counts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from kiosk.outbox.entry import OutboxFault, OutboxTrouble

FILE = "outbox.sqlite3"
VERSION = 1

_TABLES = """
CREATE TABLE entries (
    application_id TEXT PRIMARY KEY,
    local_code TEXT NOT NULL,
    digest TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at TEXT NOT NULL,
    bytes INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at REAL NOT NULL,
    trouble TEXT NOT NULL DEFAULT '',
    reasons BLOB,
    remote TEXT NOT NULL DEFAULT '',
    receipt TEXT,
    accepted_at REAL
) STRICT;
CREATE INDEX entries_by_state ON entries (state, next_at);
CREATE TABLE uploads (
    application_id TEXT NOT NULL REFERENCES entries ON DELETE CASCADE,
    place INTEGER NOT NULL,
    paper TEXT NOT NULL,
    create_url TEXT NOT NULL,
    headers TEXT NOT NULL,
    location TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (application_id, place)
) STRICT;
CREATE TABLE local_codes (day TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
PRAGMA user_version = 1;
"""


class LedgerUnwritableError(Exception):
    """The disk did not take the change; nothing of it was kept."""

    def __init__(self, trouble: OutboxTrouble, detail: str) -> None:
        super().__init__(detail)
        self.fault = OutboxFault(trouble, detail)


class LedgerBrokenError(Exception):
    """The file is no ledger of ours any more."""


class Ledger:
    """A connection that threads may share; every `transaction` is all or nothing and durable when it ends."""

    def __init__(self, path: Path) -> None:
        self._lock = RLock()
        self._connection = sqlite3.connect(path, timeout=20, isolation_level=None, check_same_thread=False)
        self._connection.row_factory = sqlite3.Row
        try:
            self._prepare()
        except BaseException as error:
            self._connection.close()
            if isinstance(error, sqlite3.Error):
                raise _translated(error) from error
            raise

    def _prepare(self) -> None:
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "foreign_keys = ON"):
            self._connection.execute(f"PRAGMA {pragma}")
        with self.transaction():
            (version,) = self._connection.execute("PRAGMA user_version").fetchone()
            if version == 0:
                for statement in _TABLES.split(";\n"):
                    self._connection.execute(statement)
        if version > VERSION:
            raise RuntimeError(f"the outbox was written by a newer program (ledger version {version})")
        if self._connection.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise LedgerBrokenError("quick_check")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside, or nothing; LedgerUnwritableError when the disk does not take it."""
        with self._lock:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                try:
                    yield
                    self._commit()
                except BaseException:
                    if self._connection.in_transaction:
                        self._connection.execute("ROLLBACK")
                    raise
            except sqlite3.Error as error:
                raise _translated(error) from error

    def write(self, statement: str, *values: Any) -> int:
        """Run one statement inside a transaction; the number of rows it touched."""
        return self._connection.execute(statement, values).rowcount

    def rows(self, question: str, *values: Any) -> list[sqlite3.Row]:
        """All rows that answer the question."""
        with self._lock:
            return self._connection.execute(question, values).fetchall()

    def close(self) -> None:
        """Let the file go."""
        with self._lock:
            self._connection.close()

    def _commit(self) -> None:
        self._connection.execute("COMMIT")


def _translated(error: sqlite3.Error) -> Exception:
    code = getattr(error, "sqlite_errorcode", None)
    match code & 0xFF if code is not None else None:
        case sqlite3.SQLITE_FULL:
            return LedgerUnwritableError(OutboxTrouble.NO_ROOM, str(error))
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_READONLY:
            return LedgerUnwritableError(OutboxTrouble.DISK, str(error))
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return LedgerBrokenError(str(error))
        case _:
            return error
