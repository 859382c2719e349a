"""Authenticated encryption and its keys: the machine's for the outbox, a ticket's own for a ticket.

A sealed record of version 1, all AES-256-GCM, is

    version (1) | machine key id (8) | nonce (12) | wrapped data key (48) | nonce (12) | ciphertext and tag

Each record has a data key of its own, so another machine key only needs its 48 bytes to be wrapped anew;
so does the agency's, whose public half is all that this machine has of it (`export`).
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

from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from kiosk.result import Err, Ok, Result

KEY_BYTES = 32
CREDENTIAL = "kiosk-outbox-key"
FORMER_CREDENTIAL = "kiosk-outbox-key-former"
KEY_FILE = "outbox.key"
NEW_KEY_FILE = "outbox.key.new"
"""The key that a rotation brings in; while both files are there, records under either one open."""

_VERSION = 1
_SECRET_VERSION = 0x81
_EXPORT_VERSION = 0x41
_ID, _NONCE, _WRAPPED = 8, 12, KEY_BYTES + 16
_HEADER = 1 + _ID + _NONCE + _WRAPPED
_EXPORT_HEADER = 1 + KEY_BYTES + _NONCE + _WRAPPED
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
    """The key of this machine; it only ever wraps data keys. `former` still opens what it wrapped."""

    secret: bytes = field(repr=False)
    former: MachineKey | None = field(default=None, repr=False)

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
        folder = given_folder(environ)
        try:
            if folder is not None:
                return _with_former(folder / CREDENTIAL, folder / FORMER_CREDENTIAL)
            current, new = state_folder / KEY_FILE, state_folder / NEW_KEY_FILE
            _own_key(current)
            return _with_former(new, current) if new.exists() else _parse(current.read_bytes())
        except OSError:
            return Err(SealTrouble.KEY_UNREADABLE)

    def of(self, record: bytes) -> MachineKey | None:
        """Which of the two wrapped the record's data key; None where neither did."""
        return next((each for each in (self, self.former) if each and each.id == record[1 : 1 + _ID]), None)


def given_folder(environ: Mapping[str, str]) -> Path | None:
    """The folder of credentials that holds the machine's key; None where the key is a file of our own."""
    credentials = environ.get("CREDENTIALS_DIRECTORY")
    folder = Path(credentials) if credentials else None
    return folder if folder is not None and (folder / CREDENTIAL).exists() else None


def new_key(state_folder: Path) -> Result[MachineKey, SealTrouble]:
    """Draw the key of a rotation, or find the one that an interrupted rotation drew."""
    try:
        _own_key(state_folder / NEW_KEY_FILE)
    except OSError:
        return Err(SealTrouble.KEY_UNREADABLE)
    return MachineKey.load(state_folder, {})


def adopt_new_key(state_folder: Path) -> None:
    """The new key is the only one from here on; call it when nothing is under the former one any more."""
    (state_folder / NEW_KEY_FILE).replace(state_folder / KEY_FILE)
    _sync_folder(state_folder)


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
    nonce, body = record[_HEADER : _HEADER + _NONCE], record[_HEADER + _NONCE :]
    match _data_key(record, key, associated):
        case Err(trouble):
            return Err(trouble)
        case Ok(data_key):
            pass
    try:
        return Ok(AESGCM(data_key).decrypt(nonce, body, bytes((_VERSION,)) + associated))
    except InvalidTag:
        return Err(SealTrouble.DAMAGED)


def rewrap(record: bytes, key: MachineKey, associated: bytes) -> Result[bytes, SealTrouble]:
    """The record under `key` where it was under its former one; what is sealed in it stays as it is."""
    match _data_key(record, key, associated):
        case Err(trouble):
            return Err(trouble)
        case Ok(data_key):
            head, nonce = record[:1] + key.id, secrets.token_bytes(_NONCE)
            wrapped = AESGCM(key.secret).encrypt(nonce, data_key, head + associated)
            return Ok(b"".join((head, nonce, wrapped, record[_HEADER:])))


