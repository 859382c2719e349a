"""Where sealed visits wait for their tickets: one file each, named by a random number, gone after seven days."""

from __future__ import annotations

import os
import re
import secrets
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.papers.ram_storage import private_folder
from kiosk.ports.clock import Clock
from kiosk.result import Err, Ok, Result

KEPT_DAYS = 7
NUMBER = re.compile(r"[0-9a-f]{12}")
SUFFIX = ".ticket"
TICKET_TITLE = "phieu-lam-tiep-"
"""How a ticket's print job is called, before the record's number."""


class TicketShelf:
    """Files of `folder`; their bytes tell nothing but their age and size."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock

    def keep(self, record: bytes) -> Result[str, OSError]:
        """Keep a record through a power cut; answers its number. On trouble nothing of it is left."""
        number = secrets.token_hex(6)
        draft = self._folder / f"{number}.draft"
        try:
            if isinstance(private_folder(self._folder), Err):
                return Err(PermissionError(str(self._folder)))
            handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(record)
                file.flush()
                os.fsync(file.fileno())
            now = self._clock.now().timestamp()
            os.utime(draft, (now, now))
            draft.replace(self._path(number))
            self._sync()
        except OSError as trouble:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
            return Err(trouble)
        return Ok(number)

    def record(self, number: str) -> bytes | None:
        """The record of that number, None where there is none or its time is over."""
        self.clear_old()
        try:
            return self._path(number).read_bytes() if NUMBER.fullmatch(number) else None
        except OSError:
            return None

    def last_day(self, now: datetime) -> datetime:
        """Until when a record kept now can be had."""
        return now + timedelta(days=KEPT_DAYS)

    def drop(self, number: str) -> None:
        """The ticket is used up or taken back."""
        if NUMBER.fullmatch(number):
            self._path(number).unlink(missing_ok=True)

    def clear_old(self) -> None:
        """Erase what waited seven days, and drafts that a crash left."""
        oldest = (self._clock.now() - timedelta(days=KEPT_DAYS)).timestamp()
        for path in self._folder.iterdir() if self._folder.is_dir() else ():
            with suppress(OSError):
                if path.suffix == ".draft" or path.stat().st_mtime < oldest:
                    path.unlink()

    def waiting(self) -> int:
        """How many visits wait."""
        return len(list(self._folder.glob(f"*{SUFFIX}"))) if self._folder.is_dir() else 0

    def _path(self, number: str) -> Path:
        return self._folder / f"{number}{SUFFIX}"

    def _sync(self) -> None:
        handle = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
