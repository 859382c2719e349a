"""The machine's key can be changed at any time and by halves; the agency's opens what was exported, alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import sealing
from kiosk.outbox.delivery import deliver, deliver_due
from kiosk.outbox.entry import EntryState, OutboxTrouble
from kiosk.outbox.export import export, opened
from kiosk.outbox.outbox import Outbox
from kiosk.outbox.rotation import Rotated, rotate
from kiosk.result import Err, Ok
from kiosk.sealing import MachineKey, SealTrouble
from tests.outbox.made_up import Desk, HandClock, error_of, packet, value_of
from tests.outbox.test_kill import KilledError, guillotine

PEM, PUBLIC = sealing.fresh_agency_key()


@pytest.fixture
def state(folder: Path) -> Path:
    """A state folder with a key of its own and three applications, one of them refused with reasons."""
    place = folder / "state"
    outbox = Outbox.open(place / "outbox", value_of(MachineKey.load(place, {})), HandClock())
    for number in (1, 2, 3):
        value_of(outbox.put(packet(number)))
    outbox.close()
    return place


def opened_again(state: Path) -> Outbox:
    return Outbox.open(state / "outbox", value_of(MachineKey.load(state, {})), HandClock())


def rotated(state: Path) -> Rotated:
    done = value_of(rotate(state / "outbox", value_of(sealing.new_key(state))))
    sealing.adopt_new_key(state)
    return done


def assert_all_there(state: Path) -> None:
    outbox = opened_again(state)
    assert [value_of(outbox.read(packet(n).application_id)) for n in (1, 2, 3)] == [
        packet(1),
        packet(2),
        packet(3),
    ]
    outbox.close()


def test_a_new_key_opens_everything_and_the_old_one_nothing(state: Path) -> None:
    old = value_of(MachineKey.load(state, {}))
    assert rotated(state) == Rotated(3)
    new = value_of(MachineKey.load(state, {}))
    assert new.id != old.id and new.former is None
    assert_all_there(state)
    for path in (state / "outbox" / "sealed").iterdir():
        assert sealing.open(path.read_bytes(), old, path.stem.encode()) == Err(SealTrouble.WRONG_KEY)
    assert sorted(path.name for path in state.iterdir()) == ["outbox", sealing.KEY_FILE]


def test_cut_off_at_each_point_everything_opens_and_a_second_call_ends_it(state: Path) -> None:
    place, cut = 0, True
    while cut:
        with guillotine() as blade:
            blade.at, blade.after = place // 2, bool(place % 2)
            try:
                rotated(state)
                cut = False
            except KilledError:
                place += 1
        assert_all_there(state)
        rotated(state)
        assert_all_there(state)
    assert place > 10


def test_the_words_of_a_refusal_survive_a_new_key(desk: Desk) -> None:
    value_of(desk.outbox.put(packet(1)))
    desk.practice.faults.arm("refuse", "create")
    error_of(deliver(desk.outbox, desk.service, desk.clock, packet(1).application_id))
    before = desk.outbox.reasons(packet(1).application_id)
    assert before
    key = MachineKey(bytes(31) + b"\x01", desk.outbox.store.key)
    desk.outbox.close()
    assert value_of(rotate(desk.folder, key)) == Rotated(1)
    alone = Outbox.open(desk.folder, MachineKey(key.secret), desk.clock)
    assert alone.reasons(packet(1).application_id) == before
    alone.close()


def test_a_kiosk_that_runs_is_not_robbed_of_its_key(state: Path) -> None:
    running = opened_again(state)
    fault = error_of(rotate(state / "outbox", value_of(sealing.new_key(state))))
    assert fault.trouble is OutboxTrouble.BUSY
    running.close()
    rotated(state)
    assert_all_there(state)


def test_a_damaged_record_stays_under_its_old_key_and_is_named(state: Path) -> None:
    path = state / "outbox" / "sealed" / f"{packet(2).application_id}.sealed"
    content = bytearray(path.read_bytes())
    content[30] ^= 1
    path.write_bytes(content)
    done = value_of(rotate(state / "outbox", value_of(sealing.new_key(state))))
    assert done == Rotated(2, (packet(2).application_id,)) and path.read_bytes() == content


def test_a_credential_and_its_former_one_open_the_same_records(state: Path, tmp_path: Path) -> None:
    old = value_of(MachineKey.load(state, {}))
    (tmp_path / sealing.FORMER_CREDENTIAL).write_bytes(old.secret)
    (tmp_path / sealing.CREDENTIAL).write_bytes(bytes(32))
    given_key = value_of(MachineKey.load(state, {"CREDENTIALS_DIRECTORY": str(tmp_path)}))
    outbox = Outbox.open(state / "outbox", given_key, HandClock())
    assert value_of(outbox.read(packet(1).application_id)) == packet(1)
    outbox.close()
    assert value_of(rotate(state / "outbox", given_key)) == Rotated(3)


def test_what_was_exported_opens_at_the_agency_alone_and_still_arrives_once(
    desk: Desk, tmp_path: Path
) -> None:
    entry = value_of(desk.outbox.put(packet(1, size=50_000)))
    done = value_of(export(desk.outbox, entry, PUBLIC, tmp_path))
    content = done.path.read_bytes()
    assert opened(content, PEM) == Ok(packet(1, size=50_000))
    for canary in ("NGUYỄN", "bi-mat", "%PDF"):
        assert canary.encode() not in content
    other, _ = sealing.fresh_agency_key()
    assert opened(content, other) == Err("damaged")
    assert opened(content, b"no key") == Err("key_malformed")
    waiting = desk.outbox.entry(entry.application_id)
    assert waiting is not None and waiting.state is EntryState.CREATED
    assert len(deliver_due(desk.outbox, desk.service, desk.clock).accepted) == 1


@given(st.integers(min_value=0), st.integers(1, 255), st.booleans())
def test_an_altered_or_cut_export_opens_nothing(where: int, change: int, cut: bool) -> None:
    key = MachineKey(bytes(32))
    record = value_of(sealing.export(sealing.seal(b"MAU" * 20, key, b"id"), key, b"id", PUBLIC))
    other = bytearray(record)
    other[where % len(other)] ^= change
    wrong = bytes(record[: where % len(record)]) if cut else bytes(other)
    assert isinstance(sealing.open_export(wrong, PEM, b"id"), Err)


@given(st.binary(max_size=300))
def test_noise_is_no_export(noise: bytes) -> None:
    assert isinstance(opened(noise, PEM), Err)
    assert isinstance(opened(b"KEXP\x01\x00\x02id" + noise, PEM), Err)


def test_an_agency_key_that_is_none_exports_nothing(desk: Desk, tmp_path: Path) -> None:
    entry = value_of(desk.outbox.put(packet(1)))
    for wrong in ("", "ab", "zz" * 32, "00" * 32):
        assert error_of(export(desk.outbox, entry, wrong, tmp_path)).trouble is OutboxTrouble.WRONG_KEY
    assert list(tmp_path.iterdir()) == []
