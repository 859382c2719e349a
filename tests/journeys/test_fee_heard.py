"""A fee that comes in is heard at the desk at once, by sound, screen and panel, and by nobody's name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from drivers.online_service.practice_faults import FaultKind
from drivers.speech.practice import CHIMES, PracticeVoice
from kiosk.commands.cases import CITIZEN
from kiosk.desk.statistics import FEES_IN
from kiosk.ports.speech import Sound
from tests.journeys.desk import Desk, open_desk
from ui.finger import wait_for
from ui.long_walk import LongWalk

pytestmark = pytest.mark.journey

TOLD = "Vừa nhận phí"


def sounds(desk: Desk) -> int:
    """How often the sound of a fee was heard."""
    return cast(PracticeVoice, desk.parts.voice).spoken().count(("", CHIMES[Sound.FEE]))


def test_the_citizen_who_pays_at_the_screen_sees_it(tmp_path: Path) -> None:
    with open_desk(tmp_path / "desk", "citizen") as desk:
        walk = LongWalk(desk.application, replace(CITIZEN, case="paid"), tmp_path / "out")
        walk.walk_to_end()
        walk.wait_for(lambda: walk.fact("slip") == "printed", "the slip")
        assert walk.fact("vietqr") != "" and walk.fact("paid") is False
        desk.application.watch.hear_fees()
        (code,) = desk.devices.service.codes()
        desk.devices.service.pay(code)
        desk.application.watch.hear_fees()
        desk.wait_for_words("Cổng dịch vụ công đã nhận phí.")
        assert walk.fact("vietqr") == "" and not desk.reads("Chờ ngân hàng")
        walk.finish()
        wait_for(lambda: sounds(desk) == 1, "the sound")
        desk.application.watch.hear_fees()
        wait_for(lambda: not desk.application.jobs.busy, "the line")
        assert sounds(desk) == 1 and list(desk.application.watch.fees) == [code]


def test_a_service_that_cannot_be_asked_is_asked_again(tmp_path: Path) -> None:
    with open_desk(tmp_path / "desk", "citizen") as desk:
        walk = LongWalk(desk.application, replace(CITIZEN, case="paid"), tmp_path / "out")
        walk.walk_to_end()
        walk.finish()
        service = desk.devices.service
        service.pay(walk.code)
        service.faults.arm(FaultKind.HTML, "payments", times=1)
        calls = service.calls["payments"]
        desk.application.watch.hear_fees()
        wait_for(lambda: service.calls["payments"] > calls, "the question")
        desk.application.watch.hear_fees()
        desk.wait_for_words(TOLD)
        assert walk.code not in " ".join(desk.texts)


def test_what_came_before_the_start_is_known_without_a_sound(tmp_path: Path) -> None:
    with open_desk(tmp_path / "desk", "citizen") as desk:
        walk = LongWalk(desk.application, replace(CITIZEN, case="paid"), tmp_path / "out")
        walk.walk_to_end()
        walk.finish()
        desk.devices.service.pay(walk.code)
    with open_desk(tmp_path / "desk", "citizen") as desk:
        calls = desk.devices.service.calls
        wait_for(lambda: calls["payments"] >= 1, "the first question")
        wait_for(lambda: list(desk.application.watch.fees) == [walk.code], "its answer, for the panel")
        assert not desk.reads(TOLD) and sounds(desk) == 0
        assert fees_counted(desk) == 1
    with open_desk(tmp_path / "desk", "citizen") as desk:
        wait_for(
            lambda: desk.application.watch._old_fees == frozenset({walk.code}), "the answer, heard before"
        )
        assert not desk.application.watch.fees and fees_counted(desk) == 1


def fees_counted(desk: Desk) -> int:
    """What the desk's numbers say."""
    return sum(each.get(FEES_IN, 0) for each in desk.parts.counts.days(date.min, date.max).values())
