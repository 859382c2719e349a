"""The printer's test sheet: one A4 page that shows type, diacritics, greys, edges and a readable code."""

from __future__ import annotations

from datetime import datetime

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Spacer

from kiosk.papers.sheet import build, sheet_mm
from kiosk.papers.sheet_parts import QrMark, RuledLine
from kiosk.papers.typesetting import BOLD, CENTRE, REGULAR, markup, style

A4 = sheet_mm(210, 297, left=30, right=20, top=20, bottom=20)
FRAME = 8 * mm
GREYS = 11
WORDS = "Cộng hòa xã hội chủ nghĩa Việt Nam: ắ ằ ẳ ẵ ặ ế ề ể ễ ệ ố ồ ổ ỗ ộ ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ Đ đ"


def draw_test_sheet(kiosk: str, agency: str, at: datetime) -> bytes:
    """The sheet as PDF; nothing on it is about a citizen."""
    small = style(12)
    story = [
        RuledLine("TRANG IN THỬ", 20),
        Spacer(0, 6 * mm),
        Paragraph(markup(f"{agency or 'Máy tự phục vụ'} – {kiosk}"), style(14, font=BOLD, align=CENTRE)),
        Paragraph(f"{at:%H:%M}, {at:%d/%m/%Y}", style(12, align=CENTRE, after=10)),
        *(Paragraph(f"{size} pt – {markup(WORDS)}", style(size, after=2)) for size in (9, 11, 13, 16)),
        Spacer(0, 6 * mm),
        QrMark(f"KIOSK|{kiosk}|{at:%Y-%m-%dT%H:%M}", 40 * mm),
        Spacer(0, 6 * mm),
        Paragraph("Khung ngoài phải đủ bốn cạnh; dải xám phải tách rõ; chữ phải đủ dấu.", small),
    ]
    return build(A4, story, "Trang in thử", _draw_frame_and_greys)


def _draw_frame_and_greys(canvas: Canvas, _page: int) -> None:
    canvas.saveState()
    canvas.setLineWidth(0.8)
    canvas.rect(FRAME, FRAME, A4.width - 2 * FRAME, A4.height - 2 * FRAME)
    step = A4.measure / GREYS
    for number in range(GREYS):
        canvas.setFillGray(number / (GREYS - 1))
        canvas.rect(A4.left + number * step, 30 * mm, step, 12 * mm, stroke=1, fill=1)
    canvas.setFillGray(0)
    canvas.setFont(REGULAR, 9)
    canvas.drawString(A4.left, 26 * mm, "Từ đen đến trắng: 11 bậc")
    canvas.restoreState()
