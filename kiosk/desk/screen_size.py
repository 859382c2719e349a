"""How large a screen is in millimetres, by the desk's setting or its own word, and what a finger gets on it."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from pathlib import Path

FINGER_MM = 15.0
"""The least side of what is touched (look.md)."""
INCH_MM = 25.4
BELIEVABLE = (1.0, 16.0)
"""Pixels per millimetre of real screens, from a wall of 85 inches in full HD to a telephone."""
EDID_LENGTH = 128
DRM = Path("/sys/class/drm")


@dataclass(frozen=True, slots=True)
class ScreenSize:
    """Pixels of a screen and how many of them stand in a millimetre; 0 where nobody knows."""

    width: int
    height: int
    per_mm: float

    @property
    def inches(self) -> float:
        """The diagonal, 0 where unknown."""
        return hypot(self.width, self.height) / self.per_mm / INCH_MM if self.per_mm else 0.0


def measured(width: int, height: int, width_mm: float, height_mm: float, diagonal_inch: float) -> ScreenSize:
    """The desk's diagonal holds; else what the screen says of itself, if the two sides agree and it can be true."""
    if diagonal_inch > 0:
        return ScreenSize(width, height, hypot(width, height) / (diagonal_inch * INCH_MM))
    if width_mm <= 0 or height_mm <= 0:
        return ScreenSize(width, height, 0.0)
    across, down = width / width_mm, height / height_mm
    square = 0.8 < across / down < 1.25
    true = square and BELIEVABLE[0] < across <= BELIEVABLE[1]
    return ScreenSize(width, height, (across + down) / 2 if true else 0.0)


def smallest_target_mm(size: ScreenSize) -> float:
    """What the smallest control measures on this screen; the Theme's rule of growing, 0 where unknown."""
    if not size.per_mm:
        return 0.0
    portrait = size.height > size.width
    across, down = (1080, 1920) if portrait else (1920, 1080)
    scale = min(size.width / across, size.height / down)
    compact = not portrait and scale < 0.92
    if compact:
        scale = min(size.width / 1280, size.height / 800)
    most = round((60 if compact else 84) * scale)
    return max(round(56 * scale), min(FINGER_MM * size.per_mm, most)) / size.per_mm


def connected_screen(width: int, height: int, diagonal_inch: float, drm: Path = DRM) -> ScreenSize:
    """The desk's screen as its cable tells it (EDID of the first one connected), or as the settings do."""
    for file in sorted(drm.glob("card*-*/edid")):
        told = _told(file)
        if told is not None:
            return measured(*told, diagonal_inch)
    return measured(width, height, 0, 0, diagonal_inch)


def _told(file: Path) -> tuple[int, int, int, int] | None:
    """Width and height in pixels and millimetres, from the first detailed timing (VESA E-EDID 1.4, 3.10.2)."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    timing = data[54:72]
    if len(data) < EDID_LENGTH or not any(timing[:2]):
        return None
    width = timing[2] | (timing[4] & 0xF0) << 4
    height = timing[5] | (timing[7] & 0xF0) << 4
    width_mm = timing[12] | (timing[14] & 0xF0) << 4
    height_mm = timing[13] | (timing[14] & 0x0F) << 8
    return (width, height, width_mm, height_mm) if width and height else None
