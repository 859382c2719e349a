"""The badge of one of the desk's staff: initials, and the code that opens the panel instead of a PIN."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, Spacer

from kiosk.papers.sheet import build, sheet_mm
from kiosk.papers.sheet_parts import QrMark
from kiosk.papers.typesetting import BOLD, CENTRE, markup, style

CARD = sheet_mm(85.6, 54, left=4, right=4, top=3, bottom=3)
"""ISO/IEC 7810 ID-1, the size of a bank card."""


def draw_badge(initials: str, code: str) -> bytes:
    """One page of the size of a bank card, as PDF."""
    story = [
        Paragraph(markup(initials), style(16, font=BOLD, align=CENTRE)),
        QrMark(code, 32 * mm),
        Spacer(0, 1 * mm),
        Paragraph("Thẻ người hỗ trợ. Giữ như giữ chìa khoá.", style(8, align=CENTRE)),
    ]
    return build(CARD, story, "Thẻ người hỗ trợ", lambda _canvas, _page: None)
