"""What may be wrong with a page: numbers measured on it, held against named thresholds."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.scanner.pixels import GreyImage
from kiosk.ports.scanner import PageVerdict

BLANK_INK = 0.0003
"""A page with less of its area inked is blank; a signature alone covers about 0.001."""
MARGIN_MM = 4.0
"""The outer edge is not looked at for ink: shadows of the sheet fall there."""
FAINT_CONTRAST = 45.0
"""Grey levels between paper and ink."""
DARK_PAPER = 125.0
"""Grey level of the paper."""
BLURRED_EDGE = 0.16
"""Steepest change per pixel at 300 dpi, as a part of the contrast there; sharp print has 0.3 and more."""
SMALL_SHEET_MM = 95.0
"""A sheet whose longer side is under this is no page; A6 has 148."""
TILE = 256
TILES = 6


def measure(grey: GreyImage, small: GreyImage, ink: NDArray[np.uint8], dpi: int) -> dict[str, float]:
    """`ink` (part of the area), `paper`, `contrast` (grey levels), `edge` (`BLURRED_EDGE`), sides in mm."""
    scale = grey.shape[0] / small.shape[0]
    rim = round(MARGIN_MM / 25.4 * dpi / scale)
    inner = ink[rim:-rim, rim:-rim] if min(ink.shape) > 4 * rim else ink
    seen = small[rim:-rim, rim:-rim] if min(ink.shape) > 4 * rim else small
    paper = float(np.percentile(seen, 75))
    inked = seen[inner > 0]
    contrast = paper - float(np.percentile(inked, 15)) if inked.size else 0.0
    return {
        "ink": float(np.count_nonzero(inner)) / max(1, inner.size),
        "paper": paper,
        "contrast": contrast,
        "edge": _edge(grey, ink, scale) * 300 / dpi,
        "width_mm": grey.shape[1] * 25.4 / dpi,
        "height_mm": grey.shape[0] * 25.4 / dpi,
    }


def judge(measures: dict[str, float], slot: str) -> PageVerdict:
    """The gravest doubt; a person may overrule it."""
    if measures["paper"] < DARK_PAPER:
        return PageVerdict.DARK
    if measures["ink"] < BLANK_INK:
        return PageVerdict.BLANK
    if slot == "page" and max(measures["width_mm"], measures["height_mm"]) < SMALL_SHEET_MM:
        return PageVerdict.TOO_SMALL
    if measures["contrast"] < FAINT_CONTRAST:
        return PageVerdict.FAINT
    if 0 < measures["edge"] < BLURRED_EDGE:
        return PageVerdict.BLURRED
    return PageVerdict.GOOD


def _edge(grey: GreyImage, ink: NDArray[np.uint8], scale: float) -> float:
    """The median over the most inked tiles of the page; 0 where there is too little ink to say."""
    side = max(1, round(TILE / scale))
    rows, columns = ink.shape[0] // side, ink.shape[1] // side
    if rows == 0 or columns == 0:
        return 0.0
    filled = (ink[: rows * side, : columns * side] > 0).reshape(rows, side, columns, side).mean(axis=(1, 3))
    order = np.argsort(filled, axis=None)[::-1][:TILES]
    best = [divmod(int(i), columns) for i in order if filled.flat[int(i)] > 0.01]
    steep = [_steepest(_tile(grey, row, column, round(side * scale))) for row, column in best]
    known = [value for value in steep if value > 0]
    return float(np.median(known)) if known else 0.0


def _tile(grey: GreyImage, row: int, column: int, side: int) -> GreyImage:
    return grey[row * side : (row + 1) * side, column * side : (column + 1) * side]


def _steepest(tile: GreyImage) -> float:
    contrast = float(np.percentile(tile, 99) - np.percentile(tile, 1))
    if contrast < 20:
        return 0.0
    smooth = cv2.blur(tile, (2, 2)).astype(np.int16)
    across = np.abs(np.diff(smooth, axis=1))
    down = np.abs(np.diff(smooth, axis=0))
    return float(max(np.percentile(across, 99), np.percentile(down, 99))) / contrast
