"""The outbox keeps what it took: once, sealed, in order, on a damaged and on a full disk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kiosk.outbox.delivery import DeliveryTrouble, deliver, deliver_due
from kiosk.outbox.entry import EntryState, OutboxTrouble
from kiosk.outbox.outbox import Outbox
from kiosk.sealing import MachineKey
from tests.outbox.made_up import KEY, Desk, HandClock, error_of, packet, value_of


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    one = Outbox.open(tmp_path / "outbox", KEY, HandClock())
    yield one
    one.close()


def test_the_same_application_is_taken_once(outbox: Outbox) -> None:
    first = value_of(outbox.put(packet(1)))
    assert first.state is EntryState.CREATED and first.bytes > 800
    assert value_of(outbox.put(packet(1, soLuongCap=5))) == first
    assert outbox.entries() == (first,) == outbox.waiting()
    assert value_of(outbox.read(first.application_id)) == packet(1)


def test_what_lies_on_the_disk_can_be_read_by_nobody(outbox: Outbox) -> None:
    value_of(outbox.put(packet(1)))
    for path in outbox.folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert "NGUYỄN".encode() not in content and b"%PDF" not in content and b"bi-mat" not in content
            assert path.suffix != ".sealed" or path.stat().st_mode & 0o077 == 0


def test_a_new_start_finds_everything_in_order(outbox: Outbox) -> None:
    for number in (3, 1, 2):
        value_of(outbox.put(packet(number)))
    outbox.close()
    again = Outbox.open(outbox.folder, KEY, HandClock())
    assert [entry.local_code[-1] for entry in again.entries()] == ["3", "1", "2"]
    assert value_of(again.read(packet(2).application_id)) == packet(2)
    again.close()


def test_local_codes_are_never_given_twice(outbox: Outbox) -> None:
    day = date(2026, 11, 22)
    first, second = (outbox.next_local_code("K0001", day) for _ in range(2))
    assert (first, second) == ("TAM-K0001-261122-0001", "TAM-K0001-261122-0002")
    outbox.close()
    again = Outbox.open(outbox.folder, KEY, HandClock())
    assert again.next_local_code("k-0001 ", day) == "TAM-K0001-261122-0003"
    assert again.next_local_code("K0001", date(2026, 11, 23)) == "TAM-K0001-261123-0001"
    again.close()


def test_a_damaged_file_is_set_aside_and_the_others_go(desk: Desk) -> None:
    for number in (1, 2):
        value_of(desk.outbox.put(packet(number)))
    path = desk.folder / "sealed" / f"{packet(1).application_id}.sealed"
    content = bytearray(path.read_bytes())
    content[200] ^= 1
    path.write_bytes(content)
    done = deliver_due(desk.outbox, desk.service, desk.clock)
    assert [name for name, _ in done.accepted] == [packet(2).application_id]
    assert (desk.folder / "damaged" / path.name).read_bytes() == content
    entry = desk.outbox.entry(packet(1).application_id)
    assert entry is not None
    assert (entry.state, entry.trouble) == (EntryState.NEEDS_VOLUNTEER, OutboxTrouble.DAMAGED)
    assert done.failed[0][1].trouble is DeliveryTrouble.NEEDS_VOLUNTEER


def test_a_missing_file_is_told_apart(desk: Desk) -> None:
    value_of(desk.outbox.put(packet(1)))
    (desk.folder / "sealed" / f"{packet(1).application_id}.sealed").unlink()
    fault = error_of(deliver(desk.outbox, desk.service, desk.clock, packet(1).application_id))
    assert fault.outbox is not None and fault.outbox.trouble is OutboxTrouble.MISSING


def test_another_machine_key_damages_nothing(desk: Desk) -> None:
    value_of(desk.outbox.put(packet(1)))
    desk.outbox.close()
    desk.outbox = Outbox.open(desk.folder, MachineKey(bytes(32)), desk.clock)
    fault = error_of(deliver(desk.outbox, desk.service, desk.clock, packet(1).application_id))
    assert fault.outbox is not None and fault.outbox.trouble is OutboxTrouble.WRONG_KEY
    desk.start_again()
    value_of(deliver(desk.outbox, desk.service, desk.clock, packet(1).application_id))


@pytest.mark.parametrize("damage", ["gone", "garbage"])
def test_a_lost_ledger_is_rebuilt_from_the_sealed_files(desk: Desk, damage: str) -> None:
    for number in (1, 2):
        value_of(desk.outbox.put(packet(number)))
    value_of(deliver(desk.outbox, desk.service, desk.clock, packet(2).application_id))
    desk.close()
    for path in desk.folder.glob("outbox.sqlite3*"):
        path.unlink()
    if damage == "garbage":
        (desk.folder / "outbox.sqlite3").write_bytes(b"no ledger at all " * 500)
    desk.start_again()
    assert [entry.application_id for entry in desk.outbox.entries()] == [packet(1).application_id]
    assert len(deliver_due(desk.outbox, desk.service, desk.clock).accepted) == 1
    assert len(desk.practice.codes()) == 2
    assert bool(list((desk.folder / "damaged").iterdir())) == (damage == "garbage")


def test_a_clock_that_was_set_back_delays_nothing(outbox: Outbox) -> None:
    value_of(outbox.put(packet(1)))
    clock = outbox.clock
    assert isinstance(clock, HandClock)
    clock.pass_time(-30 * 86_400)
    assert len(outbox.due()) == 1
