"""How far text stands turned on a page, from the sharpness of its rows of ink."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RANGE_DEG = 15.0
COARSE_DEG = 0.25
FINE_DEG = 0.05
COARSE_POINTS = 6_000
FINE_POINTS = 40_000
MIN_POINTS = 400
"""Fewer pixels of ink than this say nothing about a direction."""
CLEAR_PEAK = 1.25
"""How far the best angle must stand out from the middling one before the page is turned by it."""


@dataclass(frozen=True, slots=True)
class Skew:
    """Degrees clockwise that rows of text are turned, and how far the best angle stands out (1 = not)."""

    angle: float
    clarity: float

    @property
    def sure(self) -> bool:
        """Whether a page may be turned by it."""
        return self.clarity >= CLEAR_PEAK


NO_SKEW = Skew(0.0, 1.0)


def find_skew(x: NDArray[np.float64], y: NDArray[np.float64]) -> Skew:
    """The skew of the ink at those coordinates taken as rows; swap x and y for columns (and the sign)."""
    if x.size < MIN_POINTS:
        return NO_SKEW
    angles = np.arange(-RANGE_DEG, RANGE_DEG + COARSE_DEG, COARSE_DEG)
    some = slice(None, None, max(1, x.size // COARSE_POINTS))
    coarse = np.array([_sharpness(x[some], y[some], angle) for angle in angles])
    best = int(np.argmax(coarse))
    clarity = float(coarse[best] / np.median(coarse))
    if clarity < CLEAR_PEAK:
        return Skew(0.0, clarity)
    more = slice(None, None, max(1, x.size // FINE_POINTS))
    fine = np.arange(-2 * COARSE_DEG, 2 * COARSE_DEG + FINE_DEG / 2, FINE_DEG) + angles[best]
    scores = np.array([_sharpness(x[more], y[more], angle) for angle in fine])
    return Skew(_between(fine, scores), clarity)


def _sharpness(x: NDArray[np.float64], y: NDArray[np.float64], angle: float) -> float:
    """How unevenly the ink falls into rows turned by `angle`: the higher, the better they are met."""
    turn = np.deg2rad(angle)
    rows = y * np.cos(turn) - x * np.sin(turn)
    filled = np.bincount((rows - rows.min()).astype(np.intp)).astype(np.float64)
    return float((filled**2).sum() / filled.sum())


def _between(angles: NDArray[np.float64], scores: NDArray[np.float64]) -> float:
    """The summit of the parabola through the best score and its two neighbours."""
    best = int(np.argmax(scores))
    if best in (0, len(scores) - 1):
        return float(angles[best])
    before, at, after = scores[best - 1 : best + 2]
    bend = before - 2 * at + after
    shift = 0.0 if bend == 0 else 0.5 * (before - after) / bend
    return float(angles[best] + shift * FINE_DEG)
