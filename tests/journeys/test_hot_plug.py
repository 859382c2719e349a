"""A scanner unplugged or plugged in again is noticed within seconds, before and in a visit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.ports.scanner import ScanTrouble
from tests.journeys.at_papers import at_papers
from tests.journeys.desk import Desk, open_desk
from tests.journeys.walked import Walked
from ui.finger import settle, wait_for

pytestmark = pytest.mark.journey


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A kiosk that has looked at its devices and its bus once."""
    with open_desk(tmp_path / "desk") as opened:
        opened.application.watch.look_at_bus()
        settle(500)
        yield opened


def trouble(desk: Desk) -> str:
    """What the watch knows of the scanner."""
    return next(device.trouble for device in desk.application.watch.devices() if device.key == "scanner")


def test_unplugged_and_back_under_another_address(desk: Desk) -> None:
    assert trouble(desk) == ""
    desk.devices.tray.plug.unplug()
    desk.application.watch.look_at_bus()
    wait_for(lambda: trouble(desk) == ScanTrouble.UNPLUGGED, "the missing scanner")
    assert not desk.application.kiosk.welcome.fact("can_begin")
    desk.devices.tray.plug.plug(2, 9)
    desk.application.watch.look_at_bus()
    wait_for(lambda: trouble(desk) == "", "the scanner")
    assert desk.application.kiosk.welcome.fact("can_begin")


def test_a_bus_that_stays_as_it_is_asks_nothing_of_the_scanner(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(type(desk.parts.scanner), "state", lambda _self: asked.append("state"))
    for _ in range(3):
        desk.application.watch.look_at_bus()
    settle(300)
    assert asked == []


def test_in_a_visit_the_papers_come_back_with_the_scanner(student: Walked, tmp_path: Path) -> None:
    with at_papers(student, tmp_path / "desk") as desk:
        desk.application.watch.look_at_bus()
        settle(100)
        plug = desk.devices.tray.plug
        plug.unplug()
        desk.tap("Quét trang này")
        desk.wait_for_words("Máy quét bị rút dây")
        desk.application.watch.look_at_bus()
        settle(300)
        assert desk.facts("scan_broken")
        plug.plug(3, 3)
        desk.application.watch.look_at_bus()
        wait_for(lambda: not desk.facts("scan_broken"), "the papers")
        desk.tap("Quét trang này")
        wait_for(lambda: len(desk.application.signals.state.pages) == 1, "the page")
