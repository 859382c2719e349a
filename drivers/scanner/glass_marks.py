"""What only the whole glass shows: print that runs off its border, and lines of dirt along the feeder's way."""

from __future__ import annotations

import cv2
import numpy as np

from drivers.scanner.pixels import GreyImage, ink_of, letters_of

RIM_MM = 1.2
"""Print so close to the border of the glass goes on beyond it; papers keep 5 mm free."""
LEAST_PX = 2
"""What is left of a shadow along the border is thinner."""
STREAK_ROWS = 400
STREAK_AROUND = 15
"""Pixels of the columns around, whose middle value a column is held against."""
STREAK_GAPS = 3
"""Per cent of the rows a line may be missing from; a frame drawn on the page ends before its edges."""
STREAK_BORDER_MM = 9.0
"""The border is not looked at: edges of the sheet and their shadows run there."""


def measure_glass(
    full: GreyImage, small: GreyImage, dpi: int, sheet: tuple[float, float]
) -> dict[str, float]:
    """`cut`: letters on the border that has most; `streak`: grey levels of the deepest line over all rows.

    `sheet` is from which to which column the sheet lies: its edges are no streaks.
    """
    cut = _cut(small, dpi * small.shape[0] / full.shape[0])
    return {"cut": float(cut), "streak": _streak(full, dpi, sheet)}


def _cut(small: GreyImage, dpi: float) -> int:
    rim = RIM_MM / 25.4 * dpi
    stats = cv2.connectedComponentsWithStats(letters_of(ink_of(small)), connectivity=8)[2][1:]
    x, y, w, h, area = (stats[:, i] for i in range(5))
    print_like = (
        (area >= 6) & (np.minimum(w, h) >= LEAST_PX) & (np.maximum(w, h) <= 25) & (area >= 0.15 * w * h)
    )
    height, width = small.shape
    sides = (x < rim, y < rim, x + w > width - rim, y + h > height - rim)
    return max(int((side & print_like).sum()) for side in sides)


def _streak(full: GreyImage, dpi: int, sheet: tuple[float, float]) -> float:
    rows = np.ascontiguousarray(full[:: max(1, full.shape[0] // STREAK_ROWS)])
    border = round(STREAK_BORDER_MM / 25.4 * dpi)
    first, last = max(0, round(sheet[0])) + border, min(rows.shape[1], round(sheet[1])) - border
    if last - first < STREAK_AROUND:
        return 0.0
    off = cv2.medianBlur(rows, STREAK_AROUND).astype(np.int16) - rows
    deep = np.percentile(off[:, first:last], STREAK_GAPS, axis=0)
    return float(max(0.0, deep.max()))
