"""Whether somebody wrote into the place where a declaration is to be signed."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from kiosk.papers.declaration import SigningBox

INSET = (0.08, 0.22)
"""Of width and height on each side: a sheet a few millimetres off shows its print there."""
DARKER = 30
"""Grey levels between paper and pen; the pale "MẪU" of practice has fewer."""
LEAST_INKED = 0.0012
"""Part of the place that a signature covers at least: a stroke of 2 cm; dust covers less."""


def signed_in(picture: bytes, box: SigningBox) -> bool:
    """Whether the place holds ink; `picture` is any picture of the whole page, 1000 pixels high or more.

    Colour counts: a pale blue pen is darker in red than in grey.
    """
    return inked(picture, box) >= LEAST_INKED


def inked(picture: bytes, box: SigningBox) -> float:
    """The part of the place that is ink, 0 to 1."""
    with Image.open(BytesIO(picture)) as page:
        place = page.convert("RGB").crop(_place(page.width, page.height, box))
    return max(_dark_part(band) for band in place.split())


def _place(width: int, height: int, box: SigningBox) -> tuple[int, int, int, int]:
    across, down = INSET[0] * box.width, INSET[1] * box.height
    left, top = (box.x + across) * width, (box.y + down) * height
    right, bottom = (box.x + box.width - across) * width, (box.y + box.height - down) * height
    return round(left), round(top), max(round(right), round(left) + 1), max(round(bottom), round(top) + 1)


def _dark_part(band: Image.Image) -> float:
    """The part that is darker than the paper, which is what most of the place is."""
    counts = band.histogram()
    whole, seen, paper = sum(counts), 0, 0
    for level, count in enumerate(counts):
        seen += count
        if seen * 2 >= whole:
            paper = level
            break
    return sum(counts[: max(0, paper - DARKER)]) / whole
