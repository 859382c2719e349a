"""Draws both sides of a made-up card and a passport's page, each marked MẪU, far finer than any scanner."""

from __future__ import annotations

import math
import random
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
import segno
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from tests.cards.people import Holder

FINE_DPI = 600
CARD_MM = (85.6, 53.98)
PASSPORT_MM = (125.0, 88.0)
PITCH_MM = 2.54
"""ten characters to the inch, as ICAO 9303-3 has it"""
CAPITAL_MM = 2.45
"""Height of OCR-B's capitals at its size I."""
FONTS = Path(__file__).resolve().parents[2] / "assets" / "fonts"
OCR_B = Path("/usr/share/fonts/opentype/ocr-b/OCRB.otf")
INK = (24, 30, 44)
GROUNDS = ((221, 236, 231), (226, 232, 240), (236, 231, 219), (214, 232, 240))
Fine = NDArray[np.uint8]


def draw_front(holder: Holder, code_mm: float, level: str, chance: random.Random) -> Fine:
    """The front of a card of 2021: code at the upper right, `code_mm` wide without its quiet zone."""
    card, pen = _blank(CARD_MM, chance)
    _lines_of_text(pen, holder)
    pen.text((px(19), px(4.4)), "CĂN CƯỚC CÔNG DÂN · MẪU", (140, 32, 36), face("BeVietnamPro_700Bold", 3.0))
    pen.rectangle(
        (px(5), px(20), px(22), px(42)), fill=(196, 218, 222), outline=(140, 172, 176), width=px(0.2)
    )
    return _with_code(
        np.asarray(card).copy(), holder.qr_text, code_mm, level, (CARD_MM[0] - code_mm - 4.5, 4.5)
    )


def draw_back(holder: Holder, chance: random.Random, code_mm: float = 0.0, level: str = "m") -> Fine:
    """The back: machine-readable zone below, and on a card of 2024 (`code_mm` > 0) the code at the upper right."""
    card, pen = _blank(CARD_MM, chance)
    pen.text((px(6), px(5)), "MẪU – không phải thẻ thật", INK, face("BeVietnamPro_400Regular", 2.2))
    pen.ellipse((px(8), px(12), px(20), px(26)), outline=(150, 120, 120), width=px(0.3))
    _zone(pen, holder.zone, 4.0, CARD_MM[1] - 18.5)
    whole = np.asarray(card).copy()
    if not code_mm:
        return whole
    return _with_code(whole, holder.qr_text + "|||", code_mm, level, (CARD_MM[0] - code_mm - 4.5, 4.5))


def draw_passport(holder: Holder, chance: random.Random) -> Fine:
    """The page of a passport that holds the two lines."""
    page, pen = _blank(PASSPORT_MM, chance)
    pen.text((px(45), px(12)), "HỘ CHIẾU / PASSPORT · MẪU", INK, face("BeVietnamPro_700Bold", 3.4))
    pen.text((px(45), px(24)), holder.name.upper(), INK, face("BeVietnamPro_600SemiBold", 3.2))
    pen.rectangle((px(6), px(14), px(40), px(58)), fill=(200, 210, 214))
    _zone(pen, holder.passport_zone, 6.0, PASSPORT_MM[1] - 18.0)
    return np.asarray(page).copy()


def px(mm: float) -> int:
    """Millimetres as pixels of the fine drawing."""
    return round(mm / 25.4 * FINE_DPI)


@lru_cache
def face(name: str, mm: float) -> ImageFont.FreeTypeFont:
    """A bundled font at a height in millimetres."""
    return ImageFont.truetype(FONTS / f"{name}.ttf", px(mm))


def _blank(size: tuple[float, float], chance: random.Random) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """A card's ground with waves all over it and MẪU across."""
    ground = chance.choice(GROUNDS)
    wave = tuple(max(0, part - chance.randrange(14, 34)) for part in ground)
    card = Image.new("RGB", (px(size[0]), px(size[1])), ground)
    pen = ImageDraw.Draw(card)
    step, swing = chance.uniform(0.9, 1.6), chance.uniform(0.5, 1.2)
    for row in range(-2, int(size[1] / step) + 3):
        line = [
            (x, px(row * step) + px(swing) * math.sin(x / px(6.5) + row / 5))
            for x in range(0, card.width + 60, 60)
        ]
        pen.line(line, wave, px(0.12), joint="curve")
    mark = Image.new("L", card.size, 0)
    where = (card.width // 2, round(card.height * 0.68))
    ImageDraw.Draw(mark).text(where, "MẪU", 34, face("BeVietnamPro_700Bold", 17), anchor="mm")
    card.paste(Image.new("RGB", card.size, (168, 96, 90)), (0, 0), mark)
    return card, pen


def _lines_of_text(pen: ImageDraw.ImageDraw, holder: Holder) -> None:
    small, large = face("BeVietnamPro_400Regular", 1.9), face("BeVietnamPro_600SemiBold", 2.6)
    said = (holder.number, holder.name.upper(), f"{holder.birth:%d/%m/%Y}", holder.residence[:34])
    for row, words in enumerate(said):
        pen.text((px(24.5), px(20 + row * 7)), "Mẫu / Sample", (70, 84, 96), small)
        pen.text((px(24.5), px(22.4 + row * 7)), words, INK, large)


@lru_cache
def _ocr_b() -> ImageFont.FreeTypeFont:
    """OCR-B at the size at which its capitals have their height."""
    trial = ImageFont.truetype(OCR_B, 1000)
    top, bottom = trial.getbbox("H")[1::2]
    return ImageFont.truetype(OCR_B, round(1000 * px(CAPITAL_MM) / (bottom - top)))


def _zone(pen: ImageDraw.ImageDraw, lines: tuple[str, ...], left: float, top: float) -> None:
    """Characters one by one, each in the middle of its place."""
    font = _ocr_b()
    for row, line in enumerate(lines):
        for place, char in enumerate(line):
            x = px(left + (place + 0.5) * PITCH_MM)
            pen.text((x, px(top + 4.2 * row + 3.0)), char, INK, font, anchor="ms")


def _with_code(card: Fine, text: str, side_mm: float, level: str, at: tuple[float, float]) -> Fine:
    """The card with a code on white: UTF-8 without a note of it, as cards are described to have."""
    symbol = segno.make_qr(text.encode(), error=level, boost_error=False)
    modules = np.array([[255 - 255 * bool(dot) for dot in row] for row in symbol.matrix], np.uint8)
    side, (x, y), quiet = px(side_mm), (px(at[0]), px(at[1])), px(0.9)
    card[y - quiet : y + side + quiet, x - quiet : x + side + quiet] = 250
    large = cv2.resize(modules, None, fx=16, fy=16, interpolation=cv2.INTER_NEAREST)
    white = cv2.resize(large, (side, side), interpolation=cv2.INTER_AREA)[:, :, None] / 255
    card[y : y + side, x : x + side] = np.round(250 * white + np.array(INK) * (1 - white)).astype(np.uint8)
    return card
