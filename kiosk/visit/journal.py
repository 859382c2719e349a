"""The visit's memory through a crash: an append-only file of events in RAM storage, each checksummed."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.result import Err, Ok, Result
from kiosk.visit.codec import event_from_json, event_to_json
from kiosk.visit.events import Event

FILE = "visit.journal"
DAMAGED = "visit.journal.damaged"
SEED = "lltp-kiosk visit journal 1"


class JournalTrouble(StrEnum):
    """Why the journal cannot be trusted or kept."""

    DAMAGED = "journal.damaged"
    UNREADABLE = "journal.unreadable"
    FULL = "journal.full"
    GONE = "journal.gone"
    OTHER_VERSION = "journal.other_version"


@dataclass(frozen=True, slots=True)
class JournalFault:
    """One failure of the journal; `detail` is for the technician's log."""

    trouble: JournalTrouble
    detail: str = ""


class Journal:
    """The events of one visit on `folder`, which must lie in memory.

    Each line is a checksum chained over all lines before it, a blank, and the event as JSON, so that
    a changed, missing or exchanged line shows. Nothing is forced to disk: the folder is memory, and
    what the system has taken survives the death of the program.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._aside = folder / DAMAGED
        self._sum = SEED
        self._size = 0

    @property
    def exists(self) -> bool:
        """Whether a visit was left here."""
        return self._path.exists()

    def read(self) -> Result[tuple[Event, ...], JournalFault]:
        """All events that were written whole; further ones are then appended after them.

        A last line torn by a crash is dropped. Damage before it moves the file aside, because what
        came after the damage can no longer be known.
        """
        self._sum, self._size = SEED, 0
        try:
            content = self._path.read_bytes() if self.exists else b""
        except OSError as trouble:
            return Err(JournalFault(JournalTrouble.UNREADABLE, str(trouble)))
        found: list[Event] = []
        *lines, torn = content.split(b"\n")
        for number, line in enumerate(lines):
            event = self._accept(line)
            if event is None:
                if number == len(lines) - 1 and not torn:
                    break
                self._path.replace(self._aside)
                self._sum, self._size = SEED, 0
                return Err(JournalFault(JournalTrouble.DAMAGED, f"line {number + 1}"))
            found.append(event)
        return Ok(tuple(found))

    def append(self, events: Iterable[Event]) -> Result[None, JournalFault]:
        """Write the events in one go; after a failure the journal is as it was before.

        A journal that was erased by somebody else is not begun anew: that visit is over.
        """
        link, lines = self._sum, []
        for event in events:
            body = json.dumps(event_to_json(event), ensure_ascii=False, separators=(",", ":"))
            link = _chain(link, body)
            lines.append(f"{link} {body}\n")
        block = "".join(lines).encode()
        try:
            self._write(block)
        except FileNotFoundError as trouble:
            return Err(JournalFault(JournalTrouble.GONE, str(trouble)))
        except OSError as trouble:
            return Err(JournalFault(JournalTrouble.FULL, str(trouble)))
        self._sum, self._size = link, self._size + len(block)
        return Ok(None)

    def erase(self) -> None:
        """Leave nothing of the visit in the folder, not even what was moved aside."""
        self._path.unlink(missing_ok=True)
        self._aside.unlink(missing_ok=True)
        self._sum, self._size = SEED, 0

    def _accept(self, line: bytes) -> Event | None:
        try:
            link, _, body = line.decode().partition(" ")
            if link != _chain(self._sum, body):
                return None
            event = event_from_json(json.loads(body))
        except ValueError:
            return None
        self._sum, self._size = link, self._size + len(line) + 1
        return event

    def _write(self, block: bytes) -> None:
        born = 0 if self._size else os.O_CREAT
        handle = os.open(self._path, os.O_WRONLY | born | os.O_CLOEXEC, 0o600)
        try:
            os.ftruncate(handle, self._size)
            os.lseek(handle, self._size, os.SEEK_SET)
            written = 0
            while written < len(block):
                written += os.write(handle, block[written:])
        except OSError:
            os.ftruncate(handle, self._size)
            raise
        finally:
            os.close(handle)


def _chain(before: str, body: str) -> str:
    return hashlib.sha256(f"{before}\n{body}".encode()).hexdigest()[:32]
