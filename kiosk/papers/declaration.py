"""The printed declaration: the procedure's blocks and the citizen's answers as A4 sheets to be signed."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import pikepdf
from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether

from kiosk.papers.declaration_blocks import Declared, block_parts
from kiosk.papers.mark import DIGEST_LETTERS, Mark
from kiosk.papers.preview import page_count
from kiosk.papers.sheet import Furniture, build, sheet_mm
from kiosk.papers.sheet_parts import SIGNING_PLACE, draw_qr, draw_sample_mark
from kiosk.papers.typesetting import REGULAR

A4 = sheet_mm(210, 297, left=30, right=18, top=20, bottom=25)
"""Margins of decree 30/2020/NĐ-CP: 20–25 mm above and below, 30–35 left, 15–20 right."""

MARK_SIDE: float = 17 * mm
MARK_BOTTOM: float = 5.5 * mm
MARK_WORDS = ("Mã để máy nhận ra tờ này", "khi quét lại sau khi ký.")
GREY = Color(0.42, 0.42, 0.42)


@dataclass(frozen=True, slots=True)
class SigningBox:
    """Where to sign: `page` from 1, the rest in fractions of the page from its top left."""

    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Declaration:
    """A declaration ready to print; the same answers give the same bytes."""

    pdf: bytes
    pages: int
    signature: SigningBox


def declaration(declared: Declared) -> Declaration:
    """Set the declaration; every page carries the mark by which its signed scan is known again."""
    draft = build(A4, _story(declared), declared.title, lambda _canvas, _page: None)
    pages = page_count(draft)
    pdf = build(A4, _story(declared), declared.title, _furniture(declared, pages))
    box = signing_box(pdf)
    if box is None:
        raise ValueError("this procedure's declaration has no place to sign")
    return Declaration(pdf, pages, box)


def signing_box(pdf: bytes) -> SigningBox | None:
    """Where a printed paper is to be signed, as the paper itself says; None for papers nobody signs."""
    with pikepdf.open(BytesIO(pdf)) as document:
        name, *figures = str(document.docinfo.get("/Keywords", "-")).split() or ["-"]
    if name != SIGNING_PLACE or len(figures) != 5:
        return None
    page, left, bottom, right, top = (float(figure) for figure in figures)
    return SigningBox(
        int(page), left / A4.width, 1 - top / A4.height, (right - left) / A4.width, (top - bottom) / A4.height
    )


def _story(declared: Declared) -> list[Flowable]:
    parts = [
        (block.kind, block_parts(declared, block, A4.measure))
        for block in declared.form.blocks
        if not block.when or declared.holds(block.when)
    ]
    story: list[Flowable] = []
    for place, (kind, flowables) in enumerate(parts):
        following = parts[place + 1][0] if place + 1 < len(parts) else ""
        if kind == "text" and following == "signature":
            story.append(KeepTogether([*flowables, *parts[place + 1][1]]))
        elif not (kind == "signature" and place and parts[place - 1][0] == "text"):
            story.extend(flowables)
    return story


def _furniture(declared: Declared, pages: int) -> Furniture:
    def draw(canvas: Canvas, page: int) -> None:
        if declared.sample:
            draw_sample_mark(canvas, A4.width, A4.height, 150)
        left = A4.left - MARK_SIDE * 0.1
        mark = Mark(declared.visit, page, pages, declared.digest[:DIGEST_LETTERS])
        draw_qr(canvas, mark.text, left, MARK_BOTTOM, MARK_SIDE)
        canvas.saveState()
        canvas.setFillColor(GREY)
        canvas.setFont(REGULAR, 8)
        for line, words in enumerate(MARK_WORDS):
            canvas.drawString(left + MARK_SIDE + 1.5 * mm, MARK_BOTTOM + (9.3 - 3.3 * line) * mm, words)
        canvas.setFillColor(Color(0, 0, 0))
        canvas.setFont(REGULAR, 11)
        canvas.drawRightString(A4.width - A4.right, MARK_BOTTOM + 7 * mm, f"Trang {page}/{pages}")
        canvas.restoreState()

    return draw
