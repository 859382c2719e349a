"""The practice service's own slip: a PDF after Mẫu 01, marked MẪU so that nobody takes it for real."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.lib.pagesizes import A5
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

_FONT = Path(__file__).resolve().parents[2] / "assets" / "fonts" / "Tinos_400Regular.ttf"
MARGIN = 36
QR_SIDE = 84
Archival = Callable[[bytes, str], bytes]
"""Makes of a PDF and its title one that archives take (PDF/A-2b)."""


def as_drawn(pdf: bytes, _title: str) -> bytes:
    """The PDF as it is."""
    return pdf


def slip_title(code: str) -> str:
    """What the file calls itself."""
    return f"Giấy tiếp nhận hồ sơ {code} (MẪU)"


def slip(code: str, procedure: str, papers: list[str], accepted_at: datetime, due: date) -> bytes:
    """Giấy tiếp nhận hồ sơ và hẹn trả kết quả, A5; names no person."""
    font = _font()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A5, invariant=True, pdfVersion=(1, 7), lang="vi", initialFontName=font)
    canvas.setTitle(slip_title(code))
    width, height = A5
    _head(canvas, font, accepted_at)
    top = height - MARGIN - 62
    for size, line in ((13, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"), (12, f"Mã hồ sơ: {code}")):
        top -= 1.6 * size
        canvas.setFont(font, size)
        canvas.drawCentredString(width / 2, top, line)
    top -= 8
    for line in _body(procedure, papers, accepted_at, due):
        top -= 17
        canvas.setFont(font, 10.5)
        canvas.drawString(MARGIN, top, line)
    for place, signer in ((0.27, "NGƯỜI NỘP HỒ SƠ"), (0.73, "NGƯỜI TIẾP NHẬN HỒ SƠ")):
        canvas.setFont(font, 10.5)
        canvas.drawCentredString(width * place, top - 40, signer)
        canvas.setFont(font, 9)
        canvas.drawCentredString(width * place, top - 53, "(Ký và ghi rõ họ tên)")
    _code(canvas, code)
    canvas.save()
    return buffer.getvalue()


def _head(canvas: Canvas, font: str, at: datetime) -> None:
    """Agency and motto side by side, number and day below them."""
    width, height = A5
    left, right = width * 0.26, width * 0.71
    for size, across, down, line in (
        (8.5, left, 0, "CƠ QUAN TIẾP NHẬN MẪU"),
        (8.5, right, 0, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (8, left, 13, "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"),
        (9, right, 13, "Độc lập - Tự do - Hạnh phúc"),
        (8.5, left, 28, "Số: ……/TNHS"),
        (8.5, right, 28, f"……, ngày {at:%d} tháng {at:%m} năm {at:%Y}"),
        (8, width / 2, 46, "Mẫu số 01 – DỊCH VỤ CÔNG MẪU, CHỈ ĐỂ THỰC HÀNH"),
    ):
        canvas.setFont(font, size)
        canvas.drawCentredString(across, height - MARGIN - down, line)


def _code(canvas: Canvas, code: str) -> None:
    """The dossier's code as a QR code, at the foot."""
    drawn = QrCodeWidget(code).qr
    drawn.make()
    count = drawn.getModuleCount()
    side = QR_SIDE / count
    left, top = (A5[0] - QR_SIDE) / 2, MARGIN + QR_SIDE
    for row in range(count):
        for column in range(count):
            if drawn.isDark(row, column):
                canvas.rect(left + column * side, top - (row + 1) * side, side, side, stroke=0, fill=1)


def _body(procedure: str, papers: list[str], accepted_at: datetime, due: date) -> list[str]:
    return [
        f"Nội dung yêu cầu giải quyết: {procedure}",
        "Thành phần hồ sơ nộp gồm:",
        *(f"    {number}. {paper}" for number, paper in enumerate(papers, 1)),
        "Số lượng hồ sơ: 01 bộ, gửi qua mạng",
        f"Thời gian giải quyết hồ sơ theo quy định là: {(due - accepted_at.date()).days} ngày",
        f"Thời gian nhận hồ sơ: {accepted_at:%H} giờ {accepted_at:%M} phút, ngày {accepted_at:%d/%m/%Y}",
        f"Thời gian trả kết quả giải quyết hồ sơ: 16 giờ 30 phút, ngày {due:%d/%m/%Y}",
        "Đăng ký nhận kết quả tại: theo cách đã chọn trong tờ khai",
    ]


def _font() -> str:
    if "PracticeTinos" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("PracticeTinos", str(_FONT)))
    return "PracticeTinos"
