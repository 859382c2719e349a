"""Saving for later on the real screens: trouble with the printer loses nothing, and wrong tickets are told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from kiosk.commands.cases import CASES
from kiosk.ports.printer import PrintTrouble
from tests.journeys.desk import Desk, open_desk
from tests.journeys.traces import found_in
from tests.journeys.unseen import UnseenWalk

pytestmark = pytest.mark.journey

OWN_NUMBER = "056305000012"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A kiosk whose student has answered up to the question about the father."""
    with open_desk(tmp_path / "desk") as opened:
        plan = replace(CASES["student"].plan, last_stop="father_name")
        UnseenWalk(opened.application, plan).run()
        yield opened


def save(desk: Desk) -> None:
    """Ask to stop, and take the ticket instead."""
    desk.tap("Dừng và xoá")
    desk.tap("In phiếu, làm tiếp sau")
    desk.wait_for_screen("Save")


def answers(desk: Desk) -> dict[str, object]:
    """What is answered in the visit under way."""
    return dict(desk.application.signals.state.answers)


def test_a_printer_without_paper_holds_the_ticket_and_the_visit(desk: Desk) -> None:
    told = answers(desk)
    desk.devices.printer.fault(PrintTrouble.PAPER_OUT)
    save(desk)
    desk.wait_for_words("Máy in hết giấy")
    desk.tap("Quay lại")
    desk.wait_for_screen("Question")
    assert answers(desk) == told
    desk.devices.printer.fault(None)
    save(desk)
    desk.wait_for_words("Đã in phiếu làm tiếp")
    assert desk.parts.tickets.waiting() == 1
    assert len(desk.devices.printer.printed()) == 1


def test_after_the_ticket_is_out_nothing_of_the_visit_is_left_but_its_seal(
    desk: Desk, tmp_path: Path
) -> None:
    save(desk)
    desk.wait_for_words("Đã in phiếu làm tiếp")
    assert desk.finger.find("Quay lại") is None
    desk.primary()
    desk.wait_for_screen("Welcome")
    assert list(desk.parts.ram.rglob("*")) == []
    assert OWN_NUMBER not in desk.known()
    assert found_in((tmp_path / "desk" / "state").rglob("*"), (OWN_NUMBER,)) == []


def test_the_citizen_who_comes_back_finds_every_answer(desk: Desk) -> None:
    told, stop = answers(desk), desk.application.signals.state.stop
    save(desk)
    desk.wait_for_words("Đã in phiếu làm tiếp")
    desk.primary()
    desk.wait_for_screen("Welcome")
    desk.tap("Làm tiếp hồ sơ dở")
    desk.primary()
    desk.wait_for_screen("Question")
    assert (answers(desk), desk.application.signals.state.stop) == (told, stop)
    desk.application.kiosk.stopAndErase()
    assert desk.parts.tickets.waiting() == 0


def test_another_paper_on_the_glass_opens_nothing_and_is_told(desk: Desk) -> None:
    desk.application.kiosk.stopAndErase()
    desk.wait_for_screen("Welcome")
    desk.devices.tray.put_image(Image.new("RGB", (1748, 2480), "white"))
    desk.tap("Làm tiếp hồ sơ dở")
    desk.primary()
    desk.wait_for_words("Đây chưa phải phiếu làm tiếp")
    assert desk.application.signals.visit is None
    desk.tap("Quay lại")
    desk.wait_for_screen("Welcome")
