"""Whether something lies on the glass: a coarse picture of it held against the even lid that it shows when empty."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.scanner.pixels import GreyImage, RgbImage
from kiosk.ports.scanner import GlassLook

LOOK_DPI = 75
FRAME_MM = 6.0
"""The rim is not looked at: the frame of the glass throws its shadow there."""
STANDS_OUT = 9.0
"""Grey levels between the lid and what lies before it; the shadow at a white sheet's edge has 10 and more."""
GRAIN = 5.0
"""The same in multiples of the lid's own grain, where the sensor is noisy."""
COARSEST = 8.0
"""Grey levels (standard deviation) of the noisiest sensor; more is print."""
REACH_MM = 3.0
"""Letters and words so near to each other count as one thing."""
LONG_MM = 35.0
"""A thing so long is a line of print or a sheet's edge; a hair is shorter."""
BROAD_MM = 9.0
"""A thing so broad both ways is a card, a stamp or a note; dust is smaller."""
DEFECT_MM = 2.0
"""A streak from end to end that is narrower than this comes from the sensor, not from paper."""


def look_at(image: RgbImage, dpi: float) -> GlassLook:
    """Look at a scan of the whole glass at about `LOOK_DPI`; colour counts, a pale card is no grey."""
    rim = round(FRAME_MM * dpi / 25.4)
    seen = image[rim:-rim, rim:-rim] if min(image.shape[:2]) > 4 * rim else image
    apart = np.max([_from_lid(seen[:, :, band]) for band in range(3)], axis=0)
    mask = np.where(apart > 1.0, 255, 0).astype(np.uint8)
    reach = max(3, round(REACH_MM * dpi / 25.4))
    mask = cv2.morphologyEx(_without_specks(mask), cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    longest, broadest = _largest_thing(mask, dpi)
    measures = {"longest_mm": longest, "broadest_mm": broadest, "covered": float((mask > 0).mean())}
    return GlassLook(longest < LONG_MM and broadest < BROAD_MM, measures)


def _from_lid(band: GreyImage) -> NDArray[np.float64]:
    """How far each pixel is from the lid, in units of what stands out; the lid may be unevenly lit."""
    values = band.astype(np.float64)
    grain = 1.05 * float(np.median(np.abs(np.diff(values, axis=1))))
    return np.abs(values - _lid_of(values)) / max(STANDS_OUT, GRAIN * min(grain, COARSEST))


def _lid_of(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """A gently curved surface through the most common level, fitted without what differs from it."""
    height, width = values.shape
    y, x = np.mgrid[0:height:4, 0:width:4].astype(np.float64)
    x, y = x / width - 0.5, y / height - 0.5
    sample = values[::4, ::4]
    terms = np.stack([np.ones_like(x), x, y, x * x, y * y, x * y], axis=-1).reshape(-1, 6)
    level = sample.reshape(-1)
    counts, edges = np.histogram(level, bins=64, range=(0, 256))
    near = np.abs(level - (edges[int(np.argmax(counts))] + 2.0)) < 24.0
    fit = np.zeros(6)
    for reach in (16.0, 10.0, 8.0):
        fit = np.linalg.lstsq(terms[near], level[near], rcond=None)[0]
        near = np.abs(level - terms @ fit) < reach
        if near.sum() < 6:
            break
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    x, y = x / width - 0.5, y / height - 0.5
    surface: NDArray[np.float64] = (
        fit[0] + fit[1] * x + fit[2] * y + fit[3] * x * x + fit[4] * y * y + fit[5] * x * y
    )
    return surface


def _without_specks(mask: GreyImage) -> GreyImage:
    """Without single pixels: noise and dust."""
    labels, stats = cv2.connectedComponentsWithStats(mask, connectivity=8)[1:3]
    keep = stats[:, cv2.CC_STAT_AREA] >= 3
    keep[0] = False
    kept: GreyImage = np.where(keep[labels], 255, 0).astype(np.uint8)
    return kept


def _largest_thing(mask: GreyImage, dpi: float) -> tuple[float, float]:
    """The longest side of any thing, and the largest shorter side, in millimetres; streaks do not count."""
    stats = cv2.connectedComponentsWithStats(mask, connectivity=8)[2][1:]
    sides = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]] * 25.4 / dpi
    whole = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]] >= np.array(mask.shape[::-1]) - 2
    thin = sides.min(axis=1, initial=np.inf) < DEFECT_MM
    sides = sides[~(whole.any(axis=1) & thin)]
    if not len(sides):
        return 0.0, 0.0
    return float(sides.max()), float(sides.min(axis=1).max())
