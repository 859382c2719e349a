"""Done, cancelled or forgotten: after each the kiosk is as it was at its first start, to the pixel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.commands.cases import CASES
from tests.journeys.desk import SETTINGS, Desk, StandingClock, open_desk
from tests.journeys.traces import STUDENT
from tests.journeys.unseen import UnseenWalk
from tests.journeys.walked import Walked
from ui.finger import settle

pytestmark = pytest.mark.journey

REACHED = "mother_name"
TYPED = "Trần"


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: StandingClock) -> Iterator[Desk]:
    """A kiosk that has just started and looked at its devices."""
    with open_desk(tmp_path / "desk", clock=clock) as opened:
        settle(500)
        yield opened


def picture(desk: Desk, folder: Path) -> QImage:
    """What the screen shows now."""
    desk.finger.picture(folder / "screen.png")
    return QImage(str(folder / "screen.png"))


def cancel(desk: Desk, _clock: StandingClock) -> None:
    """The citizen stops and says so twice."""
    desk.tap(desk.application.spoken("Dừng và xoá"))
    desk.tap(desk.application.spoken("Dừng và xoá hết"))


def cancel_at_the_warning(desk: Desk, clock: StandingClock) -> None:
    """The citizen is asked whether they are still there, and lets it be erased."""
    clock.pass_by(SETTINGS.idle.question_s + 1)
    desk.tap(desk.application.spoken("Xoá ngay"))


def leave(desk: Desk, clock: StandingClock) -> None:
    """The citizen goes away: first the warning, then the end."""
    clock.pass_by(SETTINGS.idle.question_s + 1)
    desk.wait_for_words(desk.application.spoken("Ông/bà còn ở đây không?"))
    assert desk.application.signals.visit is not None
    clock.pass_by(SETTINGS.idle.warning_s + 1)


@pytest.mark.parametrize("end", [cancel, cancel_at_the_warning, leave])
def test_every_end_erases_the_visit_and_its_looks(
    desk: Desk,
    clock: StandingClock,
    tmp_path: Path,
    end: Callable[[Desk, StandingClock], None],
) -> None:
    first = picture(desk, tmp_path)
    plan = replace(CASES["student"].plan, language="en", last_stop=REACHED)
    UnseenWalk(desk.application, plan).run()
    for key in "traanf":
        desk.tap(key)
    desk.tap(desk.application.spoken("Cỡ chữ rất lớn"))
    desk.application.kiosk.toggleContrast()
    settle(50)
    assert TYPED in desk.known()
    assert list(desk.parts.ram.rglob("*"))

    end(desk, clock)
    desk.wait_for_screen("Welcome")

    assert list(desk.parts.ram.rglob("*")) == []
    assert [text for text in (*STUDENT, TYPED) if text.lower() in desk.known().lower()] == []
    kiosk = desk.application.kiosk
    assert (kiosk.fact("language"), kiosk.fact("text_size"), kiosk.fact("high_contrast")) == ("vi", 0, False)
    assert desk.application.signals.language == "vi"
    assert picture(desk, tmp_path) == first


def test_after_a_whole_visit_the_start_screen_is_as_it_was(student: Walked) -> None:
    before = next(student.out.glob("*-welcome.png"))
    after = next(student.out.glob("*-wiped.png"))
    assert QImage(str(before)) == QImage(str(after))
