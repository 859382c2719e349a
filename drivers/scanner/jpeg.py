"""Finished pages as JPEG: within a size in bytes, their resolution written in, and their small copies."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import cast

import cv2

from drivers.scanner.pixels import RgbImage, shrunk

FIRST_QUALITY = 82
CLEAR_QUALITY = 45
"""Below this a page loses less by having fewer pixels."""
LAST_QUALITY = 10
LEAST_DPI = 200
"""Decree 30/2020/NĐ-CP asks for 200 dpi or more."""
PREVIEW_PX = 1600
THUMBNAIL_PX = 320
SMALL_QUALITY = 78
_DENSITY = slice(13, 18)
"""Unit and density in the JFIF header, which always comes first."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A page as JPEG, and the pixels and dots per inch it came to have."""

    data: bytes
    width: int
    height: int
    dpi: int


def encode_within(image: RgbImage, dpi: int, max_bytes: int) -> Encoded:
    """A JPEG of at most `max_bytes`: first the quality falls, then the resolution down to `LEAST_DPI`, then the rest.

    A page that is still larger at the last quality comes back as it is; the caller sees its size.
    """
    data = _falling(image, dpi, max_bytes, CLEAR_QUALITY if dpi > LEAST_DPI else LAST_QUALITY)
    if len(data) > max_bytes and dpi > LEAST_DPI:
        size = tuple(max(1, round(side * LEAST_DPI / dpi)) for side in image.shape[1::-1])
        image, dpi = cast("RgbImage", cv2.resize(image, size, interpolation=cv2.INTER_AREA)), LEAST_DPI
        data = _falling(image, dpi, max_bytes, LAST_QUALITY)
    return Encoded(data, image.shape[1], image.shape[0], dpi)


def _falling(image: RgbImage, dpi: int, max_bytes: int, last: int) -> bytes:
    quality = FIRST_QUALITY
    while True:
        data = with_density(_encode(image, quality), dpi)
        if len(data) <= max_bytes or quality <= last:
            return data
        step = 0.6 if len(data) > 2 * max_bytes else 0.8 if len(data) > 1.5 * max_bytes else 0.9
        quality = max(last, int(quality * step))


def small_copies(image: RgbImage) -> tuple[bytes, bytes]:
    """JPEGs for the screen, upright as the page: at most 1600 and at most 320 pixels long."""
    preview = _at_most(image, PREVIEW_PX)
    return _encode(preview, SMALL_QUALITY), _encode(_at_most(preview, THUMBNAIL_PX), SMALL_QUALITY)


def with_density(jpeg: bytes, dpi: int) -> bytes:
    """The same JPEG, its JFIF header saying `dpi` dots per inch."""
    if jpeg[6:11] != b"JFIF\0":
        raise ValueError("the encoder wrote no JFIF header")
    return jpeg[: _DENSITY.start] + struct.pack(">BHH", 1, dpi, dpi) + jpeg[_DENSITY.stop :]


def _at_most(image: RgbImage, longest: int) -> RgbImage:
    height, width = image.shape[:2]
    scale = longest / max(height, width)
    if scale >= 1:
        return image
    size = (max(1, int(width * scale)), max(1, int(height * scale)))
    nearly = shrunk(image, max(1, min(int(1 / scale), width, height) // 2 * 2))
    small: RgbImage = cv2.resize(nearly, size, interpolation=cv2.INTER_AREA)
    return small


def _encode(image: RgbImage, quality: int) -> bytes:
    bgr = cv2.cvtColor(image, cv2.COLOR_RGB2BGR)
    done, data = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not done:
        raise ValueError("the page could not be encoded")
    return bytes(data)
