"""PDF pages as pictures: for the screen before printing, and for paper that practice mode prints."""

from __future__ import annotations

from io import BytesIO
from threading import Lock

import pypdfium2
from PIL import Image

_PDFIUM = Lock()
POINTS_PER_INCH = 72
ROUNDING = 1e-3  # pdfium rounds a page's pixels up


def page_count(pdf: bytes) -> int:
    """How many pages `pdf` has."""
    with _PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def page_image(pdf: bytes, page: int, width: int) -> bytes:
    """Page `page` (from 0) as a PNG `width` pixels wide; IndexError past the last page."""
    with _PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        if not 0 <= page < len(document):
            raise IndexError(page)
        sheet = document[page]
        image = _render(sheet, (width - ROUNDING) / sheet.get_width())
    out = BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()


def rasterise(pdf: bytes, dpi: int) -> tuple[bytes, ...]:
    """Every page as a binary PPM (P6) at `dpi` pixels an inch, as a scanner of practice mode is fed."""
    with _PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        images = [_render(sheet, dpi / POINTS_PER_INCH) for sheet in document]
    return tuple(_ppm(image) for image in images)


def _render(sheet: pypdfium2.PdfPage, scale: float) -> Image.Image:
    image: Image.Image = sheet.render(scale=scale).to_pil()
    return image.convert("RGB")


def _ppm(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PPM")
    return out.getvalue()
