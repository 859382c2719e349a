"""Practice scans run through the real worker and libsane's pnm back end."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from drivers.scanner.practice import FAULTS, PracticeScanner, PracticeTray
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import PageVerdict, ScanFault, ScanRequest, ScanTrouble
from kiosk.result import Err, Ok
from tests.drivers.scanner.conftest import QR_TEXT, ask, page_of


def test_a_page_comes_finished_and_leaves_the_tray(
    practice: PracticeScanner, tray: PracticeTray, letter: Image.Image
) -> None:
    tray.put_image(letter)
    steps: list[float] = []
    page = page_of(practice.scan(ScanRequest(max_bytes=400_000), steps.append, CancelToken()))
    assert tray.next() is None
    assert steps == sorted(steps)
    assert steps[-1] == 1.0
    assert len(page.jpeg) <= 400_000
    assert page.verdict is PageVerdict.GOOD
    with Image.open(io.BytesIO(page.jpeg)) as jpeg:
        assert (jpeg.size, jpeg.mode) == ((page.width, page.height), "RGB")
        assert jpeg.info["dpi"] == (300, 300)
    for small, longest in ((page.preview, 1600), (page.thumbnail, 320)):
        with Image.open(io.BytesIO(small)) as image:
            assert max(image.size) == longest


def test_a_card_is_trimmed_and_read(
    practice: PracticeScanner, tray: PracticeTray, card_glass: Image.Image
) -> None:
    tray.put_image(card_glass)
    page = page_of(ask(practice, ScanRequest(slot="card")))
    assert [code.decode() for code in page.codes] == [QR_TEXT]
    assert abs(page.angle - 2.5) < 0.3
    assert 1005 < page.width < 1040
    assert 630 < page.height < 665


def test_an_empty_tray_is_a_glass_without_paper(practice: PracticeScanner) -> None:
    assert ask(practice) == Err(ScanFault(ScanTrouble.NO_PAPER, "the practice tray is empty"))


def test_every_fault_is_named_keeps_the_page_and_lets_the_next_scan_work(
    practice: PracticeScanner, tray: PracticeTray, letter: Image.Image
) -> None:
    tray.put_image(letter)
    seen = {}
    for status in FAULTS:
        tray.fault(status)
        answer = ask(practice)
        assert isinstance(answer, Err)
        seen[status] = answer.error.trouble
    assert seen == {
        "status-eof": ScanTrouble.ENDED_EARLY,
        "status-jammed": ScanTrouble.JAMMED,
        "status-nodocs": ScanTrouble.NO_PAPER,
        "status-coveropen": ScanTrouble.COVER_OPEN,
        "status-ioerror": ScanTrouble.IO,
        "status-nomem": ScanTrouble.NO_MEMORY,
        "status-accessdenied": ScanTrouble.DENIED,
    }
    tray.fault(None)
    assert isinstance(ask(practice), Ok)


def test_the_tray_is_first_in_first_out_and_takes_any_image(tray: PracticeTray) -> None:
    for shade in (10, 20):
        png = io.BytesIO()
        Image.new("RGB", (300, 200), (shade, 0, 0)).save(png, "PNG")
        tray.put(png.getvalue())
    for shade in (10, 20):
        page = tray.next()
        assert page is not None
        with Image.open(page) as image:
            assert image.size == (2480, 3508)
            assert image.getpixel((5, 5)) == (shade, 0, 0)
        tray.take()
    assert tray.next() is None


def test_an_a4_image_of_another_size_fills_the_glass(tray: PracticeTray) -> None:
    tray.put_image(Image.new("RGB", (1240, 1754), (1, 2, 3)))
    page = tray.next()
    assert page is not None
    with Image.open(page) as image:
        assert image.getpixel((2479, 3507)) == (1, 2, 3)


def test_clear_empties_the_tray_and_ends_the_fault(tray: PracticeTray) -> None:
    tray.put_image(Image.new("RGB", (30, 20)))
    tray.fault("status-jammed")
    tray.clear()
    assert (tray.next(), tray.current_fault()) == (None, None)


def test_an_unknown_fault_is_a_bug(tray: PracticeTray) -> None:
    with pytest.raises(ValueError, match="status-fire"):
        tray.fault("status-fire")
