"""Type on official papers: Tinos as the twin of Times New Roman, its styles, and text made safe to set."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FONT_FOLDER = Path(__file__).parents[2] / "assets" / "fonts"
REGULAR, BOLD, ITALIC, BOLD_ITALIC = "Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"
FILES = {
    REGULAR: "Tinos_400Regular.ttf",
    BOLD: "Tinos_700Bold.ttf",
    ITALIC: "Tinos_400Regular_Italic.ttf",
    BOLD_ITALIC: "Tinos_700Bold_Italic.ttf",
}
REPLACEMENT = "\ufffd"


@cache
def register_fonts() -> None:
    """Make the four cuts of Tinos known to reportlab, once for the process."""
    for name, file in FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(FONT_FOLDER / file)))
    pdfmetrics.registerFontFamily(REGULAR, REGULAR, BOLD, ITALIC, BOLD_ITALIC)


def plain(text: str) -> str:
    """Text in NFC on one line; what no font can carry becomes U+FFFD rather than vanishing."""
    whole = "".join(_settable(letter) for letter in unicodedata.normalize("NFC", text))
    return " ".join(whole.split())


def markup(text: str) -> str:
    """`plain` text with the signs of paragraph markup made harmless."""
    return escape(plain(text))


def text_width(text: str, font: str, size: float) -> float:
    """How wide `text` is in points."""
    register_fonts()
    return float(pdfmetrics.stringWidth(text, font, size))


def style(
    size: float,
    *,
    font: str = REGULAR,
    align: int = TA_LEFT,
    lead: float = 1.3,
    before: float = 0,
    after: float = 0,
) -> ParagraphStyle:
    """A paragraph style; `size` in points, `lead` in sizes, `before` and `after` in millimetres."""
    register_fonts()
    return ParagraphStyle(
        f"{font}-{size}-{align}",
        fontName=font,
        fontSize=size,
        leading=size * lead,
        alignment=align,
        spaceBefore=before * mm,
        spaceAfter=after * mm,
        allowWidows=0,
        allowOrphans=0,
    )


LEFT, CENTRE, RIGHT, JUSTIFIED = TA_LEFT, TA_CENTER, TA_RIGHT, TA_JUSTIFY


def _settable(letter: str) -> str:
    match unicodedata.category(letter):
        case "Cc" | "Zl" | "Zp":
            return " "
        case "Cs" | "Cn" | "Co":
            return REPLACEMENT
        case _:
            return letter
