"""Reading papers back as a machine at the agency would: text, fonts, pictures, codes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import zxingcpp
from PIL import Image

from kiosk.papers.preview import rasterise


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page on one line."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def text_of(file: Path) -> str:
    """The text of all pages on one line."""
    return " ".join(page_texts(file.read_bytes()))


def fonts(pdf: bytes) -> dict[str, bool]:
    """Every font and whether its outlines are in the file."""
    found = {}
    with pikepdf.open(BytesIO(pdf)) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font":
                found[str(item.BaseFont)] = "/FontFile2" in item.get("/FontDescriptor", {})
    return found


def codes(pdf: bytes, dpi: int = 200) -> list[list[str]]:
    """The QR texts on each page as printed at `dpi`, sorted."""
    return [
        sorted(
            code.bytes.decode()
            for code in zxingcpp.read_barcodes(
                Image.open(BytesIO(picture)), formats=zxingcpp.BarcodeFormat.QRCode
            )
        )
        for picture in rasterise(pdf, dpi)
    ]
