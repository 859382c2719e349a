"""What lies on the glass is seen, and dust, hairs, shade and noise of an empty one are not."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw

from drivers.scanner.glass import LOOK_DPI, look_at
from drivers.scanner.pixels import RgbImage
from drivers.scanner.practice import PracticeScanner, PracticeTray
from drivers.scanner.sane import SaneScanner
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import GlassLook, ScanFault, ScanTrouble
from kiosk.result import Err, Ok
from tests.drivers.scanner.conftest import ask

SIZE = (638, 877)
"""A4 and a little more at 75 dpi."""
Draw = Callable[[ImageDraw.ImageDraw], None]


def glass(lid: int = 240, noise: float = 1.5, shade: float = 0.0, draw: Draw = lambda _: None) -> RgbImage:
    """A scan of the lid, unevenly lit by `shade` grey levels, with something drawn before it."""
    image = Image.new("RGB", SIZE, (lid, lid, lid - 2))
    draw(ImageDraw.Draw(image))
    pixels = np.asarray(image).astype(np.float64)
    slope = np.linspace(-0.5, 0.5, SIZE[0]) ** 2 * 4 * shade
    pixels += np.random.default_rng(5).normal(0, noise, pixels.shape) - slope[None, :, None]
    return np.clip(pixels, 0, 255).astype(np.uint8)


def mm(value: float) -> float:
    return value * LOOK_DPI / 25.4


def dust(on: ImageDraw.ImageDraw) -> None:
    dice = np.random.default_rng(2)
    for x, y in dice.uniform((20, 20), (620, 860), (60, 2)):
        size = dice.uniform(0, 1.6)
        on.ellipse((x, y, x + size, y + size), fill=(120, 120, 120))


def hair(on: ImageDraw.ImageDraw) -> None:
    on.arc((200, 300, 200 + mm(20), 300 + mm(12)), 20, 160, fill=(90, 90, 90))


def defect(on: ImageDraw.ImageDraw) -> None:
    on.line((333, 0, 333, SIZE[1]), fill=(200, 205, 200))


@pytest.mark.parametrize("lid", [250, 215, 60, 20])
@pytest.mark.parametrize("shade", [0.0, 25.0])
@pytest.mark.parametrize("draw", [lambda _: None, dust, hair, defect])
def test_an_empty_glass_is_clear(lid: int, shade: float, draw: Draw) -> None:
    look = look_at(glass(lid, shade=min(shade, lid / 3), draw=draw), LOOK_DPI)
    assert look.clear, look.measures


def test_a_grainy_sensor_does_not_see_things() -> None:
    assert look_at(glass(noise=9.0), LOOK_DPI).clear


def white_sheet(on: ImageDraw.ImageDraw) -> None:
    """A5, as white as the lid; only its shadow on two sides tells."""
    x, y, w, h = 90, 120, mm(148), mm(210)
    on.line((x + w, y, x + w, y + h), fill=(222, 222, 220), width=1)
    on.line((x, y + h, x + w, y + h), fill=(222, 222, 220), width=1)


def card(on: ImageDraw.ImageDraw) -> None:
    on.rounded_rectangle((300, 500, 300 + mm(85.6), 500 + mm(54)), 8, fill=(226, 236, 238))


def note(on: ImageDraw.ImageDraw) -> None:
    on.rectangle((520, 60, 520 + mm(20), 60 + mm(20)), fill=(252, 240, 180))


@pytest.mark.parametrize("shade", [0.0, 25.0])
@pytest.mark.parametrize("draw", [white_sheet, card, note])
def test_a_sheet_a_card_and_a_note_are_seen(draw: Draw, shade: float) -> None:
    assert not look_at(glass(shade=shade, draw=draw), LOOK_DPI).clear


def test_a_sheet_on_a_dark_lid_is_seen() -> None:
    def sheet(on: ImageDraw.ImageDraw) -> None:
        on.rectangle((10, 10, 500, 700), fill=(235, 235, 235))

    assert not look_at(glass(lid=30, draw=sheet), LOOK_DPI).clear


def test_a_letter_as_large_as_the_glass_is_seen(letter: Image.Image) -> None:
    assert not look_at(np.asarray(letter.convert("RGB").reduce(4)), LOOK_DPI).clear


def test_practice_sees_what_waits_in_the_tray(
    practice: PracticeScanner, tray: PracticeTray, card_glass: Image.Image
) -> None:
    assert practice.look_at_glass(CancelToken()) == Ok(
        GlassLook(True, {"longest_mm": 0.0, "broadest_mm": 0.0, "covered": 0.0})
    )
    tray.put_image(card_glass)
    look = practice.look_at_glass(CancelToken())
    assert isinstance(look, Ok) and not look.value.clear
    assert tray.next() is not None
    assert isinstance(ask(practice), Ok)
    look = practice.look_at_glass(CancelToken())
    assert isinstance(look, Ok) and look.value.clear


def test_a_look_at_a_broken_scanner_is_a_fault(practice: PracticeScanner, tray: PracticeTray) -> None:
    tray.fault("status-coveropen")
    look = practice.look_at_glass(CancelToken())
    assert isinstance(look, Err) and look.error.trouble is ScanTrouble.COVER_OPEN


def test_a_look_can_be_cancelled(practice: PracticeScanner) -> None:
    cancel = CancelToken()
    cancel.cancel()
    assert practice.look_at_glass(cancel) == Err(ScanFault(ScanTrouble.CANCELLED))


def test_a_device_scans_coarsely_at_what_it_can(make_test_device: Callable[..., SaneScanner]) -> None:
    """SANE's test device shows a pattern on its whole glass."""
    look = make_test_device(options={"test-picture": "Color pattern"}).look_at_glass(CancelToken())
    assert isinstance(look, Ok) and not look.value.clear
