"""What all made-up practice papers are drawn with: the glass, the fonts, the word MẪU, a scanner's grain."""

from __future__ import annotations

import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

DPI = 300
GLASS = (2480, 3508)
"""A4 at 300 dpi, in pixels."""
LID = (247, 247, 245)
INK = (23, 33, 48)
FONTS = Path(__file__).resolve().parents[2] / "assets" / "fonts"
Point = tuple[float, float]


def font(face: str, size: int) -> ImageFont.FreeTypeFont:
    """A bundled font by file name without its ending, such as `Tinos_400Regular`; size in pixels."""
    return ImageFont.truetype(FONTS / f"{face}.ttf", size)


def watermark(page: Image.Image, centre: tuple[int, int], size: int) -> None:
    """MẪU across the page, pale, so that nobody takes the paper for a real one."""
    layer = Image.new("L", page.size, 0)
    ImageDraw.Draw(layer).text(centre, "MẪU", 26, font("BeVietnamPro_700Bold", size), anchor="mm")
    layer = layer.rotate(24, Image.Resampling.BILINEAR, center=centre)
    page.paste(Image.new("RGB", page.size, (168, 96, 90)), (0, 0), layer)


def grained(page: Image.Image) -> Image.Image:
    """The page with a little grain, the same each time, as a scanner's sensor gives."""
    tile = Image.frombytes("L", (256, 256), random.Random(7).randbytes(256 * 256))
    tile = tile.point([value // 52 for value in range(256)])
    sheet = Image.new("L", page.size)
    for x in range(0, page.width, 256):
        for y in range(0, page.height, 256):
            sheet.paste(tile, (x, y))
    return Image.composite(Image.new("RGB", page.size, (128, 128, 128)), page, sheet)


def curve(points: list[Point]) -> list[Point]:
    """A smooth line (Catmull-Rom) through all points but the first and the last."""
    out: list[Point] = []
    for i in range(1, len(points) - 2):
        a, b, c, d = points[i - 1 : i + 3]
        for step in range(8):
            t = step / 8
            out.append((_between(a[0], b[0], c[0], d[0], t), _between(a[1], b[1], c[1], d[1], t)))
    return out


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
