"""The sides of a card on one A4 sheet, each as large as it is, as a copier's card function lays them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
MARGIN = 10 * MM
GAP = 12 * MM
LARGEST_SIDE = 130 * MM
"""A card is 85.6 mm long, an open passport 125; a larger picture shows more than a card and keeps its own page."""


@dataclass(frozen=True, slots=True)
class Side:
    """A picture's size in points before it is turned, and its quarter turns clockwise."""

    width: float
    height: float
    turns: int

    @property
    def upright(self) -> tuple[float, float]:
        """Width and height after the turns."""
        return (self.height, self.width) if self.turns % 2 else (self.width, self.height)


def fits_one_sheet(sides: Sequence[Side]) -> bool:
    """Whether these are cards, and few enough to stand one below the other."""
    if not sides or max(max(side.width, side.height) for side in sides) > LARGEST_SIDE:
        return False
    return _tall(sides) <= A4[1] - 2 * MARGIN


def lay_on_one_sheet(pdf: pikepdf.Pdf, sides: Sequence[Side]) -> None:
    """Put the pictures of the pages of `pdf`, one on each, on a single A4 page at true size, first side on top."""
    pictures = [next(iter(page.Resources.XObject.values())) for page in pdf.pages]
    sheet = pdf.add_blank_page(page_size=A4)
    names = [f"/Side{number}" for number in range(1, len(pictures) + 1)]
    sheet.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(dict(zip(names, pictures, strict=True))))
    top, rows = (A4[1] + _tall(sides)) / 2, []
    for name, side in zip(names, sides, strict=True):
        width, height = side.upright
        top -= height
        rows.append(f"q {_matrix(side, (A4[0] - width) / 2, top)} cm {name} Do Q")
        top -= GAP
    sheet.Contents = pdf.make_stream("\n".join(rows).encode("ascii"))
    del pdf.pages[: len(pictures)]


def _tall(sides: Sequence[Side]) -> float:
    return sum(side.upright[1] for side in sides) + GAP * (len(sides) - 1)


def _matrix(side: Side, x: float, y: float) -> str:
    """From the unit square to the turned picture whose lower left corner is `x, y`."""
    width, height = side.upright
    numbers = (
        (width, 0.0, 0.0, height, x, y),
        (0.0, -height, width, 0.0, x, y + height),
        (-width, 0.0, 0.0, -height, x + width, y + height),
        (0.0, height, -width, 0.0, x + width, y),
    )[side.turns % 4]
    return " ".join(f"{number:.4f}" for number in numbers)
