"""Where the sheet or card lies on the glass, and when that is too unsure to cut anything away."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.scanner.pixels import GreyImage, RgbImage

LID_IS_DARK = 130
"""Grey level below which the border of the image can be a dark lid."""
MIN_LID = 0.004
"""Part of the image that must be lid before anything is trimmed."""
MIN_SHEET = 0.01
PAPER_OVER_LID = 50
"""So much of the image must be so many grey levels brighter than the lid to be a sheet on it."""
MIN_RECTANGULAR = 0.985
"""Part of its straightened box that a sheet fills; a sheet with a turned-down corner is left alone."""
MAX_STRAY_MM2 = 12.0
"""Anything bright beside the sheet larger than this could be content: nothing is trimmed."""
CARD_LONG_MM = (74.0, 98.0)
CARD_SHORT_MM = (46.0, 64.0)
"""An ID-1 card is 85.6 × 54 mm; its shadow may add some."""
CARD_STANDS_OUT = 14
"""Grey levels between a card and the lid behind it."""
Mask = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Placement:
    """A straight box lying turned on the image: centre and size in pixels, degrees clockwise within ±45."""

    x: float
    y: float
    width: float
    height: float
    angle: float

    def scaled(self, factor: float) -> Placement:
        """The same box on an image enlarged by `factor`."""
        return Placement(
            self.x * factor, self.y * factor, self.width * factor, self.height * factor, self.angle
        )


def find_sheet(small: GreyImage, dpi: float) -> Placement | None:
    """The sheet on a dark lid; None where no lid is seen or the shape is no clear rectangle."""
    lid = _lid(small)
    if lid is None:
        return None
    sheet = cv2.bitwise_not(lid)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(sheet, connectivity=8)
    if count < 2:
        return None
    areas = stats[1:, cv2.CC_STAT_AREA]
    largest = int(np.argmax(areas)) + 1
    strays = areas[np.arange(1, count) != largest]
    if strays.size and strays.max() > MAX_STRAY_MM2 * (dpi / 25.4) ** 2:
        return None
    placement = _straight_box(np.where(labels == largest, 255, 0).astype(np.uint8))
    if placement is None or areas[largest - 1] < MIN_RECTANGULAR * _area_inside(placement, small.shape):
        return None
    return placement


def find_card(small: RgbImage, dpi: float) -> Placement | None:
    """The one ID-1 card on the glass, on a lid of any shade; None where there is none or more than one."""
    background = np.median(_ring(small), axis=0)
    distance = np.abs(small.astype(np.int16) - background.astype(np.int16)).max(axis=2)
    mask = np.where(distance > CARD_STANDS_OUT, 255, 0).astype(np.uint8)
    mask = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    reach = max(3, round(4.0 * dpi / 25.4))
    mask = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    cards = [card for contour in contours if (card := _card(contour, small.shape, dpi)) is not None]
    return cards[0] if len(cards) == 1 else None


def _card(contour: NDArray[np.int32], shape: tuple[int, ...], dpi: float) -> Placement | None:
    hull = cv2.convexHull(contour)
    width, height = cv2.minAreaRect(hull)[1]
    long, short = max(width, height) * 25.4 / dpi, min(width, height) * 25.4 / dpi
    if not (CARD_LONG_MM[0] <= long <= CARD_LONG_MM[1] and CARD_SHORT_MM[0] <= short <= CARD_SHORT_MM[1]):
        return None
    if cv2.contourArea(hull) < 0.93 * width * height:
        return None
    filled = np.zeros(shape[:2], np.uint8)
    cv2.fillConvexPoly(filled, hull, 255)
    return _straight_box(filled)


def _lid(small: GreyImage) -> Mask | None:
    """255 where the dark lid shows: dark, even, and reaching the image's border."""
    ring = _ring(small)
    dark_ring = ring[ring < LID_IS_DARK]
    if dark_ring.size < MIN_LID * ring.size:
        return None
    level = float(np.median(dark_ring))
    bright = small[small > level + PAPER_OVER_LID]
    if bright.size < MIN_SHEET * small.size:
        return None
    paper = float(np.percentile(bright, 75))
    dark = np.where(small < (level + paper) / 2, 255, 0).astype(np.uint8)
    labels, stats = cv2.connectedComponentsWithStats(dark, connectivity=8)[1:3]
    height, width = small.shape
    x, y, w, h = (stats[:, i] for i in (0, 1, 2, 3))
    at_border = (x == 0) | (y == 0) | (x + w == width) | (y + h == height)
    at_border[0] = False
    lid = at_border[labels]
    if lid.sum() < MIN_LID * small.size or float(small[lid].std()) > 20:
        return None
    return np.where(lid, 255, 0).astype(np.uint8)


