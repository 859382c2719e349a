"""How each kind of block of a declaration is set, with the citizen's answers in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from string import Formatter

from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, LongTable, Paragraph, Spacer, Table, TableStyle

from kiosk.papers.answer_text import declared_text, span_text, tick_text, work_text
from kiosk.papers.sheet_parts import RuledLine, SigningPlace, Tick, TickLine, leader_line
from kiosk.papers.typesetting import BOLD, CENTRE, ITALIC, JUSTIFIED, REGULAR, RIGHT, markup, plain, style
from kiosk.procedure.definition import Block, Form, Procedure
from kiosk.procedure.values import Answers, Stay

DOTS = "." * 22
SIGNING_HEIGHT: float = 27 * mm
SIGNING_WIDTH: float = 82 * mm
TABLE_BEGINNING: float = 32 * mm
HANGING: float = 7 * mm
NEXT_FIELD = "\u00a0\u00a0 "
LABEL_WIDTH = 0.28
"""Of a table whose first column names the rows: "Ngày, tháng, năm sinh" stands on one line."""
SPAN_WIDTH, PLACE_WIDTH = 0.235, 0.43


@dataclass(frozen=True, slots=True)
class Declared:
    """All that is printed: `words` Vietnamese, `place` and `day` of signing, `sample` marks it MẪU.

    `digest` is that of the answers; each page's mark carries its beginning.
    `holds` says whether a block's condition is met by the answers.
    """

    procedure: Procedure
    form: Form
    words: Mapping[str, str]
    answers: Answers
    agency: str
    form_number: str
    visit: str
    place: str
    day: date
    holds: Callable[[str], bool]
    sample: bool = False
    digest: str = ""

    @property
    def title(self) -> str:
        """The first title block on one line."""
        return next((plain(block.label) for block in self.form.blocks if block.kind == "title"), "")

    def field(self, name: str) -> str:
        """What a `{name}` of a label stands for: agency, date or answer; empty where there is none."""
        match name:
            case "agency":
                return self.agency
            case "form_number":
                return self.form_number
            case "place":
                return self.place
            case "day":
                return f"ngày {self.day:%d} tháng {_month(self.day)} năm {self.day.year}"
            case _:
                return declared_text(self.procedure.question(name), self.answers.get(name), self.words)


def block_parts(declared: Declared, block: Block, width: float) -> list[Flowable]:
    """One block as flowables for a line `width` points wide."""
    match block.kind:
        case "motto":
            return _motto(declared, block)
        case "title":
            return [_lines(declared, block, style(15, font=BOLD, align=CENTRE, lead=1.25, before=3))]
        case "note":
            return [_lines(declared, block, style(13, font=ITALIC, align=CENTRE, after=2))]
        case "to":
            return [_lines(declared, block, style(14, align=CENTRE, before=3, after=5))]
        case "heading":
            heading = style(13.5, font=BOLD, align=CENTRE, before=4)
            return [CondPageBreak(TABLE_BEGINNING), _lines(declared, block, heading)]
        case "line":
            return [_line(declared, block, width)]
        case "text":
            return [_lines(declared, block, style(13, align=JUSTIFIED, lead=1.32, before=3, after=2))]
        case "boxes":
            return [_boxes(declared, block)]
        case "table":
            return [_table(declared, block, width), Spacer(0, 4 * mm)]
        case "stays":
            return [_stays(declared, block, width), Spacer(0, 4 * mm)]
        case "signature":
            return [_signature(declared, block, width)]
    raise ValueError(f"no such block: {block.kind}")


def _motto(declared: Declared, block: Block) -> list[Flowable]:
    """The country's name and motto, the motto underlined by its own length (decree 30/2020/NĐ-CP)."""
    form = style(11, font=ITALIC, align=RIGHT, after=1.5)
    head, _, motto = block.label.partition("\n")
    parts: list[Flowable] = []
    if declared.form_number:
        parts.append(Paragraph(markup(f"Mẫu {declared.form_number}"), form))
    parts.append(Paragraph(markup(head), style(13, font=BOLD, align=CENTRE)))
    if motto:
        parts.append(RuledLine(plain(motto), 14))
    return [*parts, Spacer(0, 5 * mm)]


def _lines(declared: Declared, block: Block, look: ParagraphStyle) -> Flowable:
    lines = ("".join(text for text, _ in _pieces(declared, line)) for line in block.label.split("\n"))
    return Paragraph("<br/>".join(lines), look)


def _line(declared: Declared, block: Block, width: float) -> Flowable:
    look = style(13, lead=1.32, after=1.1)
    if block.label[:1].isdigit():
        look.leftIndent, look.firstLineIndent = HANGING, -HANGING
    pieces = _pieces(declared, block.label)
    text = "".join(piece for piece, _ in pieces)
    if pieces and pieces[-1][1]:
        return leader_line(text.removesuffix(DOTS), look, width)
    return Paragraph(text, look)


