"""No printer gives a slip: the visit ends all the same, its code is on the screen, and opens the application."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from kiosk.commands.cases import CASES
from kiosk.papers.lookup_mark import read_lookup_mark
from kiosk.ports.printer import PrintTrouble
from kiosk.result import Ok
from kiosk.settings import SlipPrinter
from tests.journeys.desk import SETTINGS, Desk, open_desk
from tests.journeys.unseen import UnseenWalk
from ui.finger import wait_for

pytestmark = pytest.mark.journey


class FarEnoughError(Exception):
    """The walk is where the printer is to run out of paper; it would wait for the machine for ever."""


@contextmanager
def sent_without_paper(folder: Path, on_screen: bool) -> Iterator[Desk]:
    """The student's application is sent while no printer has paper any more."""
    settings = SETTINGS.model_copy(update={"slip_printer": SlipPrinter(on_screen=on_screen)})
    with open_desk(folder / "kiosk", settings=settings) as desk:

        def pause(stop: str) -> None:
            if stop == "@send":
                desk.devices.printer.fault(PrintTrouble.PAPER_OUT)
                raise FarEnoughError

        with suppress(FarEnoughError):
            UnseenWalk(desk.application, replace(CASES["student"].plan, pause=pause)).run()
        desk.wait_for_screen("Sent")
        wait_for(lambda: desk.facts("slip") == "blocked", "the printer to say why")
        yield desk


def seen_codes(desk: Desk, folder: Path) -> list[str]:
    """What a telephone would read from the screen."""
    desk.finger.picture(folder / "screen.png")
    with Image.open(folder / "screen.png") as picture:
        return [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))]


def test_the_slip_is_on_the_screen_and_opens_the_application_until_paper_comes_after_all(
    tmp_path: Path,
) -> None:
    with sent_without_paper(tmp_path, on_screen=True) as desk:
        desk.wait_for_words("Phiếu trên màn hình")
        mark = read_lookup_mark(seen_codes(desk, tmp_path))
        assert mark is not None and mark.code == desk.facts("code")
        answer = desk.parts.service.lookup(mark.code, mark.secret)
        assert isinstance(answer, Ok) and answer.value.details is not None
        desk.devices.printer.fault(None)
        wait_for(lambda: desk.facts("slip") == "printed", "the slip")
        assert desk.facts("mark") == "" and read_lookup_mark(seen_codes(desk, tmp_path)) is None
        desk.primary()
        desk.wait_for_screen("Welcome")
        assert mark.secret not in desk.known()


def test_a_desk_may_forbid_it(tmp_path: Path) -> None:
    with sent_without_paper(tmp_path, on_screen=False) as desk:
        assert desk.facts("mark") == "" and read_lookup_mark(seen_codes(desk, tmp_path)) is None
