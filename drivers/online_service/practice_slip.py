"""The practice service's own slip: a PDF after Mẫu 01, marked MẪU so that nobody takes it for real."""

from __future__ import annotations

import io
from datetime import date, datetime
from pathlib import Path

from reportlab.lib.pagesizes import A5
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

_FONT = Path(__file__).resolve().parents[2] / "assets" / "fonts" / "Tinos_400Regular.ttf"
MARGIN = 36


def slip(code: str, procedure: str, papers: list[str], accepted_at: datetime, due: date) -> bytes:
    """Giấy tiếp nhận hồ sơ và hẹn trả kết quả, A5; names no person."""
    font = _font()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A5, invariant=True, pdfVersion=(1, 7), lang="vi", initialFontName=font)
    canvas.setTitle(f"Giấy tiếp nhận hồ sơ {code} (MẪU)")
    width, height = A5
    top = height - MARGIN
    for size, line in (
        (9, "Mẫu số 01 – DỊCH VỤ CÔNG MẪU, CHỈ ĐỂ THỰC HÀNH"),
        (13, "GIẤY TIẾP NHẬN HỒ SƠ"),
        (13, "VÀ HẸN TRẢ KẾT QUẢ"),
        (12, f"Mã hồ sơ: {code}"),
    ):
        top -= 1.6 * size
        canvas.setFont(font, size)
        canvas.drawCentredString(width / 2, top, line)
    top -= 14
    for line in _body(procedure, papers, accepted_at, due):
        top -= 17
        canvas.setFont(font, 10.5)
        canvas.drawString(MARGIN, top, line)
    canvas.setFont(font, 10.5)
    canvas.drawString(MARGIN, top - 48, "NGƯỜI NỘP HỒ SƠ")
    canvas.drawRightString(width - MARGIN, top - 48, "NGƯỜI TIẾP NHẬN HỒ SƠ")
    canvas.save()
    return buffer.getvalue()


def _body(procedure: str, papers: list[str], accepted_at: datetime, due: date) -> list[str]:
    return [
        f"Nội dung yêu cầu giải quyết: {procedure}",
        "Thành phần hồ sơ nộp gồm:",
        *(f"    {number}. {paper}" for number, paper in enumerate(papers, 1)),
        "Số lượng hồ sơ: 01 bộ, gửi qua mạng",
        f"Thời gian nhận hồ sơ: {accepted_at:%H} giờ {accepted_at:%M} phút, ngày {accepted_at:%d/%m/%Y}",
        f"Thời gian trả kết quả giải quyết hồ sơ: ngày {due:%d/%m/%Y}",
        "Nơi nhận kết quả: theo cách đã chọn trong tờ khai",
    ]


def _font() -> str:
    if "PracticeTinos" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("PracticeTinos", str(_FONT)))
    return "PracticeTinos"
