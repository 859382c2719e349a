"""A PDF as the dots of a paper roll: each page at 203 dpi, black or white, as wide as the printer prints."""

from __future__ import annotations

import pypdfium2
from PIL import Image

from drivers.receipt_printer.escpos import Raster

DPI = 203
DOTS = {58: 384, 80: 576}
"""Dots across by the width of the roll in mm."""
BLACK_BELOW = 160
"""Grey values under this become dots: thin letters stay whole, a tinted panel stays white."""


def strip(pdf: bytes, roll_mm: int) -> Raster:
    """All pages one below the other; a page wider than the print line is made smaller. ValueError: no PDF."""
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as broken:
        raise ValueError("not a PDF") from broken
    try:
        pages = [_page(document[number], DOTS[roll_mm]) for number in range(len(document))]
    finally:
        document.close()
    whole = Image.new("L", (DOTS[roll_mm], sum(page.height for page in pages)), 255)
    top = 0
    for page in pages:
        whole.paste(page, ((whole.width - page.width) // 2, top))
        top += page.height
    return _dots(_without_empty_end(whole))


def _page(page: pypdfium2.PdfPage, width: int) -> Image.Image:
    scale = min(DPI / 72, width / page.get_width())
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        picture: Image.Image = bitmap.to_pil().convert("L").copy()
        return picture
    finally:
        bitmap.close()
        page.close()


def _without_empty_end(picture: Image.Image) -> Image.Image:
    box = picture.point(lambda grey: 255 if grey < BLACK_BELOW else 0).getbbox()
    return picture.crop((0, 0, picture.width, box[3] if box else 1))


def _dots(picture: Image.Image) -> Raster:
    black = picture.point(lambda grey: 255 if grey < BLACK_BELOW else 0).convert(
        "1", dither=Image.Dither.NONE
    )
    return Raster(picture.width // 8, picture.height, black.tobytes())
