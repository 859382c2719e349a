"""What is counted of visits on the real screens: sent, left and saved, and nothing in the file that is anybody's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.commands.cases import CASES
from kiosk.ports.clock import VIET_NAM
from kiosk.wiring import COUNTS
from tests.journeys.desk import Desk, open_desk
from tests.journeys.unseen import UnseenWalk
from ui.finger import wait_for

pytestmark = pytest.mark.journey


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "desk") as opened:
        yield opened


def figures(desk: Desk) -> dict[str, int]:
    day = desk.parts.clock.now().astimezone(VIET_NAM).date()
    return desk.parts.counts.days(day, day).get(day, {})


def test_one_sent_and_one_left_are_counted_without_a_trace_of_who(desk: Desk, tmp_path: Path) -> None:
    UnseenWalk(desk.application, CASES["student"].plan).run()
    wait_for(lambda: figures(desk).get("sent") == 1, "the visit that was sent")
    plan = replace(CASES["student"].plan, last_stop="fee_group")
    UnseenWalk(desk.application, plan).run()
    desk.tap("Gọi người hỗ trợ" if desk.finger.find("Gọi người hỗ trợ") else "Gọi hỗ trợ")
    desk.application.kiosk.stopAndErase()
    wait_for(lambda: figures(desk).get("left") == 1, "the visit that was left")
    told = figures(desk)
    assert told["begun"] == 2 and told["fee.student"] == 1 and told["case.self"] == 2
    assert told["left_at.request"] == 1 and told["alone_or_not.helped"] == 1
    assert told["reached.papers"] == 1 and told["seconds.papers"] >= 1
    kept = (tmp_path / "desk" / "state" / COUNTS).read_bytes()
    assert b"056305000012" not in kept and "NGUYỄN".encode() not in kept


def test_a_visit_whose_ticket_is_out_is_counted_as_saved_and_not_as_left(desk: Desk) -> None:
    plan = replace(CASES["student"].plan, last_stop="fee_group")
    UnseenWalk(desk.application, plan).run()
    desk.tap("Dừng và xoá")
    desk.tap("In phiếu, làm tiếp sau")
    desk.wait_for_words("Đã in phiếu làm tiếp")
    desk.primary()
    desk.wait_for_screen("Welcome")
    wait_for(lambda: bool(figures(desk)), "the visit that was saved")
    told = figures(desk)
    assert told.get("saved") == 1 and "left" not in told
    assert not [name for name in told if name.startswith("left_at.")]


def test_damaged_numbers_never_keep_the_kiosk_from_starting(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    state = tmp_path / "desk" / "state"
    state.mkdir(parents=True, mode=0o700)
    (state / COUNTS).write_bytes(b"no database" * 200)
    with open_desk(tmp_path / "desk") as opened:
        assert opened.screen == "Welcome"
    assert f"damaged_file_moved_aside entry={COUNTS}.damaged-1" in caplog.text
    assert (state / f"{COUNTS}.damaged-1").exists()
