"""The volunteer's door by touch: the mark held for two seconds, on the start screen, beside a visit and in one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.journeys.desk import Desk, open_desk
from ui.finger import settle, visible_items

pytestmark = pytest.mark.journey


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "desk") as opened:
        yield opened


def hold_the_mark(desk: Desk, milliseconds: int) -> None:
    """Press the mark, and let it go after so long."""
    window = desk.application.window
    mark = next(item for item in visible_items(window.contentItem()) if _is_door(item))
    middle = mark.mapToScene(mark.boundingRect().center())
    at, finger = QPoint(round(middle.x()), round(middle.y())), QTest.createTouchDevice()
    QTest.touchEvent(window, finger).press(0, at, window)
    settle(milliseconds)
    QTest.touchEvent(window, finger).release(0, at, window)
    settle(100)


def _is_door(item: QQuickItem) -> bool:
    return bool(item.property("door"))


@pytest.mark.parametrize("outside", [None, "Lookup"])
def test_two_seconds_open_the_door_and_a_touch_does_not(desk: Desk, outside: str | None) -> None:
    if outside:
        desk.tap("Tra cứu kết quả")
        desk.wait_for_screen(outside)
    here = desk.screen
    hold_the_mark(desk, 150)
    assert desk.screen == here
    hold_the_mark(desk, 2300)
    assert desk.screen == "Staff"


def test_within_a_visit_the_door_comes_before_the_screen_and_shuts_again(desk: Desk) -> None:
    desk.tap("Làm hồ sơ mới")
    desk.tap("Cấp Phiếu lý lịch tư pháp")
    desk.wait_for_screen("Needs")
    hold_the_mark(desk, 150)
    assert desk.screen == "Needs"
    hold_the_mark(desk, 2300)
    assert desk.screen == "Staff" and desk.application.signals.visit is not None
    desk.tap("Quay lại")
    assert desk.screen == "Needs"
