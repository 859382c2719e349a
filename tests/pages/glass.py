"""Lays a drawn sheet on a scanner's glass: lid, shadow, turn, dirt, and what the sensor makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.pages.sheets import jpeg_worn
from tests.pages.truth import Points

Pixels = NDArray[np.uint8]
GLASSES = ((210, 297), (216, 297), (216, 356), (300, 430))
"""Width and height, mm."""
LIDS = {"white": (243, 255), "grey": (140, 190), "black": (18, 62)}
QUARTER = np.array([[0.0, -1.0], [1.0, 0.0]])
"""A quarter turn clockwise, as y runs downwards."""


@dataclass(frozen=True, slots=True)
class Lying:
    """Where sheet pixels come to lie: `x, y` of the glass = `matrix` @ (x, y, 1)."""

    matrix: NDArray[np.float64]
    size: tuple[int, int]
    turn: int
    angle: float

    def put(self, points: Points) -> Points:
        """Points of the sheet in pixels of the glass."""
        return points @ self.matrix[:, :2].T + self.matrix[:, 2]

    def inside(self, points: Points, rim: float = 0.0) -> NDArray[np.bool_]:
        """Which of those glass points lie on it, at least `rim` pixels from its border."""
        width, height = self.size
        x, y = points[:, 0], points[:, 1]
        return (x >= rim) & (y >= rim) & (x < width - rim) & (y < height - rim)


def lying(shape: tuple[int, ...], dpi: int, glass: tuple[float, float], turn: int, angle: float) -> Lying:
    """The sheet centred on the glass."""
    radians = np.deg2rad(angle)
    skew = np.array([[np.cos(radians), -np.sin(radians)], [np.sin(radians), np.cos(radians)]])
    both = skew @ np.linalg.matrix_power(QUARTER, turn)
    size = (round(glass[0] / 25.4 * dpi), round(glass[1] / 25.4 * dpi))
    middle = np.array([shape[1] / 2, shape[0] / 2])
    offset = np.array(size) / 2 - both @ middle
    return Lying(np.hstack((both, offset[:, None])), size, turn, angle)


def moved(laid: Lying, x: float, y: float) -> Lying:
    """The same, moved by so many pixels."""
    matrix = laid.matrix.copy()
    matrix[:, 2] += (x, y)
    return Lying(matrix, laid.size, laid.turn, laid.angle)


def scanned(sheet: Pixels, laid: Lying, lid: str, dpi: int, draws: Random) -> Pixels:
    """The glass with the sheet on it, before dirt and noise."""
    level = draws.randint(*LIDS[lid])
    tint = np.array([level, level, level - draws.randrange(0, 4)], np.uint8)
    width, height = laid.size
    glass = np.empty((height, width, 3), np.uint8)
    glass[:] = tint
    covered = cv2.warpAffine(
        np.full(sheet.shape[:2], 255, np.uint8), laid.matrix, laid.size, flags=cv2.INTER_LINEAR
    )
    _cast_shadow(glass, covered, lid, dpi, draws)
    matrix = laid.matrix.copy()
    cv2.warpAffine(
        sheet, matrix, laid.size, dst=glass, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_TRANSPARENT
    )
    return glass


def _cast_shadow(glass: Pixels, covered: Pixels, lid: str, dpi: int, draws: Random) -> None:
    """A soft dark line along two sides of the sheet, as its thickness throws; none on a black lid."""
    depth = draws.choice((0, 12, 25, 45)) if lid == "white" else draws.choice((0, 25))
    if lid == "black" or not depth:
        return
    away = max(1, round(draws.uniform(0.15, 0.5) / 25.4 * dpi))
    shadow = np.roll(covered, (away, draws.choice((-away, away))), (0, 1))
    shadow = cv2.blur(shadow, (2 * away + 1, 2 * away + 1))
    glass[:] = cv2.subtract(
        glass, cv2.merge([(shadow.astype(np.float32) * (depth / 255)).astype(np.uint8)] * 3)
    )


def dusted(glass: Pixels, dpi: int, draws: Random, specks: int) -> None:
    """Specks and short hairs, on glass and page alike."""
    height, width = glass.shape[:2]
    for _ in range(specks):
        x, y = draws.randrange(width), draws.randrange(height)
        grey = draws.randrange(90, 190)
        if draws.random() < 0.2:
            end = (x + draws.randrange(-20, 21) * dpi // 300, y + draws.randrange(-20, 21) * dpi // 300)
            cv2.line(glass, (x, y), end, (grey, grey, grey), 1, cv2.LINE_AA)
        else:
            cv2.circle(
                glass, (x, y), max(1, round(draws.uniform(0.05, 0.17) / 25.4 * dpi)), (grey, grey, grey), -1
            )


def streaked(glass: Pixels, dpi: int, draws: Random) -> None:
    """One to three lines over the whole height, where the feeder's glass is dirty."""
    width = glass.shape[1]
    for _ in range(draws.randrange(1, 4)):
        at = draws.randrange(width // 8, width * 7 // 8)
        wide = max(1, round(draws.uniform(0.1, 0.5) / 25.4 * dpi))
        darker = draws.randrange(28, 110)
        colour = np.array([darker, darker, draws.randrange(20, 110)], np.uint8)
        glass[:, at : at + wide] = cv2.subtract(
            glass[:, at : at + wide], np.broadcast_to(colour, glass[:, at : at + wide].shape).copy()
        )


def sensed(glass: Pixels, dpi: int, draws: Random, soft_mm: float) -> Pixels:
    """Softness of the lens (standard deviation in mm), noise of the sensor, sometimes an old JPEG."""
    sigma = soft_mm / 25.4 * dpi
    if sigma > 0.25:
        glass = cv2.GaussianBlur(glass, (0, 0), sigma)
    rng = np.random.default_rng(draws.randrange(1 << 30))
    tile = rng.normal(0, draws.uniform(0.8, 3.5), (509, 491)).round()
    height, width = glass.shape[:2]
    noise = np.tile(tile, (height // 509 + 1, width // 491 + 1))[:height, :width]
    glass = cv2.subtract(glass, cv2.merge([np.maximum(-noise, 0).astype(np.uint8)] * 3))
    glass = cv2.add(glass, cv2.merge([np.maximum(noise, 0).astype(np.uint8)] * 3))
    return jpeg_worn(glass, draws.randrange(55, 92)) if draws.random() < 0.4 else glass
