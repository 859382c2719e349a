"""A screen's size: the desk's word before the screen's, lies seen, and what a finger gets on real screens."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.commands import machine_checks
from kiosk.commands.finding import Level
from kiosk.desk.screen_size import FINGER_MM, ScreenSize, connected_screen, measured, smallest_target_mm


def of(width: int, height: int, inches: float) -> ScreenSize:
    return measured(width, height, 0, 0, inches)


def edid(width: int, height: int, width_mm: int, height_mm: int) -> bytes:
    """What a screen tells over its cable, with nothing but its first timing."""
    timing = bytearray(18)
    timing[0] = 1
    timing[2], timing[4] = width & 255, (width >> 8) << 4
    timing[5], timing[7] = height & 255, (height >> 8) << 4
    timing[12], timing[13] = width_mm & 255, height_mm & 255
    timing[14] = (width_mm >> 8) << 4 | height_mm >> 8
    return bytes(54) + bytes(timing) + bytes(56)


def test_the_screens_own_word_is_taken() -> None:
    size = measured(1920, 1080, 476, 268, 0.0)
    assert size.per_mm == pytest.approx(4.03, abs=0.01)
    assert size.inches == pytest.approx(21.5, abs=0.1)


def test_the_desks_word_comes_first() -> None:
    assert measured(1920, 1080, 160, 90, 21.5).inches == pytest.approx(21.5)


@pytest.mark.parametrize(
    ("width_mm", "height_mm"),
    [(0, 0), (160, 0), (16, 9), (1920, 1080), (520, 520)],
    ids=["nothing", "half", "ratio", "pixels for millimetres", "not its shape"],
)
def test_a_lie_counts_as_not_known(width_mm: float, height_mm: float) -> None:
    assert measured(1920, 1080, width_mm, height_mm, 0.0).per_mm == 0.0


@pytest.mark.parametrize(
    ("width", "height", "inches", "enough"),
    [
        (1920, 1080, 21.5, True),
        (1920, 1080, 15.6, True),
        (1920, 1080, 13.3, False),
        (1080, 1920, 21.5, True),
        (3840, 2160, 27.0, True),
        (1280, 800, 15.4, True),
        (1280, 800, 10.1, False),
    ],
)
def test_the_doctor_says_which_screens_are_small(
    width: int, height: int, inches: float, enough: bool
) -> None:
    size = of(width, height, inches)
    finding = machine_checks.screen(size)
    assert finding.level is (Level.GOOD if enough else Level.ATTENTION)
    assert f"{smallest_target_mm(size):.1f}".replace(".", ",") in finding.words
    assert (smallest_target_mm(size) >= FINGER_MM - 0.3) is enough


def test_a_size_nobody_knows_is_told_with_the_way_out() -> None:
    finding = machine_checks.screen(ScreenSize(1920, 1080, 0.0))
    assert finding.level is Level.ATTENTION and "diagonal_inch" in finding.remedy


def test_the_cables_word_is_read_without_any_screen_open(tmp_path: Path) -> None:
    for name, told in (("card0-DP-1", b""), ("card0-HDMI-A-1", edid(1920, 1080, 344, 194))):
        (tmp_path / name).mkdir()
        (tmp_path / name / "edid").write_bytes(told)
    size = connected_screen(1280, 800, 0.0, tmp_path)
    assert (size.width, size.height) == (1920, 1080)
    assert size.inches == pytest.approx(15.6, abs=0.1)


def test_without_a_cable_the_settings_speak(tmp_path: Path) -> None:
    size = connected_screen(1280, 800, 10.1, tmp_path)
    assert size.per_mm == pytest.approx(5.88, abs=0.01)
    assert connected_screen(1920, 1080, 0.0, tmp_path).per_mm == 0.0
