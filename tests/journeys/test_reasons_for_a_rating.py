"""After the face three reasons stand in its place; one touch counts it once, none is fine too."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.commands.cases import CITIZEN
from tests.journeys.desk import Desk, open_desk
from ui.finger import wait_for
from ui.long_walk import LongWalk

pytestmark = pytest.mark.journey


def counted(desk: Desk) -> dict[str, int]:
    """What the desk's numbers say of ratings."""
    days = desk.parts.counts.days(date.min, date.max).values()
    return {
        name: figure for day in days for name, figure in day.items() if name.startswith(("rating", "reason"))
    }


def test_a_face_then_its_reason_are_counted_once(tmp_path: Path) -> None:
    with open_desk(tmp_path / "desk", "citizen") as desk:
        walk = LongWalk(desk.application, CITIZEN, tmp_path / "out")
        walk.walk_to_end()
        desk.tap("Chưa hài lòng")
        assert desk.reads("Vì sao vậy?")
        desk.tap("Chờ lâu")
        assert desk.reads("Đã ghi ý kiến") and desk.facts("reason") == "slow"
        desk.tap("Khó hiểu")
        walk.finish()
        wait_for(lambda: counted(desk) == {"rating.bad": 1, "reason.slow": 1}, "the day's sums")
