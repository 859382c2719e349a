"""The A5 slip the citizen takes home: the code, how to look it up, the fee, and what happens next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer, Table, TableStyle

from kiosk.papers.sheet import build, sheet_mm
from kiosk.papers.sheet_parts import QrMark, RuledLine, draw_sample_mark
from kiosk.papers.slip_words import SLIP_WORDS
from kiosk.papers.typesetting import BOLD, CENTRE, ITALIC, REGULAR, markup, style, text_width
from kiosk.papers.vietqr import Transfer, vietqr
from kiosk.vietnamese.text import mask_number, money

A5 = sheet_mm(148, 210, left=12, right=12, top=9, bottom=9)
QR_SIDE: float = 32 * mm
LABEL_WIDTH: float = 33 * mm
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
GREY = Color(0.35, 0.35, 0.35)
TINT = Color(0.955, 0.965, 0.965)


@dataclass(frozen=True, slots=True)
class SlipPayment:
    """What the receipt asks to be paid, where, and the last day if there is one."""

    transfer: Transfer
    account_name: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """All a slip says; there is no room here for convictions, and the number is masked when it is set.

    `accepted` is whether the service's receipt arrived: then `code` is the dossier code and `at` the time
    of receipt, else the local code and the time of sealing. `fee` in đồng, None when not known.
    `papers` are titles with their pages. `english` adds English below the Vietnamese.
    """

    agency: str
    phone: str
    desk: str
    accepted: bool
    code: str
    lookup_secret: str
    at: datetime
    applicant: str
    id_number: str
    request: str
    copies: int
    papers: tuple[tuple[str, int], ...]
    delivery: str
    fee: int | None = None
    payment: SlipPayment | None = None
    expected: date | None = None
    english: bool = False
    sample: bool = False

    @property
    def stage(self) -> str:
        """`accepted` or `waiting`, as the words are keyed."""
        return "accepted" if self.accepted else "waiting"

    @property
    def payable(self) -> SlipPayment | None:
        """The payment, only where the receipt stands behind it."""
        return self.payment if self.accepted and self.payment and self.payment.transfer.amount else None

    @property
    def size(self) -> float:
        """The type size in points; two languages need more room."""
        return 9.2 if self.english else 10.0

    @property
    def fee_key(self) -> str:
        """Which of the three things is known about the fee: `due`, `none` or `look_up`."""
        if self.payable:
            return "due"
        return "none" if self.accepted and self.fee == 0 else "look_up"


def lookup_text(code: str, secret: str) -> str:
    """The text of the look-up QR, `LLTP|<code>|<secret>`."""
    return f"LLTP|{code}|{secret}"


def slip(facts: SlipFacts) -> bytes:
    """The slip as an A5 PDF; the same facts give the same bytes."""
    story: list[Flowable] = [
        *_head(facts),
        _code_panel(facts),
        Spacer(0, 2 * mm),
        _facts_table(facts),
        *_payment_panel(facts),
        *_next_steps(facts),
    ]

    def furniture(canvas: Canvas, _page: int) -> None:
        if facts.sample:
            draw_sample_mark(canvas, A5.width, A5.height, 100)

    return build(A5, story, SLIP_WORDS[f"title.{facts.stage}"][0], furniture)


def _words(facts: SlipFacts, key: str, between: str = "<br/>", **figures: str) -> str:
    """Markup of a text, the English after it in small italics where wanted."""
    vietnamese, english = (markup(text.format(**figures)) for text in SLIP_WORDS[key])
    return vietnamese + (f'{between}<font size="8"><i>{english}</i></font>' if facts.english else "")


def _head(facts: SlipFacts) -> list[Flowable]:
    half = A5.measure / 2
    small = style(9, align=CENTRE, lead=1.2)
    left = [
        Paragraph(markup(facts.agency.upper()), style(9, font=BOLD, align=CENTRE, lead=1.25)),
        Paragraph(markup(SLIP_WORDS["desk"][0]), small),
        Paragraph(markup(facts.desk), small),
    ]
    right = [Paragraph(MOTTO[0], style(8.8, font=BOLD, align=CENTRE, lead=1.25)), RuledLine(MOTTO[1], 9.5)]
    table = Table([[left, right]], colWidths=[half - 4 * mm, half + 4 * mm])
    table.setStyle(TableStyle([*_flush(), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    title = style(13.5, font=BOLD, align=CENTRE, lead=1.2, before=3, after=2.5)
    return [table, Paragraph(_words(facts, f"title.{facts.stage}"), title)]


def _code_panel(facts: SlipFacts) -> Flowable:
    room = A5.measure - QR_SIDE - 6 * mm
    column = [
        Paragraph(_words(facts, f"code.{facts.stage}", " "), style(10, lead=1.2)),
        Paragraph(markup(facts.code), style(_size_to_fit(facts.code, room), font=BOLD, lead=1.25, after=1.5)),
        Paragraph(_words(facts, "look_up"), style(9, lead=1.2)),
    ]
    return _panel(QrMark(lookup_text(facts.code, facts.lookup_secret), QR_SIDE), column)


def _facts_table(facts: SlipFacts) -> Flowable:
    papers = "; ".join(
        SLIP_WORDS["pages"][0].format(title=title, pages=pages) for title, pages in facts.papers
    )
    copies = SLIP_WORDS["copies"][0].format(count=f"{facts.copies:02d}")
    rows = (
        ("applicant", markup(facts.applicant.upper())),
        ("id_number", markup(mask_number(facts.id_number))),
        ("request", markup(f"{facts.request}, {copies}")),
        (f"papers.{facts.stage}", markup(papers)),
        (f"time.{facts.stage}", f"{facts.at:%H} giờ {facts.at:%M}, ngày {facts.at:%d/%m/%Y}"),
        ("delivery", markup(facts.delivery)),
        ("fee", _fee(facts)),
    )
    return _pairs(facts, rows, A5.measure)


def _fee(facts: SlipFacts) -> str:
    payable = facts.payable
    amount = money(payable.transfer.amount or 0) if payable else ""
    return _words(facts, f"fee.{facts.fee_key}", amount=amount)


def _payment_panel(facts: SlipFacts) -> list[Flowable]:
    payable = facts.payable
    if payable is None:
        return []
    transfer = payable.transfer
    rows = [
        ("pay.amount", money(transfer.amount or 0)),
        ("pay.account", markup(transfer.account)),
        ("pay.account_name", markup(payable.account_name)),
        ("pay.purpose", markup(transfer.purpose)),
    ]
    if payable.due:
        rows.append(("pay.due", f"{payable.due:%d/%m/%Y}"))
    how = Paragraph(_words(facts, "pay.how", " "), style(10, font=BOLD, lead=1.2, after=0.8))
    column = [how, _pairs(facts, rows, A5.measure - QR_SIDE - 6 * mm)]
    return [Spacer(0, 2 * mm), _panel(QrMark(vietqr(transfer), QR_SIDE), column)]


def _next_steps(facts: SlipFacts) -> list[Flowable]:
    step = style(facts.size, lead=1.18, after=0.4)
    step.leftIndent, step.firstLineIndent = 4.5 * mm, -4.5 * mm
    small = style(8.5, font=ITALIC, lead=1.2)
    small.textColor = GREY
    day = f"{facts.expected:%d/%m/%Y}" if facts.expected else ""
    steps = [
        Paragraph(f"{number}.&nbsp;&nbsp;{_words(facts, key, day=day)}", step)
        for number, key in enumerate(_step_keys(facts), 1)
    ]
    where = markup(", ".join(part for part in (facts.agency, facts.phone) if part))
    ask = Paragraph(
        f"{_words(facts, 'ask', ' ')}: {where}", style(facts.size, font=BOLD, lead=1.2, after=0.6)
    )
    heading = Paragraph(_words(facts, "next", " "), style(10.5, font=BOLD, lead=1.2, before=2, after=0.6))
    return [KeepTogether([heading, *steps, ask, Paragraph(_words(facts, "not_form_01"), small)])]


def _step_keys(facts: SlipFacts) -> tuple[str, str, str]:
    first, second, third = (f"next.{facts.stage}.{number}" for number in (1, 2, 3))
    if not facts.accepted:
        return first, second, third
    fee = {"due": "pay", "none": "none", "look_up": "look_up"}[facts.fee_key]
    return first, f"{second}.{fee}", f"{third}.day" if facts.expected else third


def _pairs(facts: SlipFacts, rows: Sequence[tuple[str, str]], width: float) -> Table:
    """Labels and values (markup) in two columns; English stands beside a label, not below it."""
    label, value = style(facts.size, lead=1.2), style(facts.size, font=BOLD, lead=1.2)
    room = LABEL_WIDTH * (1.28 if facts.english else 1)
    table = Table(
        [[Paragraph(_words(facts, key, " ") + ":", label), Paragraph(text, value)] for key, text in rows],
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
