"""Cutting and turning a page's pixels, such that nothing inked falls off."""

from __future__ import annotations

from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.scanner.pixels import GreyImage, RgbImage
from drivers.scanner.sheet import Placement

WHITE = (255, 255, 255)
SLACK_PX = 8
"""Left around ink that would fall off the canvas, in pixels of the reduced image."""


Way = NDArray[np.float64]
"""2 × 3: where a pixel of the glass came to stand on the page, `way` @ (x, y, 1)."""
STAYS: Way = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])


def cut_out(image: RgbImage, box: Placement) -> tuple[RgbImage, Way]:
    """The box of the image, straight, and the way there; what lies beyond the glass is white."""
    width, height = max(1, round(box.width)), max(1, round(box.height))
    x, y = box.x - 0.5, box.y - 0.5
    turn = cv2.getRotationMatrix2D((x, y), box.angle, 1.0)
    turn[:, 2] += ((width - 1) / 2 - x, (height - 1) / 2 - y)
    return _warp(image, turn, width, height), turn


def turned_whole(image: RgbImage, angle: float, ink: GreyImage, factor: int) -> tuple[RgbImage, Way]:
    """The image (and its way) turned counter-clockwise by `angle`; the canvas grows where `ink` would fall off it.

    `ink` is the image's ink reduced by `factor`.
    """
    height, width = image.shape[:2]
    turn = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), angle, 1.0)
    y, x = np.nonzero(ink)
    places = turn[:, :2] @ np.stack((x * factor, y * factor)) + turn[:, 2:]
    slack = SLACK_PX * factor
    low = np.minimum(0, np.floor(places.min(axis=1, initial=0) - slack))
    low[places.min(axis=1, initial=width) >= 0] = 0
    far = places.max(axis=1, initial=0)
    size = np.array((width, height))
    high = np.where(far > size - 1, np.ceil(far + slack), size)
    turn[:, 2] -= low
    return _warp(image, turn, int(high[0] - low[0]), int(high[1] - low[1])), turn


def quarter_turned(image: RgbImage, turns: int) -> RgbImage:
    """The image after so many quarter turns clockwise."""
    kinds = (None, cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_180, cv2.ROTATE_90_COUNTERCLOCKWISE)
    kind = kinds[turns % 4]
    return image if kind is None else cast("RgbImage", cv2.rotate(image, kind))


def way_turned(way: Way, width: int, height: int, turns: int) -> Way:
    """The way, followed by quarter turns clockwise of a page that is `width` × `height` before them."""
    for _ in range(turns % 4):
        way = np.stack((np.array((0.0, 0.0, height)) - way[1], way[0]))
        width, height = height, width
    return way


def _warp(image: RgbImage, turn: NDArray[np.float64], width: int, height: int) -> RgbImage:
    warped = cv2.warpAffine(image, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=WHITE)
    return cast("RgbImage", warped)
