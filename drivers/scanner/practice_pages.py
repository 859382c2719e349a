"""The made-up papers that practice lays on the glass, each marked MẪU, and the signature put on them."""

from __future__ import annotations

import random

from PIL import Image, ImageDraw

from drivers.scanner.practice_card import draw_card_glass
from drivers.scanner.practice_drawing import FONTS, Point, curve
from drivers.scanner.practice_letter import draw_student_letter

BLUE_INK = (28, 52, 150)
STROKES = 26

__all__ = ["FONTS", "draw_card_glass", "draw_student_letter", "sign_page"]


def sign_page(page_image: Image.Image, box: tuple[int, int, int, int], seed: int) -> Image.Image:
    """The page with a scribble in blue ink inside `box` (left, top, right, bottom, in pixels of the page)."""
    left, top, right, bottom = box
    draws = random.Random(seed)
    points: list[Point] = []
    for stroke in range(STROKES + 1):
        swing = draws.uniform(0.1, 0.9) if stroke % 2 else draws.uniform(0.25, 0.75)
        points.append((left + (right - left) * stroke / STROKES, top + (bottom - top) * swing))
    signed = page_image.convert("RGB")
    draw = ImageDraw.Draw(signed)
    width = max(3, round((bottom - top) / 34))
    draw.line(curve(points), BLUE_INK, width, joint="curve")
    flourish: list[Point] = [
        (left, bottom),
        ((left + right) / 2, bottom - width * 3),
        (right, bottom - width),
    ]
    draw.line(flourish, BLUE_INK, width)
    return signed
