"""The morning's readiness report: what was looked at on this desk, the worst first, with room for a signature."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer

from kiosk.papers.sheet import build, sheet_mm
from kiosk.papers.sheet_parts import RuledLine
from kiosk.papers.typesetting import BOLD, CENTRE, markup, style

A4 = sheet_mm(210, 297, left=25, right=20, top=20, bottom=20)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was looked at; `verdict` is ĐẠT, LƯU Ý or PHẢI SỬA."""

    verdict: str
    words: str
    remedy: str = ""


def draw_readiness(kiosk: str, agency: str, at: datetime, lines: Iterable[Line]) -> bytes:
    """The report as PDF of A4; nothing on it is about a citizen."""
    told = tuple(lines)
    ready = not any(line.verdict == "PHẢI SỬA" for line in told)
    story: list[Flowable] = [
        RuledLine("BÁO CÁO MÁY SẴN SÀNG", 16),
        Spacer(0, 4 * mm),
        Paragraph(markup(f"{agency or 'Máy tự phục vụ'} – {kiosk}"), style(13, font=BOLD, align=CENTRE)),
        Paragraph(f"{at:%H:%M}, ngày {at:%d/%m/%Y}", style(12, align=CENTRE, after=6)),
        Paragraph(
            "Máy sẵn sàng phục vụ." if ready else "Máy CHƯA sẵn sàng: xem các dòng PHẢI SỬA.",
            style(14, font=BOLD, after=8),
        ),
        *(_told(line) for line in told),
        Spacer(0, 10 * mm),
        Paragraph("Người kiểm tra (ký, chữ viết tắt): ........................................", style(12)),
    ]
    return build(A4, story, "Báo cáo máy sẵn sàng", lambda _canvas, _page: None)


def _told(line: Line) -> Flowable:
    parts: list[Flowable] = [Paragraph(markup(f"{line.verdict} – {line.words}"), style(12, after=1))]
    if line.remedy:
        parts.append(Paragraph(markup(f"Cách sửa: {line.remedy}"), style(11, after=3)))
    return KeepTogether(parts)
