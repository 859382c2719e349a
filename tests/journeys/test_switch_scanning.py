"""Two keys alone: from the start screen to a typed answer, each control ringed before it is pressed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.desk import Desk, open_desk
from ui.finger import accessible_name, settle, wait_for
from ui.switch_scan import CHOOSE, NEXT

pytestmark = pytest.mark.journey
MOST_STEPS = 90


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "desk") as opened:
        settle(500)
        yield opened


def strike(desk: Desk, key: Qt.Key, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(desk.application.window, key, held)
    settle(5)


def standing(desk: Desk) -> str:
    item = desk.application.window.activeFocusItem()
    return accessible_name(item) if item is not None and item.property("visualFocus") else ""


def choose(desk: Desk, name: str) -> None:
    """Step until the control is reached, and press it."""
    wait_for(lambda: desk.finger.find(name) is not None, f"{name!r} on the screen")
    settle(60)
    for _ in range(MOST_STEPS):
        strike(desk, NEXT)
        if standing(desk) == name:
            break
    else:
        raise AssertionError(f"{name!r} was not reached; it stands on {standing(desk)!r}")
    strike(desk, CHOOSE)


def test_a_code_is_looked_up_with_two_keys(desk: Desk) -> None:
    choose(desk, "Tra cứu kết quả")
    desk.wait_for_screen("Lookup")
    for key in "1234":
        choose(desk, key)
    assert desk.application.kiosk.session.property("text") == "1234"


def test_every_control_of_the_start_screen_is_reached_and_left_again(desk: Desk) -> None:
    every = {name for name in desk.finger.names() if name}
    seen = []
    for _ in range(len(every) + 3):
        strike(desk, NEXT)
        seen.append(standing(desk))
    assert every <= set(seen)
    last = standing(desk)
    strike(desk, NEXT)
    assert standing(desk) != last
    strike(desk, NEXT, shift=True)
    assert standing(desk) == last


def test_the_choosing_key_presses_nothing_before_a_control_was_reached(desk: Desk) -> None:
    strike(desk, CHOOSE)
    assert desk.screen == "Welcome"
