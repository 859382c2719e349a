"""What is sealed opens again whole, and nothing altered ever opens."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import sealing
from kiosk.result import Err, Ok
from kiosk.sealing import MachineKey, SealTrouble

KEY = MachineKey(bytes(range(32)))
OTHER = MachineKey(bytes(range(1, 33)))
SECRET = bytes(range(7, 39))


def loaded(folder: Path, environ: dict[str, str]) -> MachineKey:
    match MachineKey.load(folder, environ):
        case Ok(key):
            return key
        case Err(error):
            raise AssertionError(error)


def altered(record: bytes, where: int, change: int) -> bytes:
    """The record with one byte changed."""
    other = bytearray(record)
    other[where % len(record)] ^= change
    return bytes(other)


@given(st.binary(max_size=4000), st.binary(max_size=40))
def test_a_sealed_record_opens_again(plain: bytes, associated: bytes) -> None:
    assert sealing.open(sealing.seal(plain, KEY, associated), KEY, associated) == Ok(plain)
    assert sealing.open_with(sealing.seal_with(plain, SECRET, associated), SECRET, associated) == Ok(plain)


@given(st.binary(max_size=300), st.integers(min_value=0), st.integers(1, 255))
def test_one_altered_byte_anywhere_opens_nothing(plain: bytes, where: int, change: int) -> None:
    record = altered(sealing.seal(plain, KEY, b"id"), where, change)
    assert isinstance(sealing.open(record, KEY, b"id"), Err)
    ticket = altered(sealing.seal_with(plain, SECRET, b"id"), where, change)
    assert isinstance(sealing.open_with(ticket, SECRET, b"id"), Err)


@given(st.binary(max_size=300), st.integers(min_value=0))
def test_a_shortened_record_opens_nothing(plain: bytes, where: int) -> None:
    record = sealing.seal(plain, KEY, b"id")
    assert isinstance(sealing.open(record[: where % len(record)], KEY, b"id"), Err)
    ticket = sealing.seal_with(plain, SECRET, b"id")
    assert isinstance(sealing.open_with(ticket[: where % len(ticket)], SECRET, b"id"), Err)


@given(st.binary(max_size=400))
def test_random_bytes_open_nothing(record: bytes) -> None:
    assert isinstance(sealing.open(record, KEY, b""), Err)
    assert isinstance(sealing.open_with(record, SECRET, b""), Err)


def test_each_trouble_has_its_own_name() -> None:
    record = sealing.seal(b"MAU", KEY, b"id")
    assert sealing.open(record, OTHER, b"id") == Err(SealTrouble.WRONG_KEY)
    assert sealing.open(record, KEY, b"another") == Err(SealTrouble.DAMAGED)
    assert sealing.open(b"\x07" + record[1:], KEY, b"id") == Err(SealTrouble.UNKNOWN_VERSION)
    assert sealing.open(b"", KEY, b"id") == Err(SealTrouble.DAMAGED)
    assert sealing.open_with(sealing.seal_with(b"MAU", SECRET, b""), b"short", b"") == Err(
        SealTrouble.DAMAGED
    )


def test_the_same_words_never_seal_to_the_same_bytes() -> None:
    assert sealing.seal(b"MAU", KEY, b"") != sealing.seal(b"MAU", KEY, b"")
    assert b"MAU" not in sealing.seal(b"MAU" * 50, KEY, b"")


def test_a_record_of_version_1_still_opens() -> None:
    """The format as it was first written down; a change of layout must come with a new version byte."""
    record = bytes.fromhex((Path(__file__).parent / "outbox" / "fixtures" / "sealed_v1.hex").read_text())
    assert sealing.open(record, KEY, b"ho-so-mau") == Ok("Hồ sơ MẪU phiên bản 1".encode())


def test_the_first_start_makes_a_private_key_and_later_starts_find_it(tmp_path: Path) -> None:
    key = loaded(tmp_path / "state", {})
    assert loaded(tmp_path / "state", {}) == key
    assert [path.name for path in (tmp_path / "state").iterdir()] == [sealing.KEY_FILE]
    assert stat.S_IMODE((tmp_path / "state" / sealing.KEY_FILE).stat().st_mode) == 0o600
    assert key.secret.hex() not in repr(key) and repr(key.secret) not in repr(key)


@pytest.mark.parametrize("content", [KEY.secret, KEY.secret.hex().encode() + b"\n"])
def test_the_credential_of_the_service_comes_before_the_file(tmp_path: Path, content: bytes) -> None:
    (tmp_path / sealing.CREDENTIAL).write_bytes(content)
    assert loaded(tmp_path / "state", {"CREDENTIALS_DIRECTORY": str(tmp_path)}) == KEY
    assert not (tmp_path / "state").exists()


def test_a_key_that_is_none_is_told_apart_from_one_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / sealing.KEY_FILE).write_bytes(b"short")
    assert MachineKey.load(tmp_path, {}) == Err(SealTrouble.KEY_MALFORMED)
    (tmp_path / sealing.KEY_FILE).unlink()
    (tmp_path / sealing.KEY_FILE).mkdir()
    assert MachineKey.load(tmp_path, {}) == Err(SealTrouble.KEY_UNREADABLE)
