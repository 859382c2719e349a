"""Authenticated encryption and its keys: the machine's for the outbox, a ticket's own for a ticket.

A sealed record of version 1, all AES-256-GCM, is

    version (1) | machine key id (8) | nonce (12) | wrapped data key (48) | nonce (12) | ciphertext and tag

Each record has a data key of its own, so another machine key only needs its 48 bytes to be wrapped anew.
A record sealed with a secret that is given is `version (1) | nonce (12) | ciphertext and tag`.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk.result import Err, Ok, Result

KEY_BYTES = 32
CREDENTIAL = "kiosk-outbox-key"
KEY_FILE = "outbox.key"

_VERSION = 1
_SECRET_VERSION = 0x81
_ID, _NONCE, _WRAPPED = 8, 12, KEY_BYTES + 16
_HEADER = 1 + _ID + _NONCE + _WRAPPED
_HEX_KEY = re.compile(rb"[0-9a-fA-F]{64}\s*")


class SealTrouble(StrEnum):
    """Why a record does not open, or a key cannot be had."""

    DAMAGED = "damaged"
    WRONG_KEY = "wrong_key"
    UNKNOWN_VERSION = "unknown_version"
    KEY_UNREADABLE = "key_unreadable"
    KEY_MALFORMED = "key_malformed"


@dataclass(frozen=True, slots=True)
class MachineKey:
    """The key of this machine; it only ever wraps data keys."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != KEY_BYTES:
            raise ValueError("a machine key has 32 bytes")

    @property
    def id(self) -> bytes:
        """Eight bytes that tell keys apart and say nothing about them."""
        return hashlib.sha256(b"kiosk machine key" + self.secret).digest()[:_ID]

    @classmethod
    def load(cls, state_folder: Path, environ: Mapping[str, str]) -> Result[MachineKey, SealTrouble]:
        """The key in $CREDENTIALS_DIRECTORY, else that of a 0600 file, which the first start makes."""
        credentials = environ.get("CREDENTIALS_DIRECTORY")
        given = Path(credentials) / CREDENTIAL if credentials else None
        try:
            if given is not None and given.exists():
                return _parse(given.read_bytes())
            return _parse(_own_key(state_folder / KEY_FILE))
        except OSError:
            return Err(SealTrouble.KEY_UNREADABLE)


def seal(plain: bytes, key: MachineKey, associated: bytes) -> bytes:
    """Seal `plain` under a data key of its own; it opens only together with the same `associated` bytes."""
    data_key = secrets.token_bytes(KEY_BYTES)
    head = bytes((_VERSION,)) + key.id
    wrap_nonce, nonce = secrets.token_bytes(_NONCE), secrets.token_bytes(_NONCE)
    wrapped = AESGCM(key.secret).encrypt(wrap_nonce, data_key, head + associated)
    body = AESGCM(data_key).encrypt(nonce, plain, bytes((_VERSION,)) + associated)
    return b"".join((head, wrap_nonce, wrapped, nonce, body))


def open(record: bytes, key: MachineKey, associated: bytes) -> Result[bytes, SealTrouble]:  # noqa: A001
    """What was sealed, or why it does not open; never a part of it."""
    if not record:
        return Err(SealTrouble.DAMAGED)
    if record[0] != _VERSION:
        return Err(SealTrouble.UNKNOWN_VERSION)
    if len(record) < _HEADER + _NONCE:
        return Err(SealTrouble.DAMAGED)
    head = record[: 1 + _ID]
    if head[1:] != key.id:
        return Err(SealTrouble.WRONG_KEY)
    wrap_nonce, wrapped = record[1 + _ID : _HEADER - _WRAPPED], record[_HEADER - _WRAPPED : _HEADER]
    nonce, body = record[_HEADER : _HEADER + _NONCE], record[_HEADER + _NONCE :]
    try:
        data_key = AESGCM(key.secret).decrypt(wrap_nonce, wrapped, head + associated)
        return Ok(AESGCM(data_key).decrypt(nonce, body, bytes((_VERSION,)) + associated))
    except InvalidTag:
        return Err(SealTrouble.DAMAGED)


def fresh_secret() -> bytes:
    """A random 32-byte key, for a ticket."""
    return secrets.token_bytes(KEY_BYTES)


def seal_with(plain: bytes, secret: bytes, associated: bytes) -> bytes:
    """Seal `plain` under a 32-byte key that the caller hands to somebody and forgets."""
    nonce = secrets.token_bytes(_NONCE)
    version = bytes((_SECRET_VERSION,))
    return version + nonce + AESGCM(secret).encrypt(nonce, plain, version + associated)


def open_with(record: bytes, secret: bytes, associated: bytes) -> Result[bytes, SealTrouble]:
    """What `seal_with` sealed; a wrong secret and an altered record both read DAMAGED."""
    if not record:
        return Err(SealTrouble.DAMAGED)
    if record[0] != _SECRET_VERSION:
        return Err(SealTrouble.UNKNOWN_VERSION)
    if len(secret) != KEY_BYTES or len(record) < 1 + _NONCE:
        return Err(SealTrouble.DAMAGED)
    nonce, body = record[1 : 1 + _NONCE], record[1 + _NONCE :]
    try:
        return Ok(AESGCM(secret).decrypt(nonce, body, record[:1] + associated))
    except InvalidTag:
        return Err(SealTrouble.DAMAGED)


def _parse(content: bytes) -> Result[MachineKey, SealTrouble]:
    if len(content) == KEY_BYTES:
        return Ok(MachineKey(content))
    if _HEX_KEY.fullmatch(content):
        return Ok(MachineKey(bytes.fromhex(content.decode("ascii").strip())))
    return Err(SealTrouble.KEY_MALFORMED)


def _own_key(path: Path) -> bytes:
    """The key file's bytes; made whole before it gets its name, so that no crash leaves a half key."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = path.with_name(f".{KEY_FILE}.{secrets.token_hex(4)}")
        try:
            _write_durably(draft, secrets.token_bytes(KEY_BYTES))
            with contextlib.suppress(FileExistsError):
                path.hardlink_to(draft)
        finally:
            draft.unlink(missing_ok=True)
        _sync_folder(path.parent)
    path.chmod(0o600)
    return path.read_bytes()


def _write_durably(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(descriptor, content)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
