"""What may be wrong with a page: numbers measured on it, held against named thresholds."""

from __future__ import annotations

import cv2
import numpy as np

from drivers.scanner.pixels import GreyImage
from kiosk.ports.scanner import PageVerdict

BLANK_INK = 0.00015
"""A page with less of its area inked is blank; two words of 13 points cover 0.0004, a signature 0.002."""
BLANK_TONES = 16.0
"""Grey levels between its lighter and darker parts, evenly falling light left out, make a page a picture."""
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
CUT_LETTERS = 4
"""So many letters on one border of the glass."""
STREAK_DEPTH = 9.0
"""Grey levels of a line that runs over all rows."""
TILE = 256
TILES = 6


def measure(
    full: GreyImage, small: GreyImage, ink: GreyImage, letters: GreyImage, dpi: int
) -> dict[str, float]:
    """By name: `ink` part of the area; `paper`, `contrast`, `tones` in grey levels; `edge`; sides, mm.

    `full` is the page at `dpi`; `small`, `ink` and `letters` are its reduced view.
    """
    scale = full.shape[0] / small.shape[0]
    rim = round(MARGIN_MM / 25.4 * dpi / scale)
    inner = (slice(rim, -rim), slice(rim, -rim)) if min(small.shape) > 4 * rim else (slice(None), slice(None))
    seen, inked = small[inner], ink[inner] > 0
    paper = float(np.percentile(seen, 75))
    return {
        "ink": float(inked.mean()),
        "paper": paper,
        "contrast": paper - float(np.percentile(seen[inked], 15)) if inked.any() else 0.0,
        "tones": _tones(seen),
        "edge": _edge(full, letters, scale) * 300 / dpi,
        "width_mm": full.shape[1] * 25.4 / dpi,
        "height_mm": full.shape[0] * 25.4 / dpi,
    }


def judge(measures: dict[str, float], slot: str) -> PageVerdict:
    """The gravest doubt; a person may overrule it."""
    if measures["paper"] < DARK_PAPER:
        return PageVerdict.DARK
    if measures["ink"] < BLANK_INK and measures["tones"] < BLANK_TONES:
        return PageVerdict.BLANK
    if slot == "page" and max(measures["width_mm"], measures["height_mm"]) < SMALL_SHEET_MM:
        return PageVerdict.TOO_SMALL
    if measures["ink"] >= BLANK_INK and measures["contrast"] < FAINT_CONTRAST:
        return PageVerdict.FAINT
    if 0 < measures["edge"] < BLURRED_EDGE:
        return PageVerdict.BLURRED
    if measures.get("streak", 0.0) >= STREAK_DEPTH:
        return PageVerdict.STREAK
    if measures.get("cut", 0) >= CUT_LETTERS:
        return PageVerdict.CUT_EDGE
    return PageVerdict.GOOD


def _tones(seen: GreyImage) -> float:
    """How far the tones of a coarse view spread around the plane that fits them best."""
    coarse = cv2.resize(seen, (24, 32), interpolation=cv2.INTER_AREA).astype(np.float64)
    y, x = np.mgrid[0:32, 0:24]
    plane = np.stack((np.ones(coarse.size), x.ravel(), y.ravel()), axis=1)
    fitted = plane @ np.linalg.lstsq(plane, coarse.ravel(), rcond=None)[0]
    rest = coarse.ravel() - fitted
    return float(np.percentile(rest, 98) - np.percentile(rest, 2))


def _edge(full: GreyImage, letters: GreyImage, scale: float) -> float:
    """The median over the most lettered tiles of the page; 0 where there is too little text to say."""
    side = max(1, round(TILE / scale))
    rows, columns = letters.shape[0] // side, letters.shape[1] // side
    if rows == 0 or columns == 0:
        return 0.0
    filled = (
        (letters[: rows * side, : columns * side] > 0).reshape(rows, side, columns, side).mean(axis=(1, 3))
    )
    order = np.argsort(filled, axis=None)[::-1][:TILES]
    best = [divmod(int(i), columns) for i in order if filled.flat[int(i)] > 0.02]
    steep = [_steepest(_tile(full, row, column, round(side * scale))) for row, column in best]
    known = [value for value in steep if value > 0]
    return float(np.median(known)) if known else 0.0


def _tile(full: GreyImage, row: int, column: int, side: int) -> GreyImage:
    return full[row * side : (row + 1) * side, column * side : (column + 1) * side]


def _steepest(tile: GreyImage) -> float:
    contrast = float(np.percentile(tile, 99) - np.percentile(tile, 1))
    if contrast < 20:
        return 0.0
    smooth = cv2.blur(tile, (2, 2)).astype(np.int16)
    across = np.abs(np.diff(smooth, axis=1))
    down = np.abs(np.diff(smooth, axis=0))
    return float(max(np.percentile(across, 99), np.percentile(down, 99))) / contrast