def _data_key(record: bytes, key: MachineKey, associated: bytes) -> Result[bytes, SealTrouble]:
    if not record or len(record) < _HEADER + _NONCE:
        return Err(SealTrouble.DAMAGED)
    if record[0] != _VERSION:
        return Err(SealTrouble.UNKNOWN_VERSION)
    wrapping = key.of(record)
    if wrapping is None:
        return Err(SealTrouble.WRONG_KEY)
    nonce, wrapped = record[1 + _ID : _HEADER - _WRAPPED], record[_HEADER - _WRAPPED : _HEADER]
    try:
        return Ok(AESGCM(wrapping.secret).decrypt(nonce, wrapped, record[: 1 + _ID] + associated))
    except InvalidTag:
        return Err(SealTrouble.DAMAGED)


def fresh_agency_key() -> tuple[bytes, str]:
    """A pair for an agency: the private half as PEM, for its own safe, and the public half in hex."""
    private = X25519PrivateKey.generate()
    pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return pem, private.public_key().public_bytes_raw().hex()


def export(record: bytes, key: MachineKey, associated: bytes, agency_key: str) -> Result[bytes, SealTrouble]:
    """The record for the holder of the agency's private key: only its data key is wrapped anew.

    `version (0x41) | ephemeral public key (32) | nonce (12) | wrapped data key (48) | nonce | ciphertext`;
    `agency_key` is the public half in hex. This machine itself cannot open it again.
    """
    match _data_key(record, key, associated):
        case Err(trouble):
            return Err(trouble)
        case Ok(data_key):
            pass
    try:
        public = X25519PublicKey.from_public_bytes(bytes.fromhex(agency_key))
        once = X25519PrivateKey.generate()
        shared = once.exchange(public)
    except ValueError:
        return Err(SealTrouble.KEY_MALFORMED)
    head, nonce = (
        bytes((_EXPORT_VERSION,)) + once.public_key().public_bytes_raw(),
        secrets.token_bytes(_NONCE),
    )
    wrapping = _agreed(shared, head, public)
    wrapped = AESGCM(wrapping).encrypt(nonce, data_key, head + associated)
    return Ok(b"".join((head, nonce, wrapped, record[_HEADER:])))


def open_export(record: bytes, private_pem: bytes, associated: bytes) -> Result[bytes, SealTrouble]:
    """What was exported, at the agency; a record for another key reads DAMAGED."""
    if not record or record[0] != _EXPORT_VERSION:
        return Err(SealTrouble.UNKNOWN_VERSION if record else SealTrouble.DAMAGED)
    if len(record) < _EXPORT_HEADER + _NONCE:
        return Err(SealTrouble.DAMAGED)
    try:
        private = load_pem_private_key(private_pem, None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return Err(SealTrouble.KEY_MALFORMED)
    if not isinstance(private, X25519PrivateKey):
        return Err(SealTrouble.KEY_MALFORMED)
    head, nonce = record[: 1 + KEY_BYTES], record[1 + KEY_BYTES : 1 + KEY_BYTES + _NONCE]
    wrapped, rest = record[_EXPORT_HEADER - _WRAPPED : _EXPORT_HEADER], record[_EXPORT_HEADER:]
    try:
        shared = private.exchange(X25519PublicKey.from_public_bytes(head[1:]))
        wrapping = _agreed(shared, head, private.public_key())
        data_key = AESGCM(wrapping).decrypt(nonce, wrapped, head + associated)
        return Ok(AESGCM(data_key).decrypt(rest[:_NONCE], rest[_NONCE:], bytes((_VERSION,)) + associated))
    except (InvalidTag, ValueError):
        return Err(SealTrouble.DAMAGED)


def _agreed(shared: bytes, head: bytes, public: X25519PublicKey) -> bytes:
    info = b"lltp-kiosk export" + head + public.public_bytes_raw()
    return HKDF(hashes.SHA256(), KEY_BYTES, None, info).derive(shared)


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


def _with_former(path: Path, former: Path) -> Result[MachineKey, SealTrouble]:
    match _parse(path.read_bytes()):
        case Ok(key) if former.exists():
            pass
        case answer:
            return answer
    match _parse(former.read_bytes()):
        case Ok(other):
            return Ok(MachineKey(key.secret, other))
        case trouble:
            return trouble


def _own_key(path: Path) -> None:
    """Make the key file where there is none; whole before it gets its name, so no crash leaves a half key."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        try:
            _write_durably(draft, secrets.token_bytes(KEY_BYTES))
            with contextlib.suppress(FileExistsError):
                path.hardlink_to(draft)
        finally:
            draft.unlink(missing_ok=True)
        _sync_folder(path.parent)
    path.chmod(0o600)


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
