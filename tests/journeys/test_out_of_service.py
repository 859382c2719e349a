"""Out of service by rule: before a visit, never within one, and back as soon as the device is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.ports.printer import PrintTrouble
from tests.journeys.desk import Desk, open_desk
from ui.finger import settle, wait_for

pytestmark = pytest.mark.journey


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "desk") as opened:
        wait_for(lambda: len(opened.application.watch.devices()) >= 4, "the first look")
        yield opened


def look(desk: Desk, *, ready: bool) -> None:
    """Look at the desk as the timer does, until the printer is known to be like that."""
    desk.application.look_at_desk()
    wait_for(lambda: ("printer" not in desk.application.watch.troubles()) is ready, "the printer's word")
    settle(50)


def begin(desk: Desk) -> None:
    """Touch the first door; where the service takes several procedures, the first of them."""
    desk.application.kiosk.welcome.begin()
    settle(100)
    if desk.screen == "Procedure":
        desk.tap(desk.facts("offers")[0]["title"])  # type: ignore[index]


def test_no_visit_begins_that_could_not_end_and_the_desk_is_back_with_its_printer(desk: Desk) -> None:
    desk.devices.printer.fault(PrintTrouble.PAPER_OUT)
    look(desk, ready=False)
    begin(desk)
    assert desk.screen == "Welcome" and desk.application.signals.visit is None
    desk.tap("Tra cứu kết quả")
    desk.wait_for_screen("Lookup")
    desk.application.kiosk.back()
    desk.devices.printer.fault(None)
    look(desk, ready=True)
    begin(desk)
    desk.wait_for_screen("Needs")


def test_a_fault_within_a_visit_ends_nothing_and_only_the_next_one_waits(desk: Desk) -> None:
    begin(desk)
    desk.wait_for_screen("Needs")
    desk.devices.printer.fault(PrintTrouble.PAPER_OUT)
    desk.application.watch.look()
    wait_for(lambda: "printer" in desk.application.watch.troubles(), "the printer's word")
    desk.primary()
    desk.wait_for_screen("Consent")
    desk.application.kiosk.stopAndErase()
    desk.wait_for_screen("Welcome")
    begin(desk)
    assert desk.screen == "Welcome"
