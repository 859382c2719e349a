"""The kinds of image that finishing passes around, and the reduced view that every decision is taken on."""

from __future__ import annotations

from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

RgbImage = NDArray[np.uint8]
"""Rows × columns × RGB."""
GreyImage = NDArray[np.uint8]
"""Rows × columns."""

LOOK_DPI = 100
"""Sheet, skew, direction and verdict are judged at about this resolution."""


LETTER_PX = 60
SPECK_PX = 3
"""A letter, or a few that touch, is at most so long and covers at least so much in the reduced view."""
LETTER_SLIM = 8
"""Longer than so many times its width is a piece of a rule or of a shadow, not a letter."""
INK_CONTRAST = 18
"""Grey levels between ink and the paper around it; the other side shining through has fewer."""


def reduced(image: NDArray[np.uint8], dpi: int) -> tuple[NDArray[np.uint8], int]:
    """The image at about `LOOK_DPI`, and how many times smaller it became."""
    factor = max(1, min(round(dpi / LOOK_DPI), *image.shape[:2]))
    return shrunk(image, factor), factor


def shrunk(image: NDArray[np.uint8], factor: int) -> NDArray[np.uint8]:
    """Each pixel the mean of `factor` × `factor`; the few rows and columns left over are not seen."""
    if factor == 1:
        return image
    rows, columns = image.shape[0] // factor, image.shape[1] // factor
    whole = image[: rows * factor, : columns * factor]
    return cast("NDArray[np.uint8]", cv2.resize(whole, (columns, rows), interpolation=cv2.INTER_AREA))


def grey(image: RgbImage) -> GreyImage:
    """Luminance of an RGB image."""
    return cast("GreyImage", cv2.cvtColor(image, cv2.COLOR_RGB2GRAY))


def ink_of(small: GreyImage) -> GreyImage:
    """255 where a pixel of the reduced view is darker than the paper around it, else 0."""
    kind, method = cv2.THRESH_BINARY_INV, cv2.ADAPTIVE_THRESH_MEAN_C
    return cast("GreyImage", cv2.adaptiveThreshold(small, 255, method, kind, 31, INK_CONTRAST))


def letters_of(ink: GreyImage) -> GreyImage:
    """The ink without pictures, rules and specks, which tell nothing of how text runs."""
    labels, stats = cv2.connectedComponentsWithStats(ink, connectivity=8)[1:3]
    width, height = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    keep = (np.maximum(width, height) <= LETTER_PX) & (stats[:, cv2.CC_STAT_AREA] >= SPECK_PX)
    keep &= np.maximum(width, height) <= LETTER_SLIM * np.minimum(width, height)
    keep[0] = False
    letters: GreyImage = np.where(keep, 255, 0).astype(np.uint8)[labels]
    return letters
