"""The letters of one line of a machine-readable zone: its even places, its fillers, and the ink between them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.scanner.pixels import GreyImage
from drivers.scanner.zone_lines import PITCH_MM

LENGTHS = {3: 30, 2: 44}
"""Letters a line, by how many lines there are: TD1 and TD3."""
STRETCH = np.arange(0.985, 1.0151, 0.0025)
"""A scanner's carriage may run so much slower or faster than it should."""
SURE_FILLER = 0.78
"""How like a drawn filler a place must be; fillers are above 0.88, no other letter reaches 0.7."""
CAPITAL_MM = 2.45
FILLER_STROKE_MM = 0.35
FILLER_SHAPES = tuple((high, wide) for high in (0.5, 0.6, 0.7) for wide in (0.4, 0.5, 0.6))
"""Height as part of a capital's, width as part of a place's."""
Ink = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class ZoneLine:
    """A line's ink (0 ground, 1 black), where its first place begins and how wide each is, in pixels.

    `fillers` says of each place whether a filler stands there.
    """

    ink: Ink
    begin: float
    pitch: float
    fillers: tuple[bool, ...]

    def places(self) -> list[Ink]:
        """The ink of each place."""
        edges = [max(0, round(self.begin + place * self.pitch)) for place in range(len(self.fillers) + 1)]
        return [self.ink[:, left:right] for left, right in itertools.pairwise(edges)]


def ink_of_line(line: GreyImage) -> Ink:
    """How much darker each pixel is than the print behind it, as part of what the letters are."""
    calm = cv2.GaussianBlur(line, (0, 0), 1.0)
    ground = cv2.morphologyEx(calm, cv2.MORPH_CLOSE, np.ones((31, 31), np.uint8))
    darker = cv2.subtract(ground, line).astype(np.float32)
    ink: Ink = np.clip(darker / max(1.0, float(np.percentile(darker, 97))), 0, 1)
    return ink


def upright(inks: Sequence[Ink], dpi: int) -> list[Ink]:
    """The lines the right way up, for fillers point to the left."""
    pointing = [_likeness(ink, dpi, turned) for turned in (False, True) for ink in inks]
    half = len(inks)
    if sum(pointing[:half]) >= sum(pointing[half:]):
        return list(inks)
    return [np.ascontiguousarray(ink[::-1, ::-1]) for ink in reversed(inks)]


def places_of(ink: Ink, letters: int, dpi: int) -> ZoneLine:
    """Where the `letters` of a line stand: the even grid that cuts through the least ink."""
    columns = ink.sum(axis=0, dtype=np.float64)
    outside = np.concatenate(([0.0], np.cumsum(columns)))
    best, begin, pitch = np.inf, 0.0, PITCH_MM * dpi / 25.4
    for wide in PITCH_MM * dpi / 25.4 * STRETCH:
        starts = np.arange(-wide / 2, max(0.0, len(columns) - letters * wide) + wide / 2)
        edges = np.round(starts[:, None] + np.arange(letters + 1) * wide).astype(int)
        held = np.clip(edges, 0, len(columns) - 1)
        left, right = np.clip(edges[:, 0], 0, len(columns)), np.clip(edges[:, -1], 0, len(columns))
        cost = columns[held].sum(axis=1) + outside[-1] - (outside[right] - outside[left])
        if cost.min() < best:
            best, begin, pitch = float(cost.min()), float(starts[int(np.argmin(cost))]), float(wide)
    bare = ZoneLine(ink, begin, pitch, (False,) * letters)
    fillers = tuple(_is_filler(place, dpi) for place in bare.places())
    return ZoneLine(ink, begin, pitch, fillers)


def _is_filler(place: Ink, dpi: int) -> bool:
    if place.shape[1] < 3:
        return False
    framed = cv2.copyMakeBorder(place, 6, 6, 6, 6, cv2.BORDER_CONSTANT, value=0)
    return _likest(framed, _fillers(dpi)) > SURE_FILLER


def _likeness(ink: Ink, dpi: int, turned: bool) -> float:
    """How many pixels of the line look like the middle of a filler, or of one upside down."""
    shapes = _fillers(dpi)
    shape = shapes[len(shapes) // 2]
    shape = shape[:, ::-1] if turned else shape
    if ink.shape[0] < shape.shape[0] or ink.shape[1] < shape.shape[1]:
        return 0.0
    alike = cv2.matchTemplate(ink, np.ascontiguousarray(shape), cv2.TM_CCOEFF_NORMED)
    return float((alike > SURE_FILLER).sum())


def _likest(image: Ink, shapes: tuple[Ink, ...]) -> float:
    fitting = [
        shape for shape in shapes if shape.shape[0] <= image.shape[0] and shape.shape[1] <= image.shape[1]
    ]
    return max(
        (float(cv2.matchTemplate(image, shape, cv2.TM_CCOEFF_NORMED).max()) for shape in fitting), default=0.0
    )


@lru_cache(maxsize=4)
def _fillers(dpi: int) -> tuple[Ink, ...]:
    """The filler, drawn as an angle open to the right, in several proportions."""
    capital, place = CAPITAL_MM * dpi / 25.4, PITCH_MM * dpi / 25.4
    box = (round(capital * 1.17), round(place * 0.93))
    stroke = max(1, round(FILLER_STROKE_MM * dpi / 25.4))
    drawn = []
    for high, wide in FILLER_SHAPES:
        shape = np.zeros(box, np.float32)
        middle, half = box[0] / 2, capital * high / 2
        tip = (round(box[1] / 2 - place * wide / 2), round(middle))
        for end in (middle - half, middle + half):
            cv2.line(shape, (round(box[1] / 2 + place * wide / 2), round(end)), tip, 1, stroke, cv2.LINE_AA)
        drawn.append(shape)
    return tuple(drawn)
