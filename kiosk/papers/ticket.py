"""The ticket that brings an unfinished application back: its code, until when and where, and no name."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NoBase64
from dataclasses import dataclass
from datetime import datetime

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, Spacer

from kiosk.papers.sheet import build, sheet_mm
from kiosk.papers.sheet_parts import QrMark, draw_sample_mark
from kiosk.papers.slip_strip import PRINT_MM
from kiosk.papers.typesetting import BOLD, CENTRE, markup, style

A5 = sheet_mm(148, 210, left=14, right=14, top=12, bottom=12)
KIND = "LLTPV"
SECRET_BYTES = 32
WORDS = {
    "title": ("PHIẾU LÀM TIẾP HỒ SƠ", "Ticket to continue your application"),
    "scan": (
        "Đặt phiếu này lên máy quét để làm tiếp đúng chỗ đã dừng.",
        "Put this ticket on the scanner to go on where you stopped.",
    ),
    "where": ("Chỉ dùng được tại", "Only at"),
    "until": ("Đến hết", "Until"),
    "alone": (
        "Không có phiếu này, không ai mở được hồ sơ, kể cả cán bộ. Mất phiếu thì làm hồ sơ mới.",
        "Without this ticket nobody can open the application, not even the staff. If it is lost, start anew.",
    ),
    "once": ("Phiếu dùng một lần. Hồ sơ chưa được gửi.", "For one use. The application has not been sent."),
}


@dataclass(frozen=True, slots=True)
class Ticket:
    """What the code on a ticket says: which kiosk, which record, and the only key that opens it."""

    kiosk: str
    number: str
    secret: bytes

    @property
    def text(self) -> str:
        """As the QR code carries it."""
        secret = urlsafe_b64encode(self.secret).decode().rstrip("=")
        return f"{KIND}|{self.kiosk}|{self.number}|{secret}"


@dataclass(frozen=True, slots=True)
class TicketFacts:
    """What a ticket says in words."""

    ticket: Ticket
    place: str
    until: datetime
    english: bool = False
    sample: bool = False


def read_ticket(text: str) -> Ticket | None:
    """The ticket behind a QR text; None for every other text."""
    kind, _, rest = text.strip().partition("|")
    parts = rest.split("|")
    if kind != KIND or len(parts) != 3:
        return None
    try:
        secret = urlsafe_b64decode(parts[2] + "=" * (-len(parts[2]) % 4))
    except (NoBase64, ValueError):
        return None
    return Ticket(parts[0], parts[1], secret) if len(secret) == SECRET_BYTES else None


def ticket_sheet(facts: TicketFacts) -> bytes:
    """The ticket as an A5 PDF."""

    def furniture(canvas: Canvas, _page: int) -> None:
        if facts.sample:
            draw_sample_mark(canvas, A5.width, A5.height, 100)

    return build(A5, _story(facts, 16, 13, 62), WORDS["title"][0], furniture)


def ticket_strip(facts: TicketFacts, roll_mm: int = 80) -> bytes:
    """The ticket for a paper roll."""
    width = PRINT_MM[roll_mm]
    story = _story(facts, 13, 11, min(48, width - 4))
    length = sum(_height(part, float(width * mm)) for part in story) / mm + 2
    sheet = sheet_mm(width, length, left=0, right=0, top=0.5, bottom=0.5)
    return build(sheet, story, WORDS["title"][0], lambda _canvas, _page: None)


def _height(part: Flowable, width: float) -> float:
    _, height = part.wrapOn(None, width, 2000 * mm)
    return float(height + part.getSpaceBefore() + part.getSpaceAfter())


def _story(facts: TicketFacts, title: float, body: float, code_mm: float) -> list[Flowable]:
    look = style(body, align=CENTRE, lead=1.28, after=2.2)
    strong = style(body, font=BOLD, align=CENTRE, lead=1.28, after=2.2)
    code = QrMark(facts.ticket.text, float(code_mm * mm))
    code.hAlign = "CENTER"
    sample = [Paragraph("MẪU – không có giá trị", strong)] if facts.sample else []
    return [
        *sample,
        Paragraph(_words(facts, "title"), style(title, font=BOLD, align=CENTRE, lead=1.25, after=2)),
        Paragraph(_words(facts, "scan"), look),
        code,
        Spacer(0, 1.5 * mm),
        Paragraph(f"{_words(facts, 'where', ' ')}: <b>{markup(facts.place)}</b>", look),
        Paragraph(f"{_words(facts, 'until', ' ')}: <b>{facts.until:%H:%M, %d/%m/%Y}</b>", look),
        Paragraph(_words(facts, "alone"), look),
        Paragraph(_words(facts, "once"), strong),
    ]


def _words(facts: TicketFacts, key: str, between: str = "<br/>") -> str:
    vietnamese, english = map(markup, WORDS[key])
    return vietnamese + (f'{between}<font size="9"><i>{english}</i></font>' if facts.english else "")
