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


def reduced(image: NDArray[np.uint8], dpi: int) -> tuple[NDArray[np.uint8], float]:
    """The image at about `LOOK_DPI`, and how many times smaller it became."""
    factor = max(1, round(dpi / LOOK_DPI))
    if factor == 1:
        return image, 1.0
    size = (max(1, image.shape[1] // factor), max(1, image.shape[0] // factor))
    return cast("NDArray[np.uint8]", cv2.resize(image, size, interpolation=cv2.INTER_AREA)), float(factor)


def grey(image: RgbImage) -> GreyImage:
    """Luminance of an RGB image."""
    return cast("GreyImage", cv2.cvtColor(image, cv2.COLOR_RGB2GRAY))


def ink_of(small: GreyImage, contrast: int = 14) -> NDArray[np.uint8]:
    """255 where a pixel is darker than the paper around it by `contrast` grey levels, specks left out."""
    side = 31
    mask = cv2.adaptiveThreshold(
        small, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, side, contrast
    )
    return cast("NDArray[np.uint8]", mask)
