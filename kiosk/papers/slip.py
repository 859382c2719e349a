"""The A5 slip the citizen takes home: the code, how to look it up, the fee, and what happens next."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer, Table, TableStyle

from kiosk.papers.lookup_mark import LookupMark
from kiosk.papers.sheet import build, sheet_mm
from kiosk.papers.sheet_parts import QrMark, RuledLine, draw_sample_mark
from kiosk.papers.slip_facts import SlipFacts
from kiosk.papers.slip_text import ask_text, fact_rows, payment_rows, step_texts, words
from kiosk.papers.slip_words import SLIP_WORDS
from kiosk.papers.typesetting import BOLD, CENTRE, ITALIC, REGULAR, markup, style, text_width
from kiosk.papers.vietqr import vietqr

A5 = sheet_mm(148, 210, left=12, right=12, top=9, bottom=9)
QR_SIDE: float = 32 * mm
LABEL_WIDTH: float = 33 * mm
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
GREY = Color(0.35, 0.35, 0.35)
TINT = Color(0.955, 0.965, 0.965)


def slip(facts: SlipFacts) -> bytes:
    """The slip as an A5 PDF; the same facts give the same bytes."""
    story: list[Flowable] = [
        *_head(facts),
        _code_panel(facts),
        Spacer(0, 2 * mm),
        _pairs(facts, fact_rows(facts), A5.measure),
        *_payment_panel(facts),
        *_next_steps(facts),
    ]

    def furniture(canvas: Canvas, _page: int) -> None:
        if facts.sample:
            draw_sample_mark(canvas, A5.width, A5.height, 100)

    return build(A5, story, SLIP_WORDS[f"title.{facts.stage}"][0], furniture)


def _head(facts: SlipFacts) -> list[Flowable]:
    half = A5.measure / 2
    small = style(9, align=CENTRE, lead=1.2)
    left = [
        Paragraph(markup(facts.agency.upper()), style(9, font=BOLD, align=CENTRE, lead=1.25)),
        Paragraph(markup(SLIP_WORDS["desk"][0]), small),
        Paragraph(markup(facts.desk), small),
    ]
    right = [Paragraph(MOTTO[0], style(8.8, font=BOLD, align=CENTRE, lead=1.25)), RuledLine(MOTTO[1], 9.5)]
    table = Table([[left, None, right]], colWidths=[half - 9 * mm, 5 * mm, half + 4 * mm])
    table.setStyle(TableStyle([*_flush(), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    title = style(13.5, font=BOLD, align=CENTRE, lead=1.2, before=3, after=2.5)
    return [table, Paragraph(words(facts, f"title.{facts.stage}"), title)]


def _code_panel(facts: SlipFacts) -> Flowable:
    room = A5.measure - QR_SIDE - 6 * mm
    column = [
        Paragraph(words(facts, f"code.{facts.stage}", " "), style(10, lead=1.2)),
        Paragraph(markup(facts.code), style(_size_to_fit(facts.code, room), font=BOLD, lead=1.25, after=1.5)),
        Paragraph(words(facts, "look_up"), style(9, lead=1.2)),
    ]
    return _panel(QrMark(LookupMark(facts.code, facts.lookup_secret).text, QR_SIDE), column)


def _payment_panel(facts: SlipFacts) -> list[Flowable]:
    payable = facts.payable
    if payable is None:
        return []
    how = Paragraph(words(facts, "pay.how", " "), style(10, font=BOLD, lead=1.2, after=0.8))
    column = [how, _pairs(facts, payment_rows(payable), A5.measure - QR_SIDE - 6 * mm)]
    return [Spacer(0, 2 * mm), _panel(QrMark(vietqr(payable.transfer), QR_SIDE), column)]


def _next_steps(facts: SlipFacts) -> list[Flowable]:
    size = _size(facts)
    step = style(size, lead=1.18, after=0.4)
    step.leftIndent, step.firstLineIndent = 4.5 * mm, -4.5 * mm
    small = style(8.5, font=ITALIC, lead=1.2)
    small.textColor = GREY
    heading = Paragraph(words(facts, "next", " "), style(10.5, font=BOLD, lead=1.2, before=2, after=0.6))
    steps = [Paragraph(text, step) for text in step_texts(facts)]
    ask = Paragraph(ask_text(facts), style(size, font=BOLD, lead=1.2, after=0.6))
    return [KeepTogether([heading, *steps, ask, Paragraph(words(facts, "not_form_01"), small)])]


def _size(facts: SlipFacts) -> float:
    """The type size in points; two languages need more room."""
    return 9.2 if facts.english else 10.0


def _pairs(facts: SlipFacts, rows: Sequence[tuple[str, str]], width: float) -> Table:
    """Labels and values (markup) in two columns; English stands beside a label, not below it."""
    label, value = style(_size(facts), lead=1.2), style(_size(facts), font=BOLD, lead=1.2)
    room = LABEL_WIDTH * (1.28 if facts.english else 1)
    table = Table(
        [[Paragraph(words(facts, key, " ") + ":", label), Paragraph(text, value)] for key, text in rows],
        colWidths=[room, width - room],
        splitInRow=1,
    )
    table.setStyle(TableStyle([*_flush(), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return table


def _panel(mark: Flowable, column: list[Flowable]) -> Table:
    """A tinted panel: a QR code at the left, words at the right."""
    table = Table([[mark, column]], colWidths=[QR_SIDE + 4 * mm, A5.measure - QR_SIDE - 4 * mm])
    table.setStyle(
        TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), REGULAR),
                ("BACKGROUND", (0, 0), (-1, -1), TINT),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("LEFTPADDING", (0, 0), (-1, -1), 2 * mm),
                ("RIGHTPADDING", (0, 0), (-1, -1), 2 * mm),
                ("TOPPADDING", (0, 0), (-1, -1), 2 * mm),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2 * mm),
            ]
        )
    )
    return table


def _flush() -> list[tuple[object, ...]]:
    sides = (("LEFTPADDING", 0), ("RIGHTPADDING", 0), ("TOPPADDING", 0.8), ("BOTTOMPADDING", 0.8))
    return [("FONTNAME", (0, 0), (-1, -1), REGULAR), *((side, (0, 0), (-1, -1), by) for side, by in sides)]


def _size_to_fit(text: str, room: float) -> float:
    """The largest type, 21 to 11 points, that sets `text` on one line."""
    return max(11.0, min(21.0, 21.0 * room / max(text_width(text, BOLD, 21), 1.0)))
