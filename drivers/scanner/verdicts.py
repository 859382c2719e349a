"""What may be wrong with a page: numbers measured on it, held against named thresholds."""

from __future__ import annotations

import cv2
import numpy as np

from drivers.scanner.pixels import GreyImage
from kiosk.ports.scanner import PageVerdict

BLANK_INK = 0.00028
"""A page with less of its area inked is blank; two words of 13 points cover 0.0004, a signature 0.002."""
EMPTY_INK, EMPTY_CONTRAST = 0.0008, 40.0
"""So little ink, and that so pale, is the grain or a fold of an empty page rather than two words of pale print."""
BLANK_TONES = 8.0
"""Grey levels between neighbouring parts that make a page a picture."""
BLANK_RELIEF = 40.0
"""Grey levels between the parts of a page, light that falls off towards its sides left out, that do so too."""
MAYBE_BLANK_INK = 0.03
LINE_MM = 25.0
NEAR_MM, AROUND_MM = 1.3, 4.4
ALONE = 0.72
MOST_LINES = 40
"""On a page with little ink, straight lines so long and thin are no content where hardly any ink is around them."""
GAP_PX = 12
CELL_MM = 2.0
AROUND_CELLS = 7
MARGIN_MM = 4.0
"""The outer edge is not looked at for ink: shadows of the sheet fall there."""
FAINT_CONTRAST = 45.0
"""Grey levels between paper and ink."""
DARK_PAPER = 125.0
"""Grey level of the paper."""
BLURRED_EDGE = 0.18
"""Steepest change per pixel at 300 dpi, as a part of the contrast there; sharp print has 0.3 and more."""
SMALL_SHEET_MM = 95.0
"""A sheet whose longer side is under this is no page; A6 has 148."""
CUT_LETTERS = 3
"""So many letters on one border of the glass."""
STREAK_DEPTH = 9.0
"""Grey levels of a line that runs over all rows."""
MOSTLY_PAPER = 0.42
"""Of the contrast: where the middle tone is farther from the lightest, there is a picture and no text."""
TILE_MM = 20.0
TILES = 6
LEAST_TILES = 3
"""Fewer lettered parts of a page, as a signature has, do not tell whether it is blurred."""


def measure(
    full: GreyImage, small: GreyImage, ink: GreyImage, letters: GreyImage, dpi: int
) -> dict[str, float]:
    """By name: `ink` part of the area; `paper`, `contrast`, `tones`, `relief` in grey levels; `edge`; sides, mm.

    `full` is the page at `dpi`; `small`, `ink` and `letters` are its reduced view.
    """
    scale = full.shape[0] / small.shape[0]
    rim = round(MARGIN_MM / 25.4 * dpi / scale)
    inner = (slice(rim, -rim), slice(rim, -rim)) if min(small.shape) > 4 * rim else (slice(None), slice(None))
    seen, inked = small[inner], ink[inner] > 0
    looks_empty = 0 < inked.mean() < MAYBE_BLANK_INK
    if looks_empty:
        inked = _without_lines(ink, dpi / scale)[inner] > 0
    paper = float(np.percentile(seen, 75))
    return {
        "ink": float(inked.mean()),
        "paper": paper,
        "contrast": paper - float(np.percentile(seen[inked], 15)) if inked.any() else 0.0,
        "tones": _tones(seen, dpi / scale),
        "relief": _relief(seen),
        "edge": _edge(full, letters, dpi) * dpi / 300,
        "width_mm": full.shape[1] * 25.4 / dpi,
        "height_mm": full.shape[0] * 25.4 / dpi,
    }


def judge(measures: dict[str, float], slot: str) -> PageVerdict:
    """The gravest doubt; a person may overrule it."""
    if measures["paper"] < DARK_PAPER:
        return PageVerdict.DARK
    picture = measures["tones"] >= BLANK_TONES or measures["relief"] >= BLANK_RELIEF
    pale = measures["ink"] < EMPTY_INK and measures["contrast"] < EMPTY_CONTRAST
    if (measures["ink"] < BLANK_INK or pale) and not picture:
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


def _without_lines(ink: GreyImage, dpi: float) -> GreyImage:
    """The ink without long straight lines: shadows along a sheet's edges, folds, and rules with nothing on them."""
    longest = round(LINE_MM / 25.4 * dpi)
    found = cv2.HoughLinesP(ink, 1, np.pi / 720, longest // 3, minLineLength=longest, maxLineGap=GAP_PX)
    if found is None:
        return ink
    left, (near_px, around_px) = ink.copy(), (max(3, int(mm / 25.4 * dpi)) for mm in (NEAR_MM, AROUND_MM))
    for x0, y0, x1, y1 in np.asarray(found).reshape(-1, 4)[:MOST_LINES].tolist():
        near, around = (_along(ink.shape, (x0, y0, x1, y1), wide) for wide in (near_px, around_px))
        if cv2.countNonZero(ink & near) >= ALONE * cv2.countNonZero(ink & around):
            left[around > 0] = 0
    return left


def _along(shape: tuple[int, ...], line: tuple[int, int, int, int], wide: int) -> GreyImage:
    canvas = np.zeros(shape, np.uint8)
    cv2.line(canvas, line[:2], line[2:], 255, wide)
    return canvas


def _tones(seen: GreyImage, dpi: float) -> float:
    """How far tones differ from those around them, in a coarse view; evenly falling light differs nowhere."""
    cell = max(1, round(CELL_MM / 25.4 * dpi))
    size = (max(1, seen.shape[1] // cell), max(1, seen.shape[0] // cell))
    coarse = cv2.resize(seen, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    rest = coarse - cv2.blur(coarse, (AROUND_CELLS, AROUND_CELLS))
    return float(np.percentile(rest, 95) - np.percentile(rest, 5))


def _relief(seen: GreyImage) -> float:
    """How far the tones of a coarse view spread, what whole rows and whole columns have in common left out."""
    coarse = cv2.resize(seen, (24, 32), interpolation=cv2.INTER_AREA).astype(np.float64)
    rest = coarse - coarse.mean(axis=0) - coarse.mean(axis=1, keepdims=True)
    return float(np.percentile(rest, 98) - np.percentile(rest, 2))


def _edge(full: GreyImage, letters: GreyImage, dpi: float) -> float:
    """The median over the most lettered tiles of the page; 0 where there is too little text to say."""
    scale = full.shape[0] / letters.shape[0]
    side = max(1, round(TILE_MM / 25.4 * dpi / scale))
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
    return float(np.median(known)) if len(known) >= LEAST_TILES else 0.0


def _tile(full: GreyImage, row: int, column: int, side: int) -> GreyImage:
    return full[row * side : (row + 1) * side, column * side : (column + 1) * side]


def _steepest(tile: GreyImage) -> float:
    contrast = float(np.percentile(tile, 99) - np.percentile(tile, 1))
    if contrast < 20 or float(np.percentile(tile, 99) - np.median(tile)) > MOSTLY_PAPER * contrast:
        return 0.0
    smooth = cv2.blur(tile, (2, 2)).astype(np.int16)
    across = np.abs(np.diff(smooth, axis=1))
    down = np.abs(np.diff(smooth, axis=0))
    return float(max(np.percentile(across, 99), np.percentile(down, 99))) / contrast
