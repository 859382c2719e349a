"""What a citizen forgot on the glass is told, and nobody else begins before it is taken away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from kiosk.desk.staff import Role
from kiosk.result import Ok
from tests.journeys.desk import Desk, open_desk
from tests.journeys.unseen import walk_to
from ui.finger import settle, wait_for

pytestmark = pytest.mark.journey

FORGOTTEN = Image.new("RGB", (1010, 640), (40, 90, 150))
TOLD = "Ông/bà còn để giấy tờ trên mặt kính"
PIN = "135792"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A kiosk that looks again soon, and whose citizen takes nothing away unasked."""
    with open_desk(tmp_path / "desk") as opened:
        opened.application.kiosk.glass._again.setInterval(150)
        opened.devices.hands.idle = True
        yield opened


def go_to(desk: Desk, stop: str) -> None:
    """A visit as far as a stop; papers are laid on the glass by themselves meanwhile."""
    desk.devices.hands.idle = False
    walk_to(desk, stop)
    desk.devices.hands.idle = True


def stop_and_erase(desk: Desk) -> None:
    """The citizen ends the visit; at once nothing of it is left."""
    desk.application.kiosk.stopAndErase()
    assert list(desk.parts.ram.rglob("*")) == []
    assert desk.application.signals.visit is None


def test_a_forgotten_card_is_told_until_it_is_taken(desk: Desk) -> None:
    go_to(desk, "@card")
    desk.devices.tray.put_image(FORGOTTEN)
    stop_and_erase(desk)
    desk.wait_for_words(TOLD)
    desk.application.kiosk.welcome.beginWanted.emit()
    settle(400)
    assert (desk.screen, desk.facts("phase")) == ("Glass", "there")
    assert desk.application.signals.visit is None
    desk.devices.tray.take()
    desk.wait_for_screen("Welcome")


def test_in_practice_the_paper_is_taken_once_it_was_asked_for(desk: Desk) -> None:
    go_to(desk, "@card")
    desk.devices.hands.idle = False
    desk.devices.tray.put_image(FORGOTTEN)
    stop_and_erase(desk)
    desk.wait_for_words(TOLD)
    desk.wait_for_screen("Welcome")
    assert desk.devices.tray.next() is None


def test_a_visit_without_the_glass_ends_without_a_look(desk: Desk) -> None:
    go_to(desk, "@identity")
    desk.devices.tray.put_image(FORGOTTEN)
    stop_and_erase(desk)
    settle(300)
    assert desk.screen == "Welcome"


def test_a_scanner_that_cannot_look_leaves_it_to_the_citizen(desk: Desk) -> None:
    go_to(desk, "@card")
    desk.devices.tray.put_image(FORGOTTEN)
    desk.devices.tray.fault("status-ioerror")
    stop_and_erase(desk)
    wait_for(lambda: desk.screen == "Glass" and desk.facts("phase") == "unseen", "a look in vain")
    desk.primary()
    desk.wait_for_screen("Welcome")


def test_a_volunteer_may_say_that_the_glass_is_clear(desk: Desk) -> None:
    assert isinstance(desk.parts.staff.add("MT", Role.VOLUNTEER, PIN), Ok)
    go_to(desk, "@card")
    desk.devices.tray.put_image(FORGOTTEN)
    stop_and_erase(desk)
    desk.wait_for_words(TOLD)
    kiosk = desk.application.kiosk
    kiosk.staff.confirmGlass()
    assert kiosk.glass.in_the_way
    kiosk.openStaff()
    desk.tap("MT")
    for digit in PIN:
        desk.tap(digit)
    desk.primary()
    desk.tap("Mặt kính đã trống")
    wait_for(lambda: not kiosk.glass.in_the_way, "the volunteer's word")
    desk.primary()
    desk.wait_for_screen("Welcome")


def test_a_visit_that_a_crash_left_owes_its_look_too(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    with open_desk(folder) as desk:
        go_to(desk, "father_name")
    with open_desk(folder) as desk:
        desk.wait_for_screen("Resume")
        desk.devices.hands.idle = True
        desk.devices.tray.put_image(FORGOTTEN)
        desk.application.kiosk.resume.erase()
        desk.wait_for_words(TOLD)
