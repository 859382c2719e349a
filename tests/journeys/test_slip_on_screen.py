"""No printer gives a slip: the visit ends all the same, its code is on the screen, and opens the application."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from kiosk.papers.lookup_mark import read_lookup_mark
from kiosk.ports.printer import PrintTrouble
from kiosk.result import Ok
from kiosk.settings import SlipPrinter
from tests.journeys.desk import SETTINGS, Desk, give_digits, open_desk
from tests.journeys.walked import Walked
from ui.finger import wait_for

pytestmark = pytest.mark.journey


@contextmanager
def sent_without_paper(student: Walked, folder: Path, on_screen: bool) -> Iterator[Desk]:
    """The student's application is sent while no printer has paper."""
    shutil.copytree(student.stop("@send").ram, folder / "kiosk" / "ram")
    settings = SETTINGS.model_copy(update={"slip_printer": SlipPrinter(on_screen=on_screen)})

    with open_desk(
        folder / "kiosk",
        settings=settings,
        prepare=lambda devices: devices.printer.fault(PrintTrouble.PAPER_OUT),
    ) as desk:
        give_digits(desk, "0012")
        desk.wait_for_screen("Sent")
        wait_for(lambda: desk.facts("slip") == "blocked", "the printer to say why")
        yield desk


def seen_codes(desk: Desk, folder: Path) -> list[str]:
    """What a telephone would read from the screen."""
    desk.finger.picture(folder / "screen.png")
    with Image.open(folder / "screen.png") as picture:
        return [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))]


def test_the_slip_is_on_the_screen_and_opens_the_application(student: Walked, tmp_path: Path) -> None:
    with sent_without_paper(student, tmp_path, on_screen=True) as desk:
        desk.wait_for_words("Phiếu trên màn hình")
        mark = read_lookup_mark(seen_codes(desk, tmp_path))
        assert mark is not None and mark.code == desk.facts("code")
        answer = desk.parts.service.lookup(mark.code, mark.secret)
        assert isinstance(answer, Ok) and answer.value.details is not None
        desk.primary()
        desk.wait_for_screen("Welcome")
        assert mark.secret not in desk.known()


def test_paper_that_comes_after_all_takes_the_code_from_the_screen(student: Walked, tmp_path: Path) -> None:
    with sent_without_paper(student, tmp_path, on_screen=True) as desk:
        desk.devices.printer.fault(None)
        wait_for(lambda: desk.facts("slip") == "printed", "the slip")
        assert desk.facts("mark") == "" and read_lookup_mark(seen_codes(desk, tmp_path)) is None


def test_a_desk_may_forbid_it(student: Walked, tmp_path: Path) -> None:
    with sent_without_paper(student, tmp_path, on_screen=False) as desk:
        assert desk.facts("mark") == "" and read_lookup_mark(seen_codes(desk, tmp_path)) is None
