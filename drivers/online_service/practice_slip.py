"""The practice service's own slip: a PDF after Mẫu 01, marked MẪU so that nobody takes it for real."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

from reportlab.lib.pagesizes import A5
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

_FONT = Path(__file__).resolve().parents[2] / "assets" / "fonts" / "Tinos_400Regular.ttf"


def slip(code: str, procedure: str, papers: list[str], received_at: datetime) -> bytes:
    """Giấy tiếp nhận hồ sơ và hẹn trả kết quả, A5; names no person."""
    font = _font()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A5, invariant=True)
    canvas.setTitle("MAU 01")
    _, height = A5
    lines = [
        "DỊCH VỤ CÔNG MẪU – CHỈ ĐỂ THỰC HÀNH",
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        f"Mã hồ sơ: {code}",
        f"Nội dung yêu cầu giải quyết: {procedure}",
        "Thành phần hồ sơ nộp gồm:",
        *(f"   {number}. {paper}" for number, paper in enumerate(papers, 1)),
        f"Thời gian nhận hồ sơ: {received_at:%H} giờ {received_at:%M} phút, ngày {received_at:%d/%m/%Y}",
    ]
    for number, line in enumerate(lines):
        canvas.setFont(font, 12 if number < 3 else 10)
        canvas.drawString(36, height - 48 - 20 * number, line)
    canvas.save()
    return buffer.getvalue()


def _font() -> str:
    if "PracticeTinos" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("PracticeTinos", str(_FONT)))
    return "PracticeTinos"
