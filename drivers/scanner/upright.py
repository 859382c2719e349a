"""Which way up a page of text stands, by the marks and ascenders that rise above its lines."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

MIN_LINES = 3
MIN_LINE_PX = 5
MAX_LINE_PX = 45
"""Height of a line of text with its marks, in pixels of the reduced image."""
CORE = 0.5
"""A row belongs to the body of a line when it holds this part of the line's fullest row."""
CLEAR_RISE = 0.12
"""How much more of the ink outside the bodies must stand on one side before a page is called upside down."""


def rise(rows: NDArray[np.float64]) -> float:
    """Of the ink outside the lines' bodies, how much more stands above than below: −1 to 1, 0 = unknown.

    `rows` are the y coordinates of the ink of a page whose lines run level. Latin text rises more than it
    hangs, Vietnamese with its marks above still more so.
    """
    if rows.size == 0:
        return 0.0
    filled = np.bincount(np.maximum(rows - rows.min(), 0).astype(np.intp)).astype(np.float64)
    above = below = 0.0
    lines = 0
    for line in _lines(filled):
        body = np.flatnonzero(line >= CORE * line.max())
        top, bottom = float(line[: body[0]].sum()), float(line[body[-1] + 1 :].sum())
        above, below = above + top, below + bottom
        lines += 1
    if lines < MIN_LINES or above + below == 0:
        return 0.0
    return (above - below) / (above + below)


def _lines(filled: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """The rows of ink between two gaps, where they are as high as a line of text can be."""
    inked = filled > 0.03 * np.percentile(filled[filled > 0], 90)
    edges = np.flatnonzero(np.diff(np.concatenate(([False], inked, [False])).astype(np.int8)))
    pairs = edges.reshape(-1, 2)
    return [filled[a:b] for a, b in pairs if MIN_LINE_PX <= b - a <= MAX_LINE_PX]
