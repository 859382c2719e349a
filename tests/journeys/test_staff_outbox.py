"""What the volunteer's panel says of applications that have no receipt: what to mend, or whom it waits for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.online_service.desk_folder import DeskFolder
from kiosk.desk.staff import Role
from kiosk.outbox.delivery import deliver
from kiosk.outbox.entry import EntryState
from tests.journeys.desk import Desk, open_desk
from tests.outbox.made_up import packet
from ui.finger import wait_for

pytestmark = pytest.mark.journey
PIN = "135792"
RETURNED, HANDED = packet(1), packet(2)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk whose volunteer has opened the panel; one application came back, one lies in the folder."""
    (tmp_path / "share").mkdir()
    with open_desk(tmp_path / "desk") as opened:
        parts = opened.parts
        parts.staff.add("NTL", Role.VOLUNTEER, PIN)
        opened.devices.service.faults.arm("refuse", "create", times=1)
        for each in (RETURNED, HANDED):
            parts.outbox.put(each)
        deliver(parts.outbox, parts.service, parts.clock, RETURNED.application_id)
        deliver(parts.outbox, DeskFolder(tmp_path / "share", parts.clock), parts.clock, HANDED.application_id)
        opened.application.kiosk.openStaff()
        opened.tap("NTL")
        for key in PIN:
            opened.tap(key)
        opened.primary()
        wait_for(lambda: opened.facts("phase") == "open" and opened.facts("entries") != (), "the panel")
        yield opened


def test_the_panel_says_what_to_mend_and_tries_again_when_told(desk: Desk) -> None:
    desk.wait_for_words("Cổng trả lại, cần sửa:")
    assert desk.reads("Đã chuyển, chờ cán bộ nhận") and not desk.reads("Chờ mạng")
    assert not desk.reads("NGUYỄN VĂN MẪU")
    entry = desk.parts.outbox.entry(RETURNED.application_id)
    assert entry is not None and entry.state is EntryState.NEEDS_VOLUNTEER
    desk.tap(f"Thử lại {RETURNED.local_code}")
    wait_for(lambda: desk.parts.outbox.entry(RETURNED.application_id).arrived, "the receipt")  # type: ignore[union-attr]
