"""Which way up a page of text stands, by how many letters rise above its lines and how many hang below."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.scanner.pixels import GreyImage

BODY = 0.45
"""A row belongs to the body of a line when it holds this part of the fullest row around it."""
AROUND_PX = 41
BODY_PX = (3, 30)
"""Height of the body of a line (an x, or a capital) in pixels of the reduced image."""
OUT = 0.3
"""A letter rises or hangs when it leaves the body by this part of the body's height."""
NEAR = 0.7
"""A mark above or below belongs to the line when its gap to the body is at most this part of its height."""
MIN_OUT = 25
MIN_OUT_SHARE = 0.22
"""Fewer rising and hanging letters than this, as digits and capitals with their Q and J have, say nothing."""
CLEAR = 0.25
MIN_FREE = 15
CLEAR_FREE = 0.35
"""Free marks tell where few letters leave the body, as in capitals with their Vietnamese marks."""
REACH = 0.7
"""Letters so near, in parts of their height, grow together along a line; fewer pieces are left there."""
NEARLY_ALL = 0.85
"""Few letters leave the body, but nearly all of them rise: a Q or J may hang, none of them rises."""


@dataclass(frozen=True, slots=True)
class Rise:
    """Letters counted: rising above the body of their line, hanging below it, and all of them.

    `above` and `below` are marks that stand free of any body, as the marks on Vietnamese capitals do.
    """

    rising: int
    hanging: int
    letters: int
    above: int = 0
    below: int = 0

    @property
    def balance(self) -> float:
        """1 when all that leave the bodies rise, −1 when all hang."""
        return (self.rising - self.hanging) / max(1, self.rising + self.hanging)

    @property
    def upside_down(self) -> bool | None:
        """None where it is not clear."""
        out = self.rising + self.hanging
        if out >= MIN_OUT and out >= MIN_OUT_SHARE * self.letters and abs(self.balance) >= CLEAR:
            return self.balance < 0
        free = self.above + self.below
        tilt = (self.above - self.below) / max(1, free)
        if free >= MIN_FREE and abs(tilt) >= CLEAR_FREE and tilt * self.balance > -CLEAR:
            return tilt < 0
        return False if out >= MIN_OUT and self.balance >= NEARLY_ALL else None


def count_rise(letters: GreyImage) -> Rise:
    """Count on the ink of letters (255 on 0) whose lines run level.

    Latin letters rise about twice as often as they hang, Vietnamese with its marks far more often.
    """
    stats = cv2.connectedComponentsWithStats(letters, connectivity=8)[2][1:]
    bodies = _bodies(letters)
    if not len(bodies) or not len(stats):
        return Rise(0, 0, 0)
    top = stats[:, cv2.CC_STAT_TOP].astype(np.float64)
    bottom = top + stats[:, cv2.CC_STAT_HEIGHT]
    middles = bodies.mean(axis=1)
    nearest = np.abs((top + bottom)[:, None] / 2 - middles[None, :]).argmin(axis=1)
    body_top, body_bottom = bodies[nearest, 0], bodies[nearest, 1]
    height = body_bottom - body_top
    gap = np.maximum(body_top - bottom, top - body_bottom)
    mine = (gap <= 0) | ((gap <= NEAR * height) & (bottom - top < height))
    rising = mine & (body_top - top > OUT * height)
    hanging = mine & (bottom - body_bottom > OUT * height)
    free = mine & (gap > 0)
    return Rise(
        int(rising.sum()),
        int(hanging.sum()),
        int(mine.sum()),
        int((free & (bottom < body_top)).sum()),
        int((free & (top > body_bottom)).sum()),
    )


def runs_down(letters: GreyImage) -> float:
    """Above 1 where letters stand nearer to those above and below than to those beside them; 1 where it is open."""
    stats = cv2.connectedComponentsWithStats(letters, connectivity=8)[2][1:]
    if len(stats) < MIN_OUT:
        return 1.0
    reach = max(3, round(REACH * float(np.median(stats[:, cv2.CC_STAT_HEIGHT]))))
    return _pieces(letters, (1, reach)) / _pieces(letters, (reach, 1))


def _pieces(letters: GreyImage, shape: tuple[int, int]) -> int:
    joined = cv2.morphologyEx(letters, cv2.MORPH_CLOSE, np.ones(shape, np.uint8))
    return int(cv2.connectedComponents(joined, connectivity=8)[0])


def _bodies(letters: GreyImage) -> NDArray[np.float64]:
    """Top and bottom of the body of each line, n × 2."""
    filled = np.count_nonzero(letters, axis=1).astype(np.float32)
    if filled.max(initial=0) == 0:
        return np.empty((0, 2))
    around = cv2.dilate(filled[:, None], np.ones((AROUND_PX, 1), np.uint8))[:, 0]
    body = (filled >= BODY * around) & (filled > 0.05 * np.percentile(filled[filled > 0], 95))
    edges = np.flatnonzero(np.diff(np.concatenate(([False], body, [False])).astype(np.int8))).reshape(-1, 2)
    heights = edges[:, 1] - edges[:, 0]
    return edges[(heights >= BODY_PX[0]) & (heights <= BODY_PX[1])].astype(np.float64)