def _pieces(declared: Declared, label: str) -> list[tuple[str, bool]]:
    """The label as markup piece by piece, answers bold; True after a piece whose answer is missing."""
    pieces: list[tuple[str, bool]] = []
    for words, name, _, _ in Formatter().parse(label):
        value = markup(declared.field(name)) if name else ""
        filled = f"<b>{value}</b>" if value else (DOTS if name else "")
        pieces.append((_spaced(words, bool(pieces and name)) + filled, bool(name and not value)))
    return pieces


def _spaced(words: str, labels: bool) -> str:
    """Markup of a piece of label with the spaces at its ends; one that labels a further answer stands off."""
    middle = markup(words)
    head = (NEXT_FIELD if labels and middle[:1].isupper() else " ") if words[:1].isspace() else ""
    return head + middle + (" " if words[-1:].isspace() and middle else "")


def _boxes(declared: Declared, block: Block) -> Flowable:
    question = declared.procedure.question(block.question)
    answer = declared.answers.get(block.question)
    ticks = [
        Tick(tick_text(question, option.key, declared.words), option.key == answer)
        for option in question.options
    ]
    return TickLine(markup(block.label), ticks, style(13, lead=1.32, after=1.1))


def _stays(declared: Declared, block: Block, width: float) -> Flowable:
    """The residence table; its head is repeated on every page it goes on to."""
    cell = style(12, lead=1.22)
    answer = declared.answers.get(block.question)
    stays = answer if isinstance(answer, tuple) else ()
    rows = [[Paragraph(markup(text), cell) for text in _row(declared, stay)] for stay in stays]
    empty = [[Paragraph("\u00a0", cell)] * 3 for _ in range(0 if rows else 3)]
    shares = (SPAN_WIDTH, PLACE_WIDTH, 1 - SPAN_WIDTH - PLACE_WIDTH)
    return _ruled(block.columns, [*rows, *empty], [width * share for share in shares])


def _table(declared: Declared, block: Block, width: float) -> Flowable:
    """Columns and the rows the procedure's file writes, with the answers in their cells."""
    cell = style(12, lead=1.22)
    rows = [
        [Paragraph("".join(text for text, _ in _pieces(declared, each)) or "\u00a0", cell) for each in row]
        for row in block.rows
    ]
    others = len(block.columns) - 1
    first = LABEL_WIDTH if others and not block.columns[0] else 1 / len(block.columns)
    shares = (first, *[(1 - first) / max(others, 1)] * others)
    return _ruled(block.columns, rows, [width * share for share in shares])


def _ruled(columns: Sequence[str], rows: list[list[Paragraph]], widths: list[float]) -> Flowable:
    head = style(12, font=BOLD, align=CENTRE, lead=1.2)
    table = LongTable(
        [[Paragraph(markup(column), head) for column in columns], *rows],
        colWidths=widths,
        repeatRows=1,
        splitInRow=1,
        spaceBefore=2.5 * mm,
    )
    table.setStyle(
        TableStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.6, black),
                ("FONTNAME", (0, 0), (-1, -1), REGULAR),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("TOPPADDING", (0, 0), (-1, -1), 2.8),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 4.2),
            ]
        )
    )
    return table


def _row(declared: Declared, stay: Stay) -> tuple[str, str, str]:
    kind = declared.words.get(f"stay.kind.{stay.kind}", "")
    place = stay.place.text + (f" ({kind.lower()})" if kind and stay.kind != "permanent" else "")
    return span_text(stay), place, work_text(stay)


def _signature(declared: Declared, block: Block, width: float) -> Flowable:
    """Place and date, who signs, room to sign, and the name under it, in the right half."""
    date_look = style(13, font=ITALIC, align=CENTRE, after=1)
    who, _, hint = (block.label or "Người khai\n(Ký, ghi rõ họ tên)").partition("\n")
    name = declared.field(block.question) if block.question else ""
    column = [
        Paragraph(markup(f"{declared.place}, {declared.field('day')}"), date_look),
        Paragraph(markup(who), style(13, font=BOLD, align=CENTRE)),
        Paragraph(markup(hint), style(12, font=ITALIC, align=CENTRE)),
        SigningPlace(SIGNING_HEIGHT),
        Paragraph(markup(name), style(13, font=BOLD, align=CENTRE)),
    ]
    table = Table([[None, column]], colWidths=[width - SIGNING_WIDTH, SIGNING_WIDTH], spaceBefore=3 * mm)
    flush = [(side, (0, 0), (-1, -1), 0) for side in ("LEFTPADDING", "RIGHTPADDING")]
    table.setStyle(TableStyle([("FONTNAME", (0, 0), (-1, -1), REGULAR), *flush]))
    return table


def _month(day: date) -> str:
    """The month as decree 30/2020/NĐ-CP writes it: a nought before 1 and 2 only."""
    return f"{day.month:02d}" if day.month < 3 else str(day.month)
