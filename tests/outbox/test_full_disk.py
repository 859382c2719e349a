"""A disk that is full at any write: no half record, no lost whole one, and all goes on once there is room."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from drivers.online_service.practice import PracticeService
from kiosk.desk.readiness import ROOM_NEEDED, disk_state
from kiosk.outbox.delivery import DeliveryTrouble, deliver
from kiosk.outbox.entry import EntryState, OutboxTrouble
from kiosk.outbox.outbox import Outbox
from kiosk.result import Err, Ok
from tests.outbox.made_up import KEY, Desk, HandClock, error_of, packet, value_of
from tests.outbox.small_disk import SMALL_DISK, fill, on_a_small_disk

FULL = (OutboxTrouble.NO_ROOM, OutboxTrouble.DISK)
DAY = date(2026, 11, 22)


def opened(disk: Path) -> Outbox:
    return Outbox.open(disk / "outbox", KEY, HandClock())


def assert_whole(outbox: Outbox, *numbers: int) -> None:
    """Exactly these applications, each readable, and no file besides them."""
    assert {entry.local_code for entry in outbox.entries()} == {packet(n).local_code for n in numbers}
    names = sorted(f"{packet(number).application_id}.sealed" for number in numbers)
    assert sorted(path.name for path in (outbox.folder / "sealed").iterdir()) == names
    for number in numbers:
        assert value_of(outbox.read(packet(number).application_id)).application_id


def too_large(disk: Path) -> None:
    outbox = opened(disk)
    value_of(outbox.put(packet(1)))
    assert outbox.has_room(1000) and not outbox.has_room(SMALL_DISK)
    assert error_of(outbox.put(packet(2, size=SMALL_DISK))).trouble is OutboxTrouble.NO_ROOM
    assert_whole(outbox, 1)
    assert value_of(outbox.put(packet(2))).state is EntryState.CREATED
    outbox.close()


def full_at_each_page(disk: Path) -> None:
    """From no free page to more than a sealed application needs, the disk ends at another write each time."""
    refused = taken = 0
    for pages in range(40):
        outbox = opened(disk)
        value_of(outbox.put(packet(1)))
        ballast = fill(disk, pages * 4096)
        match outbox.put(packet(2, size=12_000)):
            case Ok():
                taken += 1
                kept = (1, 2)
            case Err(fault):
                refused += 1
                kept = (1,)
                assert fault.trouble in FULL, (pages, fault)
                assert outbox.entry(packet(2).application_id) is None
        outbox.next_local_code("K0001", DAY)
        outbox.close()
        ballast.unlink()
        outbox = opened(disk)
        assert_whole(outbox, *kept)
        value_of(outbox.put(packet(2, size=12_000)))
        outbox.close()
        shutil.rmtree(disk / "outbox")
    assert refused > 5 and taken > 2


def full_while_sending(disk: Path) -> None:
    """Whatever could not be written down is not done; what was done is written down or asked again."""
    service = PracticeService(disk.parent / "practice")
    service.start()
    for pages in range(24):
        desk = Desk(disk / "outbox", service)
        one = packet(100 + pages)
        value_of(desk.outbox.put(one))
        ballast = fill(disk, pages * 4096)
        outcome = deliver(desk.outbox, desk.service, desk.clock, one.application_id)
        ballast.unlink()
        if isinstance(outcome, Err):
            assert outcome.error.trouble is DeliveryTrouble.OUTBOX, (pages, outcome)
        value_of(deliver(desk.outbox, desk.service, desk.clock, one.application_id))
        assert len(service.codes()) == pages + 1
        desk.close()
        shutil.rmtree(disk / "outbox")
    service.close()


def no_new_visit(disk: Path) -> None:
    """Two of the largest applications do not fit, and the panel and the start screen hear it."""
    outbox = opened(disk)
    assert ROOM_NEEDED > SMALL_DISK
    state = disk_state(outbox)
    assert (state.key, state.ready, state.trouble) == ("disk", False, "no_room")
    assert disk_state(outbox, SMALL_DISK // 3).ready
    assert not disk_state(outbox, SMALL_DISK * 2 // 3).ready
    outbox.close()


def test_an_application_larger_than_the_disk_leaves_nothing(tmp_path: Path) -> None:
    on_a_small_disk(tmp_path, too_large)


def test_a_disk_that_is_full_at_any_write_of_sealing(tmp_path: Path) -> None:
    on_a_small_disk(tmp_path, full_at_each_page)


def test_a_disk_that_is_full_at_any_write_of_sending(tmp_path: Path) -> None:
    on_a_small_disk(tmp_path, full_while_sending)


def test_without_room_for_two_of_the_largest_no_visit_begins(tmp_path: Path) -> None:
    on_a_small_disk(tmp_path, no_new_visit)
