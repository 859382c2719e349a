"""The stay form by touch: a foreign country, a temporary stay, work and its place; and an overlap settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.commands.cases import CASES
from kiosk.procedure.values import Month, Place, Stay
from kiosk.visit.commands import AnswerQuestions
from tests.journeys.desk import Desk, open_desk
from tests.journeys.unseen import UnseenWalk
from ui.finger import settle

pytestmark = pytest.mark.journey

HOME = Place("Tổ 5 MẪU")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The student at the residence screen, nothing told yet."""
    with open_desk(tmp_path / "desk") as opened:
        plan = replace(CASES["student"].plan, last_stop="residence")
        UnseenWalk(opened.application, plan).run()
        settle(50)
        yield opened


def stays(desk: Desk) -> tuple[Stay, ...]:
    """What the visit knows."""
    told = desk.application.signals.state.answers.get("residence", ())
    assert isinstance(told, tuple)
    return told


def write(desk: Desk, keys: str) -> None:
    """On the screen's keyboard."""
    for key in keys:
        desk.finger.tap("Dấu cách" if key == " " else key, key=True)


def test_a_temporary_stay_abroad_with_work_and_place(desk: Desk) -> None:
    desk.tap("Đã ở nhiều nơi")
    write(desk, "hanf qu")
    desk.tap("Hàn Quốc")
    desk.primary()
    desk.tap("Tạm trú")
    desk.tap("Đến nay")
    desk.primary()
    desk.tap("Sinh viên")
    write(desk, "truwowngf maaux")
    desk.primary()
    (stay,) = stays(desk)
    assert (stay.place, stay.kind, stay.end) == (Place(country="Hàn Quốc"), "temporary", None)
    assert (stay.occupation, stay.workplace.lower()) == ("Sinh viên", "trường mẫu")
    assert desk.reads("Hàn Quốc")


@pytest.mark.parametrize(
    ("touch", "ends"),
    [("Rời Tổ 5 MẪU từ 05/2021", Month(2021, 5)), ("Đến Nơi MẪU từ 06/2022", Month(2022, 6))],
)
def test_the_panel_asks_which_date_holds(desk: Desk, touch: str, ends: Month) -> None:
    rows = (
        Stay(Month(2019, 8), Month(2022, 6), HOME),
        Stay(Month(2021, 5), None, Place("Nơi MẪU")),
    )
    desk.application.signals.must(AnswerQuestions({"residence": rows}, draft=True))
    desk.wait_for_words("Hai khoảng bị trùng nhau")
    desk.tap(touch)
    first, second = stays(desk)
    assert first.end == second.start == ends
    assert desk.facts("gap")["kind"] == ""  # type: ignore[index]
