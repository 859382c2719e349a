"""Lays a finely drawn card on a scanner's glass: turned, blurred, with shadow, glare, noise and JPEG traces."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.cards.drawing import FINE_DPI, Fine, px

Image = NDArray[np.uint8]
ROOM_MM = 14.0
"""Lid to be seen around the card."""


@dataclass(frozen=True, slots=True)
class Harm:
    """What the glass does to a card: degrees clockwise, blur and noise as sigma at 300 dpi, glare, JPEG quality.

    `blur_px` is in pixels of 300 dpi, `noise` in grey levels, `glare` how bright a spot is (0 for none), `jpeg`
    the quality of a device that compresses (0 for none), `lid` its grey.
    """

    turned: float
    blur_px: float
    noise: float
    glare: float
    jpeg: int
    lid: int


def some_harm(chance: random.Random, most_turned: float = 30.0) -> Harm:
    """Harm drawn by chance from what a desk's scanner does on good and on bad days."""
    return Harm(
        turned=chance.uniform(-most_turned, most_turned),
        blur_px=chance.uniform(0.35, 0.95),
        noise=chance.uniform(1.5, 9.0),
        glare=chance.choice((0.0, 0.0, chance.uniform(40.0, 160.0))),
        jpeg=chance.choice((0, 0, 92, 85, 78)),
        lid=chance.choice((247, 247, 240, 60)),
    )


def scanned(card: Fine, harm: Harm, dpi: int, seed: int, spared: tuple[float, float, float, float]) -> Image:
    """The glass around the card at `dpi`, rows × columns × RGB; no glare falls on `spared` (x, y, x, y in mm)."""
    dice = np.random.default_rng(seed)
    card = _glared(card, harm.glare, spared, dice) if harm.glare else card
    page = _reduced(_laid(card, harm), dpi)
    page = cv2.GaussianBlur(page, (0, 0), harm.blur_px * dpi / 300)
    cv2.setRNGSeed(seed + 1)
    noise = cv2.randn(np.empty(page.shape, np.int16), (0, 0, 0), (harm.noise,) * 3)
    page = cv2.add(page, noise, dtype=cv2.CV_8U)
    if harm.jpeg:
        coded = cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, harm.jpeg])[1]
        page = cv2.imdecode(coded, cv2.IMREAD_COLOR)
    return page


def _laid(card: Fine, harm: Harm) -> Fine:
    """The card turned on the lid, with the shadow of its edge."""
    height, width = card.shape[:2]
    turn = math.radians(harm.turned)
    room = 2 * px(ROOM_MM)
    wide = round(abs(width * math.cos(turn)) + abs(height * math.sin(turn))) + room
    high = round(abs(width * math.sin(turn)) + abs(height * math.cos(turn))) + room
    way = cv2.getRotationMatrix2D((width / 2, height / 2), -harm.turned, 1.0)
    way[:, 2] += (wide / 2 - width / 2, high / 2 - height / 2)
    lid = (harm.lid,) * 3
    glass = np.full((high, wide, 3), harm.lid, np.uint8)
    corners = np.array([[[0, 0]], [[width, 0]], [[width, height]], [[0, height]]], np.float32)
    shadow = cv2.transform(corners, way) + np.float32(px(0.35))
    cv2.fillConvexPoly(glass, np.round(shadow).astype(np.int32), (max(0, harm.lid - 70),) * 3)
    edge = cv2.warpAffine(np.full((height, width), 255, np.uint8), way, (wide, high))
    turned = cv2.warpAffine(card, way, (wide, high), flags=cv2.INTER_LINEAR, borderValue=lid)
    return cv2.copyTo(turned, cv2.threshold(edge, 127, 255, cv2.THRESH_BINARY)[1], glass)


def _reduced(fine: Fine, dpi: int) -> Image:
    size = (round(fine.shape[1] * dpi / FINE_DPI), round(fine.shape[0] * dpi / FINE_DPI))
    return cv2.resize(fine, size, interpolation=cv2.INTER_AREA)


def _glared(
    card: Fine, strength: float, spared: tuple[float, float, float, float], dice: np.random.Generator
) -> Fine:
    """A soft bright spot of the foil, away from what is spared."""
    height, width = card.shape[:2]
    left, top, right, bottom = (px(side) for side in spared)
    radius = px(float(dice.uniform(3, 7)))
    for _ in range(60):
        x, y = int(dice.integers(0, width)), int(dice.integers(0, height))
        if not (left - 2 * radius < x < right + 2 * radius and top - 2 * radius < y < bottom + 2 * radius):
            break
    else:
        return card
    across, down = np.arange(width) - x, np.arange(height) - y
    spot = strength * np.exp(-(across[None, :] ** 2 + down[:, None] ** 2) / (2 * (radius / 2) ** 2))
    return cv2.add(card, np.repeat(spot[:, :, None], 3, axis=2).astype(np.uint8))
