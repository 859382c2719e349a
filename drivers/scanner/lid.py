"""What of a scan is the lid behind the sheet: black, grey or white, where it can be told from the paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.scanner.pixels import GreyImage, RgbImage, grey, ink_of

Mask = NDArray[np.uint8]
RING_PX = 4
"""The border of the reduced view, about a millimetre deep."""
SHARE_OF_RING = 0.04
"""A colour with less of the border is no lid."""
BIN = 8
CANDIDATES = 3
PAPER_OVER_LID = 28
"""So many grey levels the paper is brighter than a lid that shadow may fall on."""
PAPER_PERCENTILE = 98
"""A slip on a large glass covers a thirtieth of it."""
WAY_TO_PAPER = 0.35
"""From the lid's level to the paper's, how far a pixel may be on the way and still be lid."""
SAME_TONE = 3
"""Levels in each colour that a white lid may vary by; paper of another tint differs by more."""
EVEN = 20.0
MIN_LID = 0.004
"""Part of the image that must be lid before anything is trimmed."""
PRINT_PX = (8, 25)
"""Area of what is larger than dust, and length of what can only be a rule or a picture, in the reduced view."""
DUST = 3
"""So many things as large as letters may lie beside a sheet: long hairs."""


def lids(small: RgbImage) -> Iterator[Mask]:
    """255 where the lid can be, for each colour that the image's border has much of, the darkest first."""
    still = cast("RgbImage", cv2.medianBlur(small, 5)) if min(small.shape[:2]) > 5 else small
    levels = grey(still)
    paper = float(np.percentile(levels, PAPER_PERCENTILE))
    for colour in sorted(_colours(ring_of(still)), key=lambda each: float(each.sum())):
        level = float(colour @ (0.299, 0.587, 0.114))
        if paper - level >= PAPER_OVER_LID:
            near = levels < level + WAY_TO_PAPER * (paper - level)
        else:
            near = np.abs(still.astype(np.int16) - colour).max(axis=2) <= SAME_TONE
        lid = _reaching_border(near)
        if lid.mean() >= MIN_LID and float(levels[lid].std()) <= EVEN:
            yield np.where(lid, 255, 0).astype(np.uint8)


def ring_of(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The outermost pixels of the image, one after the other."""
    sides = (image[:RING_PX], image[-RING_PX:], image[:, :RING_PX], image[:, -RING_PX:])
    return np.concatenate([side.reshape(-1, *image.shape[2:]) for side in sides])


def print_beside(small: GreyImage, inside: Mask) -> bool:
    """Whether anything but dust, dark or light, lies where `inside` is 0; then that is no lid."""
    lid = inside == 0
    if not lid.any():
        return False
    alone = small.copy()
    alone[~lid] = np.median(small[lid])
    return any(_marks(ink_of(view), inside) > DUST for view in (alone, cv2.bitwise_not(alone)))


def _marks(ink: GreyImage, inside: Mask) -> int:
    """How many things larger than dust; a long one counts for many."""
    beside = cv2.bitwise_and(ink, cv2.bitwise_not(inside))
    stats = cv2.connectedComponentsWithStats(beside, connectivity=8)[2][1:]
    longer = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])
    large = stats[:, cv2.CC_STAT_AREA] >= PRINT_PX[0]
    return int(large.sum()) + (DUST + 1) * int((large & (longer > PRINT_PX[1])).sum())


def _colours(ring: NDArray[np.uint8]) -> list[NDArray[np.float64]]:
    """The middle of each of the most common colours of the ring."""
    bins = (ring // BIN).astype(np.int32)
    keys = (bins[:, 0] << 16) | (bins[:, 1] << 8) | bins[:, 2]
    found: list[NDArray[np.float64]] = []
    left = np.ones(len(ring), bool)
    for _ in range(CANDIDATES):
        values, counts = np.unique(keys[left], return_counts=True)
        if not len(values) or counts.max() < SHARE_OF_RING * len(ring):
            break
        seed = np.median(ring[left & (keys == values[int(np.argmax(counts))])], axis=0)
        near = left & (np.abs(ring - seed).max(axis=1) <= BIN)
        found.append(np.median(ring[near], axis=0).astype(np.float64))
        left &= ~near
    return found


def _reaching_border(near: NDArray[np.bool_]) -> NDArray[np.bool_]:
    labels, stats = cv2.connectedComponentsWithStats(near.astype(np.uint8), connectivity=4)[1:3]
    height, width = near.shape
    x, y, w, h = (stats[:, i] for i in range(4))
    at_border = (x == 0) | (y == 0) | (x + w == width) | (y + h == height)
    at_border[0] = False
    return cast("NDArray[np.bool_]", at_border[labels])
