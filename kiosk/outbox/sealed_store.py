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
_TROUBLES = {
    SealTrouble.WRONG_KEY: OutboxTrouble.WRONG_KEY,
    SealTrouble.UNKNOWN_VERSION: OutboxTrouble.NEWER_VERSION,
}
"""What is not the record's fault: it stays where it is."""
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
        return self._write(name, sealing.seal(plain, self.key, name.encode()))

    def _write(self, name: str, record: bytes) -> Result[int, OutboxFault]:
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

    def record(self, name: str) -> Result[bytes, OutboxFault]:
        """The record under `name` as it lies there, sealed."""
        try:
            return Ok(self._path(name).read_bytes())
        except FileNotFoundError:
            return Err(OutboxFault(OutboxTrouble.MISSING))
        except OSError as error:
            return Err(fault_of(error))

    def rewrap(self, name: str) -> Result[None, OutboxFault]:
        """Put the record under the key of now; one that is there already stays as it is."""
        match self.record(name):
            case Err(fault):
                return Err(fault)
            case Ok(record) if self.key.of(record) is self.key:
                return Ok(None)
            case Ok(record):
                pass
        match sealing.rewrap(record, self.key, name.encode()):
            case Err(trouble):
                return Err(OutboxFault(_TROUBLES.get(trouble, OutboxTrouble.DAMAGED)))
            case Ok(anew):
                written = self._write(name, anew)
                return Ok(None) if isinstance(written, Ok) else written

    def read(self, name: str) -> Result[bytes, OutboxFault]:
        """What was sealed under `name`; a damaged record is moved aside and reported, never deleted."""
        match self.record(name):
            case Err(fault):
                return Err(fault)
            case Ok(record):
                pass
        match sealing.open(record, self.key, name.encode()):
            case Ok(plain):
                return Ok(plain)
            case Err(trouble) if trouble in _TROUBLES:
                return Err(OutboxFault(_TROUBLES[trouble]))
            case Err(_):
                self.set_aside(name)
                return Err(OutboxFault(OutboxTrouble.DAMAGED))

    def set_aside(self, name: str) -> None:
        """Move a record that cannot be used to `damaged`, where a person can look at it."""
        target = self.folder / "damaged" / self._path(name).name
        while target.exists():
            target = target.with_name(f"again-{target.name}")
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


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is there whole or not at all, on the disk when this returns; OSError otherwise."""
    draft = path.with_name(f".{path.name}{DRAFT}")
    try:
        _write_through(draft, content)
        draft.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _write_through(path: Path, record: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        rest = memoryview(record)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
