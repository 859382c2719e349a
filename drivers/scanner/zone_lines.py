"""Where the lines of a machine-readable zone stand on an image, whatever way it is turned, cut out straight."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.scanner.pixels import GreyImage

LOOK_DPI = 100
"""Resolution at which lines are looked for."""
STROKE_MM = 2.2
"""No stroke of the letters is wider; what is, is no ink of theirs."""
PITCH_MM = 2.54
"""From one letter to the next (ICAO 9303-3); nothing else on a card keeps to it."""
PITCH_SLACK = 0.3
LETTER_MM = ((0.4, 2.6), (1.2, 3.4))
"""Width and height a letter may have, either way round."""
LONG_MM = (66.0, 120.0)
"""TD1 has 30 letters a line, TD3 has 44."""
HIGH_MM = (1.4, 4.2)
ROWS_MM = (3.2, 7.0)
"""Lines of one zone stand so far below each other."""
INK_OVER_GROUND = 18
FEWEST_LETTERS = 30
MARGIN_MM = 1.0
MOST_LINES = 3
Centres = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Box:
    """A line on the levelled view, in its pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> float:
        return self.y + self.height / 2


def zone_lines(image: GreyImage, dpi: int) -> tuple[GreyImage, ...]:
    """The two or three lines cut out level, top to bottom or all upside down; empty where there is no zone."""
    factor = max(1, round(dpi / LOOK_DPI))
    height, width = (side // factor for side in image.shape[:2])
    if min(height, width) < LOOK_DPI:
        return ()
    small = cv2.resize(image, (width, height), interpolation=cv2.INTER_AREA)
    at = dpi / factor
    ink = _ink(small, at)
    angle = _run(_letters(ink, at), at)
    if angle is None:
        return ()
    way, size = _levelling(angle, (width, height))
    boxes = _stacked(_lines(cv2.warpAffine(ink, way, size), at), at)
    return tuple(_cut_out(image, box, angle, factor, dpi) for box in boxes)


def _ink(small: GreyImage, dpi: float) -> GreyImage:
    """255 where something thinner than a stroke is darker than the ground around it."""
    across = round(STROKE_MM * dpi / 25.4) | 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (across, across))
    dark = cv2.morphologyEx(small, cv2.MORPH_BLACKHAT, disc)
    level = max(INK_OVER_GROUND, 0.7 * cv2.threshold(dark, 0, 255, cv2.THRESH_OTSU)[0])
    return np.where(dark > level, 255, 0).astype(np.uint8)


def _letters(ink: GreyImage, dpi: float) -> Centres:
    """Centres of what is as large as a letter of a zone, n × 2."""
    _, _, stats, centres = cv2.connectedComponentsWithStats(ink, connectivity=8)
    sides = np.sort(stats[1:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]] * 25.4 / dpi, axis=1)
    (thin, wide), (low, high) = LETTER_MM
    fits = (sides[:, 0] > thin) & (sides[:, 0] < wide) & (sides[:, 1] > low) & (sides[:, 1] < high)
    return np.asarray(centres[1:][fits], np.float64)


def _run(letters: Centres, dpi: float) -> float | None:
    """Degrees clockwise in ±90 that lines of evenly spaced letters run; None where there are none."""
    if not FEWEST_LETTERS <= len(letters) <= 3000:
        return None
    steps = letters[None, :, :] - letters[:, None, :]
    far = np.hypot(steps[..., 0], steps[..., 1]) * 25.4 / dpi
    near = np.abs(far - PITCH_MM) < PITCH_SLACK
    if near.sum() < FEWEST_LETTERS:
        return None
    turns = np.rad2deg(np.arctan2(steps[..., 1][near], steps[..., 0][near])) % 180
    votes = np.histogram(turns, bins=90, range=(0, 180))[0]
    votes = votes + np.roll(votes, 1) + np.roll(votes, -1)
    rough = 2.0 * int(np.argmax(votes)) + 1
    long = (far > 12.0) & (far < 60.0)
    far_turns = np.rad2deg(np.arctan2(steps[..., 1][long], steps[..., 0][long]))
    off = (far_turns - rough + 90) % 180 - 90
    fine = np.histogram(off, bins=120, range=(-6, 6))[0]
    smooth = np.convolve(fine, (1, 2, 3, 2, 1), "same")
    return float((rough + (int(np.argmax(smooth)) + 0.5) / 10 - 6 + 90) % 180 - 90)


def _levelling(angle: float, size: tuple[int, int]) -> tuple[NDArray[np.float64], tuple[int, int]]:
    """The turn that makes lines at `angle` level, with room for the whole image."""
    width, height = size
    way = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    cos, sin = abs(way[0, 0]), abs(way[0, 1])
    room = (round(width * cos + height * sin), round(width * sin + height * cos))
    way[:, 2] += (room[0] / 2 - width / 2, room[1] / 2 - height / 2)
    return way, room


def _lines(level: GreyImage, dpi: float) -> list[_Box]:
    """Whatever is as long and as high as a line of a zone."""
    bridge = cv2.getStructuringElement(cv2.MORPH_RECT, (round(2.2 * dpi / 25.4) | 1, 1))
    whole = cv2.morphologyEx(cv2.threshold(level, 127, 255, cv2.THRESH_BINARY)[1], cv2.MORPH_CLOSE, bridge)
    stats = cv2.connectedComponentsWithStats(whole, connectivity=8)[2][1:]
    boxes = [_Box(*(int(part) for part in row[:4])) for row in stats]
    return [box for box in boxes if _fits(box.width, LONG_MM, dpi) and _fits(box.height, HIGH_MM, dpi)]


def _fits(pixels: float, bounds: tuple[float, float], dpi: float) -> bool:
    return bounds[0] <= pixels * 25.4 / dpi <= bounds[1]


def _stacked(boxes: list[_Box], dpi: float) -> list[_Box]:
    """The most of them that stand one right below the other."""
    best: list[_Box] = []
    for first in sorted(boxes, key=lambda box: box.middle):
        stack = [first]
        for box in sorted(boxes, key=lambda box: box.middle):
            below = (box.middle - stack[-1].middle, stack[-1].width)
            if _fits(below[0], ROWS_MM, dpi) and abs(box.width - below[1]) < 0.12 * below[1]:
                stack.append(box)
        best = max(best, stack, key=len)
    return best if 2 <= len(best) <= MOST_LINES else []


def _cut_out(image: GreyImage, box: _Box, angle: float, factor: int, dpi: int) -> GreyImage:
    """The line at full resolution in a box of its own, level, with a margin around it."""
    way = _levelling(angle, (image.shape[1], image.shape[0]))[0]
    margin = MARGIN_MM * dpi / 25.4
    way[:, 2] -= (box.x * factor - 2 * margin, box.y * factor - margin)
    size = (round(box.width * factor + 4 * margin), round(box.height * factor + 2 * margin))
    line: GreyImage = cv2.warpAffine(image, way, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return line