def _ring(small: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The outermost pixels of the image, about a millimetre deep."""
    deep = 4
    sides = (small[:deep], small[-deep:], small[:, :deep], small[:, -deep:])
    return np.concatenate([side.reshape(-1, *small.shape[2:]) for side in sides])


def _straight_box(mask: Mask) -> Placement | None:
    """The box around the region, turned as the region's own long edges are turned."""
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not contours:
        return None
    points = max(contours, key=len).reshape(-1, 2).astype(np.float64)
    angle = _edge_angle(points, mask.shape)
    if angle is None:
        return None
    turn = np.deg2rad(angle)
    along = np.array([np.cos(turn), np.sin(turn)])
    across = np.array([-np.sin(turn), np.cos(turn)])
    u, v = points @ along, points @ across
    centre = (u.min() + u.max()) / 2 * along + (v.min() + v.max()) / 2 * across + 0.5
    return Placement(
        float(centre[0]), float(centre[1]), float(np.ptp(u)) + 1, float(np.ptp(v)) + 1, float(angle)
    )


def _edge_angle(points: NDArray[np.float64], shape: tuple[int, ...]) -> float | None:
    """The turn of the edges that do not run along the image's border, degrees clockwise within ±45."""
    span = max(8, min(40, len(points) // 12))
    steps = np.roll(points, -span, axis=0) - points
    height, width = shape[:2]
    inner = (points > 1).all(axis=1) & (points[:, 0] < width - 2) & (points[:, 1] < height - 2)
    inner &= np.roll(inner, -span)
    straight = inner & (np.hypot(steps[:, 0], steps[:, 1]) > 0.95 * span)
    if straight.sum() < 2 * span:
        return None
    turns = np.rad2deg(np.arctan2(steps[straight, 1], steps[straight, 0]))
    folded = (turns + 45) % 90 - 45
    votes, edges = np.histogram(folded, bins=90, range=(-45, 45))
    votes = votes + np.roll(votes, 1) + np.roll(votes, -1)
    rough = float(edges[int(np.argmax(votes))]) + 0.5
    off = (folded - rough + 45) % 90 - 45
    near = np.abs(off) < 2.5
    if near.sum() < 0.5 * straight.sum():
        return None
    return _refined(points[straight][near], rough + float(np.mean(off[near])))


def _refined(points: NDArray[np.float64], angle: float) -> float:
    """The angle after a straight line is fitted to each side that `points` run along."""
    turn = np.deg2rad(angle)
    frame = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    local = points @ frame
    slopes, weights = [], []
    for axis in (0, 1):
        for side in (local[:, axis].min(), local[:, axis].max()):
            edge = local[np.abs(local[:, axis] - side) < 5]
            if len(edge) < 30:
                continue
            run, rise = edge[:, 1 - axis], edge[:, axis]
            slope = np.polyfit(run - run.mean(), rise, 1)[0]
            slopes.append(np.rad2deg(np.arctan(slope)) * (1 if axis == 1 else -1))
            weights.append(float(np.ptp(run)) ** 2)
    return angle + float(np.average(slopes, weights=weights)) if slopes else angle


def _area_inside(box: Placement, shape: tuple[int, ...]) -> float:
    """The area of the part of the box that lies on the image."""
    corners = cv2.boxPoints(((box.x, box.y), (box.width, box.height), box.angle))
    canvas = np.zeros(shape[:2], np.uint8)
    cv2.fillConvexPoly(canvas, np.round(corners - 0.5).astype(np.int32), 1)
    return float(canvas.sum())
