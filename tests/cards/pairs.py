"""Both sides of a card on one A4 glass, by seed: beside or below each other, each turned its own way."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

import cv2
import numpy as np

from tests.cards.glass import ROOM_MM, Image, some_harm
from tests.cards.made import MadeCard, Side, make_card

GLASS_MM = (210.0, 297.0)
MOST_TURNED = 12.0


@dataclass(frozen=True, slots=True)
class MadePair:
    """The glass at `dpi` with two sides on it, from the top or the left; `gap_mm` between what lies around them."""

    image: Image
    dpi: int
    sides: tuple[MadeCard, MadeCard]


def make_pair(seed: int, back: Side = Side.BACK, dpi: int = 300, room_mm: float = 5.0) -> MadePair:
    """Front and back in an order drawn by chance, `room_mm` of lid kept around each."""
    chance = random.Random(f"pair {seed}")
    harm = some_harm(chance, MOST_TURNED)
    kinds = [Side.FRONT, back]
    chance.shuffle(kinds)
    harms = [replace(harm, turned=chance.uniform(-MOST_TURNED, MOST_TURNED)) for _ in kinds]
    cards = [make_card(seed, kind, dpi, each) for kind, each in zip(kinds, harms, strict=True)]
    beside = chance.random() < 0.3
    off = round((ROOM_MM - room_mm) * dpi / 25.4)
    turns = (1, 3) if beside else (0, 2)
    seen = [np.rot90(card.image[off:-off, off:-off], chance.choice(turns)) for card in cards]
    return MadePair(_laid_out(seen, harm.lid, beside, dpi, chance), dpi, (cards[0], cards[1]))


def _laid_out(seen: list[Image], lid: int, beside: bool, dpi: int, chance: random.Random) -> Image:
    width, height = (round(side * dpi / 25.4) for side in GLASS_MM)
    glass = np.full((height, width, 3), lid, np.uint8)
    noise = cv2.randn(np.empty(glass.shape, np.int16), (0, 0, 0), (2.0,) * 3)
    glass = cv2.add(glass, noise, dtype=cv2.CV_8U)
    room = (width if beside else height) - sum(each.shape[1 if beside else 0] for each in seen)
    at = chance.randint(0, room // 3)
    for each in seen:
        high, wide = each.shape[:2]
        across = chance.randint(0, (height - high) if beside else (width - wide))
        x, y = (at, across) if beside else (across, at)
        glass[y : y + high, x : x + wide] = each
        at += (wide if beside else high) + chance.randint(0, room // 3)
    return glass
