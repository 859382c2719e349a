"""The sealed files: each whole and on the disk before its name exists, damaged ones kept aside."""

from __future__ import annotations

import contextlib
import errno
import os
from dataclasses import dataclass
from pathlib import Path

from kiosk import logs, sealing
from kiosk.outbox.entry import OutboxFault, OutboxTrouble
from kiosk.result import Err, Ok, Result
from kiosk.sealing import MachineKey, SealTrouble

LOG = "kiosk.outbox"
SUFFIX = ".sealed"
DRAFT = ".draft"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True, slots=True)
class SealedStore:
    """Sealed records by name in `folder/sealed`; what does not open is moved to `folder/damaged`."""

    folder: Path
    key: MachineKey

    @classmethod
    def open(cls, folder: Path, key: MachineKey) -> SealedStore:
        """Make the folders where they are missing."""
        for part in ("sealed", "damaged"):
            (folder / part).mkdir(parents=True, exist_ok=True, mode=0o700)
        return cls(folder, key)

    def write(self, name: str, plain: bytes) -> Result[int, OutboxFault]:
        """Seal `plain` under `name`; the size on disk. Nothing of it stays when it fails."""
        record = sealing.seal(plain, self.key, name.encode())
        draft = self._path(name).with_suffix(DRAFT)
        try:
            _write_through(draft, record)
            draft.replace(self._path(name))
            sync_folder(self.folder / "sealed")
            return Ok(len(record))
        except OSError as error:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)
            return Err(fault_of(error))

    def read(self, name: str) -> Result[bytes, OutboxFault]:
        """What was sealed under `name`; a damaged record is moved aside and reported, never deleted."""
        try:
            record = self._path(name).read_bytes()
        except FileNotFoundError:
            return Err(OutboxFault(OutboxTrouble.MISSING))
        except OSError as error:
            return Err(fault_of(error))
        match sealing.open(record, self.key, name.encode()):
            case Ok(plain):
                return Ok(plain)
            case Err(SealTrouble.WRONG_KEY):
                return Err(OutboxFault(OutboxTrouble.WRONG_KEY))
            case Err(SealTrouble.UNKNOWN_VERSION):
                return Err(OutboxFault(OutboxTrouble.NEWER_VERSION))
            case Err(_):
                self.set_aside(name)
                return Err(OutboxFault(OutboxTrouble.DAMAGED))

    def set_aside(self, name: str) -> None:
        """Move a record that cannot be used to `damaged`, where a person can look at it."""
        target = self.folder / "damaged" / self._path(name).name
        with contextlib.suppress(OSError):
            self._path(name).replace(target)
            sync_folder(target.parent)
        logs.event(LOG, "SealedFileSetAside", entry=name)

    def erase(self, name: str) -> None:
        """Remove the record for good; its data key goes with it."""
        self._path(name).unlink(missing_ok=True)
        sync_folder(self.folder / "sealed")

    def names(self) -> tuple[str, ...]:
        """All records there are."""
        return tuple(sorted(path.stem for path in (self.folder / "sealed").glob(f"*{SUFFIX}")))

    def drop_drafts(self) -> None:
        """Remove what a crash in the middle of `write` left; no draft was ever promised to anybody."""
        for draft in (self.folder / "sealed").glob(f"*{DRAFT}"):
            draft.unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        if not name or not all(letter.isalnum() or letter in "-_" for letter in name):
            raise ValueError("a record's name is made of letters, digits, - and _")
        return self.folder / "sealed" / f"{name}{SUFFIX}"


def fault_of(error: OSError) -> OutboxFault:
    """A full disk told apart from a broken one."""
    trouble = OutboxTrouble.NO_ROOM if error.errno in _FULL else OutboxTrouble.DISK
    return OutboxFault(trouble, errno.errorcode.get(error.errno or 0, ""))


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` as durable as the files."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_through(path: Path, record: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        rest = memoryview(record)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
