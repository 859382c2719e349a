"""Where the sheet or card lies on the glass, and when that is too unsure to cut anything away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.scanner.lid import Mask, lids, print_beside, ring_of
from drivers.scanner.pixels import GreyImage, RgbImage, grey

MIN_SIDE_MM = 30.0
"""A narrower rectangle is a strip of lid, or a table's side, but no sheet."""
BESIDE_MM = 1.5
MIN_RECTANGULAR = 0.985
"""Part of its straightened box that a sheet fills; a sheet with a turned-down corner is left alone."""
RAGGED_PX = 1.0
"""So far the edge of a sheet may run beside its box; on a slip that is more than the rest allows."""
EDGE_MM = 1.8
MIN_STEP = 3.0
MIN_SAMPLES = 20
"""So far inside and outside of a side, tones differ by so much; fewer points of it on the glass tell nothing."""
WORTH_TRIMMING = 0.98
"""Of the image: a sheet that leaves less lid than that is not trimmed, its text tells better how it lies."""
MAX_STRAY_MM2 = 12.0
"""Anything bright beside the sheet larger than this could be content: nothing is trimmed."""
CARD_LONG_MM = (74.0, 98.0)
CARD_SHORT_MM = (46.0, 64.0)
"""An ID-1 card is 85.6 × 54 mm; its shadow may add some."""
CARD_GAP_MM, NARROW_GAP_MM = 4.0, 1.0
"""So wide a gap in what stands out is taken for light print on a card; cards side by side may be closer."""
CARD_STANDS_OUT, CARD_STANDS_OUT_LEAST, NOISES = 14, 7, 4.0
"""Grey levels between a card and the lid behind it: so many times the lid's noise, at least; else the first figure."""
SHADOW_MM = 2.0
MAX_BESIDE_CARD_MM2 = 150.0
"""What else stands out, further from a card than its shadow, could be a second one: nothing is cut away."""


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


def find_sheet(small: RgbImage, dpi: float) -> Placement | None:
    """The sheet on its lid; None where no lid is seen or the shape is no clear rectangle."""
    shades: GreyImage | None = None
    for lid in lids(small):
        placement = _beyond(lid, dpi)
        if placement is None or min(placement.width, placement.height) < MIN_SIDE_MM / 25.4 * dpi:
            continue
        shades = grey(small) if shades is None else shades
        if _edged(placement, small, dpi) and not print_beside(
            shades, _covered(placement, shades.shape, BESIDE_MM / 25.4 * dpi)
        ):
            return placement
    return None


def _edged(box: Placement, small: RgbImage, dpi: float) -> bool:
    """Whether tones change at each side of the box; where light falls off evenly they do not."""
    turn = np.deg2rad(box.angle)
    along, across = np.array([np.cos(turn), np.sin(turn)]), np.array([-np.sin(turn), np.cos(turn)])
    apart = EDGE_MM / 25.4 * dpi
    runs = np.linspace(-0.45, 0.45, 200)[:, None]
    for side, half, run in (
        (across, box.height / 2, along * box.width),
        (-across, box.height / 2, along * box.width),
        (along, box.width / 2, across * box.height),
        (-along, box.width / 2, across * box.height),
    ):
        edge = np.array([box.x, box.y]) + side * half + runs * run
        inner, outer = _tones_at(small, edge - side * apart, edge + side * apart)
        if len(inner) >= MIN_SAMPLES and np.abs(np.median(inner - outer, axis=0)).max() < MIN_STEP:
            return False
    return True


def _tones_at(
    small: RgbImage, here: NDArray[np.float64], there: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The colours at both rows of points, where both lie on the image."""
    a, b = here.astype(int), there.astype(int)
    size = np.array((small.shape[1], small.shape[0]))
    seen = ((a >= 0) & (b >= 0) & (a < size) & (b < size)).all(axis=1)
    a, b = a[seen], b[seen]
    return small[a[:, 1], a[:, 0]].astype(np.float64), small[b[:, 1], b[:, 0]].astype(np.float64)


def _beyond(lid: Mask, dpi: float) -> Placement | None:
    """The one rectangle that is not lid."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(cv2.bitwise_not(lid), connectivity=8)
    if count < 2:
        return None
    areas = stats[1:, cv2.CC_STAT_AREA]
    largest = int(np.argmax(areas)) + 1
    strays = areas[np.arange(1, count) != largest]
    if strays.size and strays.max() > MAX_STRAY_MM2 * (dpi / 25.4) ** 2:
        return None
    placement = _straight_box(np.where(labels == largest, 255, 0).astype(np.uint8))
    if placement is None:
        return None
    seen = _area_inside(placement, lid.shape)
    whole = seen > WORTH_TRIMMING * lid.size
    ragged = 2 * (placement.width + placement.height) * RAGGED_PX
    return None if whole or areas[largest - 1] + ragged < MIN_RECTANGULAR * seen else placement


def find_card(small: RgbImage, dpi: float) -> Placement | None:
    """The one ID-1 card on the glass, on a lid of any shade; None where there is none or something beside it."""
    for mask in _standing_out(small):
        match _cards(mask, dpi, CARD_GAP_MM):
            case ():
                continue
            case (card,):
                beside = mask & ~_covered(card, mask.shape, SHADOW_MM / 25.4 * dpi)
                area = float(np.count_nonzero(beside)) * (25.4 / dpi) ** 2
                return card if area <= MAX_BESIDE_CARD_MM2 else None
            case _:
                return None
    return None


def find_cards(small: RgbImage, dpi: float) -> tuple[Placement, ...]:
    """All ID-1 cards on the glass, in no order; those that lie close together are told apart by the narrow gap."""
    masks = tuple(_standing_out(small))
    found = [_cards(mask, dpi, gap) for mask in masks for gap in (CARD_GAP_MM, NARROW_GAP_MM)]
    return max(found, key=len)


def _standing_out(small: RgbImage) -> Iterator[Mask]:
    """255 where the image is not the lid around: as far as the lid's noise lets that be told, then well above it."""
    ring = ring_of(small).astype(np.int16)
    background = np.median(ring, axis=0).astype(np.int16)
    noise = float(np.median(np.abs(ring - background).max(axis=1)))
    distance = np.abs(small.astype(np.int16) - background).max(axis=2)
    for least in (max(CARD_STANDS_OUT_LEAST, NOISES * noise), CARD_STANDS_OUT):
        mask = np.where(distance > least, 255, 0).astype(np.uint8)
        yield cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8)).astype(np.uint8)


def _cards(mask: Mask, dpi: float, gap_mm: float) -> tuple[Placement, ...]:
    reach = max(3, round(gap_mm * dpi / 25.4))
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    contours, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    return tuple(card for contour in contours if (card := _card(contour, mask.shape, dpi)) is not None)


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
    return float((_covered(box, shape) > 0).sum())


def _covered(box: Placement, shape: tuple[int, ...], more: float = 0.0) -> Mask:
    """255 where the box lies on the image, made larger by `more` pixels on each side."""
    size = (box.width + 2 * more, box.height + 2 * more)
    corners = cv2.boxPoints(((box.x, box.y), size, box.angle))
    canvas = np.zeros(shape[:2], np.uint8)
    cv2.fillConvexPoly(canvas, np.round(corners - 0.5).astype(np.int32), 255)
    return canvas
