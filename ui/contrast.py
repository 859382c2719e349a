"""Measures from the painted pixels how far letters stand out from what they stand on (WCAG 2 contrast ratio)."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage

LEAST = 5.0
"""Letters on paper, boards and tints (look.md); high contrast asks for 7, text to be read at length for 10."""
LEAST_HIGH = 7.0
LEAST_READ = 10.0
ROUNDING = 0.1
SOLID_PIXELS = 4
"""A colour of fewer pixels in the box may be chance of the smoothing at the edges of letters."""


def pale(picture: QImage, box: QRectF, least: float) -> float | None:
    """The contrast of what is painted in the box (px of the picture) where it is too low; None where it is enough."""
    ratio = painted_contrast(picture, box.toAlignedRect())
    return ratio if ratio is not None and ratio < least - ROUNDING else None


def painted_contrast(picture: QImage, box: QRect) -> float | None:
    """The strongest contrast of any colour in the box to the commonest one; None where nothing was painted."""
    counted = _colours(picture, box.intersected(picture.rect()))
    if len(counted) < 2:
        return None
    ground = _luminance(counted.most_common(1)[0][0])
    solid = [colour for colour, pixels in counted.items() if pixels >= SOLID_PIXELS] or list(counted)
    return max(_ratio(_luminance(colour), ground) for colour in solid)


def _colours(picture: QImage, box: QRect) -> Counter[int]:
    if box.isEmpty():
        return Counter()
    part = picture.copy(box).convertToFormat(QImage.Format.Format_RGB32)
    return Counter(memoryview(part.constBits()).cast("B").cast("I"))


def _ratio(one: float, other: float) -> float:
    light, dark = max(one, other), min(one, other)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: int) -> float:
    red, green, blue = (_linear((colour >> shift) & 0xFF) for shift in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
