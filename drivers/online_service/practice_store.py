"""What the practice service remembers: applications, uploads, receipts and each state's time, in sqlite."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import Any

_TABLES = """
CREATE TABLE IF NOT EXISTS applications (
    id TEXT PRIMARY KEY, idempotency_key TEXT NOT NULL UNIQUE, body_sha256 TEXT NOT NULL, body TEXT NOT NULL,
    local_code TEXT NOT NULL, secret_sha256 TEXT NOT NULL, supplement_to TEXT NOT NULL DEFAULT '',
    code TEXT NOT NULL DEFAULT '', receipt TEXT, state INTEGER NOT NULL DEFAULT 0,
    paid INTEGER NOT NULL DEFAULT 0, asked TEXT NOT NULL DEFAULT '', tracking TEXT NOT NULL DEFAULT ''
);
CREATE INDEX IF NOT EXISTS by_code ON applications (code);
CREATE TABLE IF NOT EXISTS uploads (
    id TEXT PRIMARY KEY, application TEXT NOT NULL, paper TEXT NOT NULL, length INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS steps (
    code TEXT NOT NULL, state INTEGER NOT NULL, at TEXT NOT NULL, note TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS serials (day TEXT PRIMARY KEY, last INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS notices (
    code TEXT NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL, at TEXT NOT NULL, sent INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS notes (kind TEXT NOT NULL, at TEXT NOT NULL, body TEXT NOT NULL);
"""


class PracticeStore:
    """One connection behind one lock; uploads lie as files in `folder/uploads`."""

    def __init__(self, folder: Path) -> None:
        self.uploads = folder / "uploads"
        self.uploads.mkdir(parents=True, exist_ok=True)
        self._lock = RLock()
        self._connection = sqlite3.connect(
            folder / "practice.sqlite3", isolation_level=None, check_same_thread=False, timeout=20
        )
        self._connection.row_factory = sqlite3.Row
        self._connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;" + _TABLES)

    def close(self) -> None:
        """Let the file go."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside, or nothing."""
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def run(self, statement: str, *values: Any) -> list[sqlite3.Row]:
        """One statement and its rows."""
        with self._lock:
            return self._connection.execute(statement, values).fetchall()

    def one(self, statement: str, *values: Any) -> sqlite3.Row | None:
        """The first row, or None."""
        rows = self.run(statement, *values)
        return rows[0] if rows else None

    def filed(self, code: str) -> sqlite3.Row | None:
        """The application of a dossier code or of a local code, once it was handed in."""
        return self.one(
            "SELECT * FROM applications WHERE (code = ? OR local_code = ?) AND receipt IS NOT NULL"
            " AND supplement_to = ''",
            code,
            code,
        )

    def next_code(self, unit: str, at: datetime) -> str:
        """`H32.19-YYMMDD-NNNN`, the next of the day; call it inside the transaction that uses it."""
        day = f"{at:%y%m%d}"
        self.run("INSERT INTO serials VALUES (?, 1) ON CONFLICT (day) DO UPDATE SET last = last + 1", day)
        (row,) = self.run("SELECT last FROM serials WHERE day = ?", day)
        return f"{unit}-{day}-{row['last']:04d}"

    def add_step(self, code: str, state: int, at: datetime, note: str = "") -> None:
        """An application is in this state now."""
        self.run("UPDATE applications SET state = ? WHERE code = ? AND supplement_to = ''", state, code)
        self.run("INSERT INTO steps VALUES (?, ?, ?, ?)", code, state, at.isoformat(), note)

    def note(self, kind: str, at: datetime, body: dict[str, Any]) -> None:
        """Keep a rating or a day's figures."""
        text = json.dumps(body, ensure_ascii=False)
        self.run("INSERT INTO notes VALUES (?, ?, ?)", kind, at.isoformat(), text)

    def new_upload(self, application: str, paper: str, length: int) -> str:
        """Open an upload; its id."""
        upload = secrets.token_hex(16)
        (self.uploads / upload).touch()
        self.run("INSERT INTO uploads VALUES (?, ?, ?, ?)", upload, application, paper, length)
        return upload

    def upload(self, upload: str) -> sqlite3.Row | None:
        """An upload by its id."""
        return self.one("SELECT * FROM uploads WHERE id = ?", upload)

    def drop_upload(self, upload: str) -> None:
        """Forget an upload and its bytes."""
        self.run("DELETE FROM uploads WHERE id = ?", upload)
        (self.uploads / upload).unlink(missing_ok=True)
