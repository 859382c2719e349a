"""Making a PDF of a sheet: its size, its margins, and what stands on every page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from kiosk.papers.archival import marked_archival
from kiosk.papers.typesetting import REGULAR, register_fonts

Furniture = Callable[[Canvas, int], None]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper size and its margins, in points."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def measure(self) -> float:
        """The width of a line of text."""
        return self.width - self.left - self.right


def sheet_mm(width: float, height: float, left: float, right: float, top: float, bottom: float) -> Sheet:
    """A sheet whose measures are given in millimetres."""
    return Sheet(*(float(length * mm) for length in (width, height, left, right, top, bottom)))


def build(sheet: Sheet, story: Sequence[Flowable], title: str, furniture: Furniture) -> bytes:
    """The PDF of `story`; `furniture` draws under each page, given its number from 1.

    The same story gives the same bytes, marked PDF/A-2b; nothing in them says who made it or when; fonts are
    embedded.
    """
    register_fonts()
    out = BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=(sheet.width, sheet.height),
        initialFontName=REGULAR,
        title=title,
        author="",
        creator="",
        lang="vi",
        invariant=1,
    )
    height = sheet.height - sheet.top - sheet.bottom
    frame = Frame(sheet.left, sheet.bottom, sheet.measure, height, 0, 0, 0, 0)
    page = PageTemplate(frames=[frame], onPage=lambda canvas, _: furniture(canvas, canvas.getPageNumber()))
    document.addPageTemplates([page])
    document.build(list(story))
    return marked_archival(out.getvalue(), title)
