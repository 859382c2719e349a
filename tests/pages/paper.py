"""What paper itself does to a drawn sheet: tint, fading, folds, shade, and its other side."""

from __future__ import annotations

from random import Random

import cv2
import numpy as np

from tests.pages.glass import Pixels

TINTS = ((255, 255, 255), (252, 252, 250), (250, 248, 240), (246, 240, 222), (236, 243, 250), (250, 232, 236),
         (232, 246, 232), (226, 222, 212))  # fmt: skip
"""White, cream, old, blue, pink, green, and recycled grey."""


def tinted(sheet: Pixels, draws: Random) -> Pixels:
    """The sheet on paper of some colour."""
    tint = draws.choice(TINTS)
    return cv2.merge(
        [
            cv2.convertScaleAbs(band, alpha=level / 255)
            for band, level in zip(cv2.split(sheet), tint, strict=True)
        ]
    )


def faded(sheet: Pixels, part: float) -> Pixels:
    """Only that part of the ink's darkness left."""
    return cv2.convertScaleAbs(sheet, alpha=part, beta=255 * (1 - part))


def shone_through(sheet: Pixels, back: Pixels, dpi: int, part: float) -> Pixels:
    """That part of the other side's darkness, mirrored and soft, beneath."""
    other = cv2.GaussianBlur(faded(cv2.flip(back, 1), part), (0, 0), 0.25 / 25.4 * dpi)
    return cv2.multiply(sheet, cv2.resize(other, (sheet.shape[1], sheet.shape[0])), scale=1 / 255)


def folded(sheet: Pixels, dpi: int, draws: Random) -> Pixels:
    """One corner turned over: its back shows, darker, with a line along the fold."""
    sheet = sheet.copy()
    height, width = sheet.shape[:2]
    reach = round(draws.uniform(4, 9) / 25.4 * dpi)
    x, y = draws.choice(((0, 0), (width - 1, 0), (0, height - 1), (width - 1, height - 1)))
    inward = (1 if x == 0 else -1, 1 if y == 0 else -1)
    fold = np.array([(x, y), (x + inward[0] * reach, y), (x, y + inward[1] * reach)], np.int32)
    grey = draws.randrange(205, 236)
    cv2.fillConvexPoly(sheet, fold, (grey, grey, grey))
    cv2.line(
        sheet,
        fold[1].tolist(),
        fold[2].tolist(),
        (170, 170, 170),
        max(1, round(0.2 / 25.4 * dpi)),
        cv2.LINE_AA,
    )
    return sheet


def shaded(sheet: Pixels, draws: Random) -> Pixels:
    """Light falling off towards one side, or a broad shadow as of a book's back."""
    height, width = sheet.shape[:2]
    across = np.linspace(0, 1, 64)
    deep = draws.uniform(0.06, 0.22)
    fall = 1 - deep * (across if draws.random() < 0.5 else np.exp(-across * 9))
    if draws.random() < 0.5:
        fall = fall[::-1]
    map_small = (np.tile(fall, (64, 1)) * 255).astype(np.uint8)
    if draws.random() < 0.5:
        map_small = map_small.T
    light = cv2.resize(np.ascontiguousarray(map_small), (width, height), interpolation=cv2.INTER_CUBIC)
    return cv2.multiply(sheet, cv2.merge([light] * 3), scale=1 / 255)
