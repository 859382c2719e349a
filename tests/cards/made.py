"""Made cards by seed: the image of the glass, and what a reader must find on it."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum

from tests.cards.drawing import CARD_MM, PASSPORT_MM, draw_back, draw_front, draw_passport
from tests.cards.glass import Harm, Image, scanned, some_harm
from tests.cards.people import Holder, invent

CODE_MM = (10.0, 14.0)


class Side(StrEnum):
    """What lies on the glass."""

    FRONT = "front"
    BACK = "back"
    BACK_2024 = "back_2024"
    PASSPORT = "passport"


@dataclass(frozen=True, slots=True)
class MadeCard:
    """The glass at `dpi` and the person whose card it is."""

    image: Image
    dpi: int
    side: Side
    holder: Holder
    code_mm: float


def make_card(seed: int, side: Side = Side.FRONT, dpi: int = 300, harm: Harm | None = None) -> MadeCard:
    """The same card for the same seed; at another resolution the same card once more; `harm` instead of its own."""
    chance = random.Random(f"card {seed} {side}")
    holder = invent(seed)
    code_mm = chance.uniform(*CODE_MM)
    level = chance.choice(("l", "m"))
    own_harm = some_harm(chance)
    code = (CARD_MM[0] - code_mm - 6, 3.0, CARD_MM[0] - 3, code_mm + 6)
    match side:
        case Side.FRONT:
            drawn, spared = draw_front(holder, code_mm, level, chance), code
        case Side.BACK:
            drawn, spared = draw_back(holder, chance), (0.0, CARD_MM[1] - 19, CARD_MM[0], CARD_MM[1])
        case Side.BACK_2024:
            drawn, spared = draw_back(holder, chance, code_mm, level), (0.0, 0.0, *CARD_MM)
        case Side.PASSPORT:
            drawn = draw_passport(holder, chance)
            spared = (0.0, PASSPORT_MM[1] - 20, *PASSPORT_MM)
    return MadeCard(scanned(drawn, harm or own_harm, dpi, seed, spared), dpi, side, holder, code_mm)
