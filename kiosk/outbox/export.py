"""Taking waiting applications to the agency by hand: still sealed, for the agency's key alone."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from kiosk import logs, sealing
from kiosk.outbox.entry import Entry, OutboxFault, OutboxTrouble
from kiosk.outbox.outbox import Outbox
from kiosk.outbox.packet import Packet
from kiosk.outbox.sealed_store import LOG, fault_of, write_whole
from kiosk.result import Err, Ok, Result
from kiosk.sealing import SealTrouble

SUFFIX = ".lltp"
_HEAD = struct.Struct(">4sBH")
_MAGIC, _VERSION = b"KEXP", 1


@dataclass(frozen=True, slots=True)
class Exported:
    """One file written, and read back from where it was written."""

    local_code: str
    path: Path


def export(outbox: Outbox, entry: Entry, agency_key: str, folder: Path) -> Result[Exported, OutboxFault]:
    """Write one application to `folder` as `<local code>.lltp`, whole or not at all.

    It stays in the outbox and goes its usual way: its key makes a second arrival the same application.
    """
    name = entry.application_id
    match outbox.store.record(name):
        case Err(fault):
            return Err(fault)
        case Ok(record):
            pass
    match sealing.export(record, outbox.store.key, name.encode(), agency_key):
        case Err(trouble):
            return Err(OutboxFault(_trouble(trouble), trouble.value))
        case Ok(sealed):
            content = _HEAD.pack(_MAGIC, _VERSION, len(name)) + name.encode() + sealed
    path = folder / f"{entry.local_code}{SUFFIX}"
    try:
        write_whole(path, content)
        if path.read_bytes() != content:
            return Err(OutboxFault(OutboxTrouble.DISK, "read back differently"))
    except OSError as error:
        return Err(fault_of(error))
    logs.event(LOG, "ApplicationExported", local_code=entry.local_code, bytes=len(content))
    return Ok(Exported(entry.local_code, path))


def opened(content: bytes, private_pem: bytes) -> Result[Packet, str]:
    """The application in an exported file, at the agency; the error says what is wrong with file or key."""
    try:
        magic, version, length = _HEAD.unpack_from(content)
    except struct.error:
        return Err("not an exported application")
    if magic != _MAGIC or version != _VERSION:
        return Err(f"not an exported application of version {_VERSION}")
    name, sealed = content[_HEAD.size : _HEAD.size + length], content[_HEAD.size + length :]
    match sealing.open_export(sealed, private_pem, name):
        case Err(trouble):
            return Err(trouble.value)
        case Ok(plain):
            return Packet.from_bytes(plain)


def _trouble(trouble: SealTrouble) -> OutboxTrouble:
    match trouble:
        case SealTrouble.WRONG_KEY | SealTrouble.KEY_MALFORMED | SealTrouble.KEY_UNREADABLE:
            return OutboxTrouble.WRONG_KEY
        case SealTrouble.UNKNOWN_VERSION:
            return OutboxTrouble.NEWER_VERSION
        case SealTrouble.DAMAGED:
            return OutboxTrouble.DAMAGED
