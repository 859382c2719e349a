"""A desk with a volunteer, and the touches by which one comes to help; used by the journeys of help."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest

from kiosk.desk.staff import Role
from kiosk.ports.clock import Clock
from tests.journeys.desk import Desk, give_digits, open_desk
from tests.journeys.walked import Walked
from ui.finger import settle, wait_for

VOLUNTEER, PIN, DIGITS = "NTL", "135792", "0012"


@contextmanager
def at_stop(student: Walked, stop: str, folder: Path, clock: Clock | None = None) -> Iterator[Desk]:
    """The student's visit taken up again at this stop, on a desk that knows a volunteer."""
    shutil.copytree(student.stop(stop).ram, folder / "ram")
    with open_desk(folder, clock=clock) as desk:
        desk.parts.staff.add(VOLUNTEER, Role.VOLUNTEER, PIN)
        give_digits(desk, DIGITS)
        desk.wait_while("Resume")
        yield desk


def sign_in(desk: Desk) -> None:
    """A volunteer opens the door in a visit and says who it is."""
    desk.application.kiosk.openStaff()
    desk.tap(VOLUNTEER)
    for digit in PIN:
        desk.tap(digit)
    desk.primary()
    wait_for(lambda: desk.facts("phase") == "call", "the PIN to be right")


def offer(desk: Desk) -> None:
    """Sign in and ask; the citizen has still to answer."""
    sign_in(desk)
    desk.primary()
    wait_for(lambda: desk.finger.find("Tôi đồng ý") is not None, "the question to the citizen")


def help_agreed(desk: Desk) -> None:
    """A volunteer helps, with the citizen's consent."""
    offer(desk)
    desk.tap("Tôi đồng ý")
    wait_for(lambda: desk.application.kiosk.assist.facts.helper == VOLUNTEER, "the help")


@contextmanager
def held(desk: Desk) -> Iterator[None]:
    """While the citizen's finger lies on "Hiện"."""
    button, window = desk.finger.find("Hiện"), desk.application.window
    assert button is not None
    middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2))
    at, finger = QPoint(round(middle.x()), round(middle.y())), QTest.createTouchDevice()
    QTest.touchEvent(window, finger).press(0, at, window)
    settle()
    try:
        yield
    finally:
        QTest.touchEvent(window, finger).release(0, at, window)
        settle()
