"""What every earlier version of the program left on a disk still sends; a fixture is never made anew."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.outbox import ledger
from kiosk.outbox.delivery import deliver_due
from kiosk.outbox.entry import EntryState
from kiosk.outbox.export import opened
from kiosk.result import Ok
from tests.outbox.made_up import Desk, packet, value_of

FIXTURES = Path(__file__).parent / "fixtures"
OUTBOXES = sorted(path.name for path in FIXTURES.glob("outbox_v*"))


def left_by(desk: Desk, name: str) -> None:
    """Start over the disk of an earlier version: one created, uploading, handed in, refused and arrived."""
    desk.close()
    shutil.rmtree(desk.folder)
    shutil.copytree(FIXTURES / name, desk.folder)
    desk.start_again()


@pytest.mark.parametrize("name", OUTBOXES)
def test_an_outbox_of_each_version_is_sent_whole(desk: Desk, name: str) -> None:
    left_by(desk, name)
    states = {entry.local_code[-1]: entry.state for entry in desk.outbox.entries()}
    assert states == {
        "1": EntryState.CREATED,
        "2": EntryState.UPLOADING,
        "3": EntryState.SUBMITTED,
        "4": EntryState.NEEDS_VOLUNTEER,
        "5": EntryState.ERASED,
    }
    reasons = desk.outbox.reasons(packet(4).application_id)
    assert [reason.field for reason in reasons] == ["toKhai.nycHoTen"]
    desk.outbox.requeue(packet(4).application_id)
    for _ in range(3):
        desk.outbox.make_due()
        deliver_due(desk.outbox, desk.service, desk.clock)
    received = [desk.practice.received(code)["application"] for code in desk.practice.codes()]
    sent = {packet(number).local_code: dict(packet(number).payload) for number in (1, 2, 3, 4)}
    assert {each["kiosk"]["local_code"]: each["toKhai"] for each in received} == sent
    assert all(entry.arrived for entry in desk.outbox.entries()) and desk.outbox.store.names() == ()


@pytest.mark.parametrize("name", OUTBOXES)
def test_sealed_files_of_each_version_are_enough_without_their_ledger(desk: Desk, name: str) -> None:
    left_by(desk, name)
    desk.close()
    (desk.folder / "outbox.sqlite3").unlink()
    desk.start_again()
    assert [value_of(desk.outbox.read(packet(n).application_id)) for n in (1, 2, 3, 4)] == [
        packet(n) for n in (1, 2, 3, 4)
    ]
    assert len(deliver_due(desk.outbox, desk.service, desk.clock).accepted) == 4


def test_there_is_a_fixture_of_every_version() -> None:
    assert [f"outbox_v{number}" for number in range(1, ledger.VERSION + 1)] == OUTBOXES


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("export_v*.lltp")), ids=lambda path: path.stem)
def test_an_export_of_each_version_opens(path: Path) -> None:
    assert opened(path.read_bytes(), path.with_suffix(".pem").read_bytes()) == Ok(packet(1))
