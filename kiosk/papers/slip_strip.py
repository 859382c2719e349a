"""The slip for a paper roll: one column as long as it needs, made to be printed as dots."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus.flowables import HRFlowable

from kiosk.papers.lookup_mark import LookupMark
from kiosk.papers.sheet import build, sheet_mm
from kiosk.papers.sheet_parts import QrMark
from kiosk.papers.slip_facts import SlipFacts
from kiosk.papers.slip_text import ask_text, fact_rows, payment_rows, step_texts, words
from kiosk.papers.slip_words import SLIP_WORDS
from kiosk.papers.typesetting import BOLD, CENTRE, markup, style, text_width
from kiosk.papers.vietqr import vietqr

PRINT_MM = {58: 48, 80: 72}
"""How wide a roll of 58 or 80 mm is printed on."""
LONGEST_MM = 2000
SIZE = 11.0
"""Points; below ten, thin strokes of Vietnamese marks break up at 203 dpi."""


def slip_strip(facts: SlipFacts, roll_mm: int = 80) -> bytes:
    """The slip as a PDF of one page, just as long as its words; all in full black."""
    story = [
        *_head(facts),
        *_code(facts, PRINT_MM[roll_mm]),
        *_rows(facts, fact_rows(facts)),
        *_payment(facts, PRINT_MM[roll_mm]),
        *_next(facts),
    ]
    width = PRINT_MM[roll_mm]
    length = sum(_height(part, float(width * mm)) for part in story) / mm + 2
    sheet = sheet_mm(width, min(LONGEST_MM, length), left=0, right=0, top=0.5, bottom=0.5)
    return build(sheet, story, SLIP_WORDS[f"title.{facts.stage}"][0], _nothing_more)


def _nothing_more(_canvas: Canvas, _page: int) -> None:
    """A strip has no furniture."""


def _height(part: Flowable, width: float) -> float:
    _, height = part.wrapOn(None, width, LONGEST_MM * mm)
    return float(height + part.getSpaceBefore() + part.getSpaceAfter())


def _centred(text: str, size: float = SIZE, *, bold: bool = False, after: float = 0.8) -> Paragraph:
    return Paragraph(
        text,
        style(size, font=BOLD, align=CENTRE, lead=1.22, after=after)
        if bold
        else style(size, align=CENTRE, lead=1.22, after=after),
    )


def _head(facts: SlipFacts) -> list[Flowable]:
    sample = [_centred("MẪU – không có giá trị", 13, bold=True)] if facts.sample else []
    return [
        *sample,
        _centred(markup(facts.agency.upper()), bold=True, after=0.4),
        _centred(markup(", ".join(part for part in (SLIP_WORDS["desk"][0], facts.desk) if part)), 10),
        _rule(),
        _centred(words(facts, f"title.{facts.stage}"), 13, bold=True, after=1.5),
    ]


def _code(facts: SlipFacts, print_mm: int) -> list[Flowable]:
    room = print_mm * mm
    fitting = max(11.0, min(20.0, 20.0 * room / max(text_width(facts.code, BOLD, 20), 1.0)))
    return [
        _centred(words(facts, f"code.{facts.stage}", " "), after=0),
        _centred(markup(facts.code), fitting, bold=True),
        _qr(LookupMark(facts.code, facts.lookup_secret).text, print_mm),
        _centred(words(facts, "look_up"), 10),
        _rule(),
    ]


def _payment(facts: SlipFacts, print_mm: int) -> list[Flowable]:
    payable = facts.payable
    if payable is None:
        return [_rule()]
    return [
        _rule(),
        _centred(words(facts, "pay.how", "<br/>"), bold=True),
        _qr(vietqr(payable.transfer), print_mm),
        *_rows(facts, payment_rows(payable)),
        _rule(),
    ]


def _next(facts: SlipFacts) -> list[Flowable]:
    step = style(SIZE, lead=1.2, after=0.8)
    step.leftIndent, step.firstLineIndent = 5 * mm, -5 * mm
    return [
        Paragraph(words(facts, "next", " "), style(SIZE + 1, font=BOLD, lead=1.2, after=0.8)),
        *(Paragraph(text, step) for text in step_texts(facts)),
        Paragraph(ask_text(facts), style(SIZE, font=BOLD, lead=1.2, before=0.5, after=1)),
        Paragraph(words(facts, "not_form_01"), style(10, lead=1.2)),
    ]


def _rows(facts: SlipFacts, rows: Sequence[tuple[str, str]]) -> list[Flowable]:
    look = style(SIZE, lead=1.22, after=0.7)
    return [Paragraph(f"{words(facts, key, ' ')}: <b>{text}</b>", look) for key, text in rows]


def _qr(text: str, print_mm: int) -> Flowable:
    mark = QrMark(text, float(min(44, print_mm - 6) * mm))
    mark.hAlign = "CENTER"
    return mark


def _rule() -> Flowable:
    return HRFlowable(width="100%", thickness=0.8, color="black", spaceBefore=1.2 * mm, spaceAfter=1.2 * mm)
