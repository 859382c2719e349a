"""The sheet on top of an application in a desk's folder: what it is and which papers belong to it, to be read."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

_FONT = Path(__file__).resolve().parents[2] / "assets" / "fonts" / "Tinos_400Regular.ttf"
NAME = "CoverTinos"
LEFT, TOP, BOTTOM, SIZE, LEADING = 56, 786, 56, 12, 18


def cover_sheet(code: str, content: Mapping[str, Any]) -> bytes:
    """An A4 PDF: code, how to take the application, its papers with their digests, and every name sent."""
    if NAME not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(NAME, str(_FONT)))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    canvas.setTitle(code)
    y = 0
    for line in _lines(code, content):
        for part in simpleSplit(line, NAME, SIZE, A4[0] - 2 * LEFT) or [""]:
            if not BOTTOM < y <= TOP:
                if y:
                    canvas.showPage()
                canvas.setFont(NAME, SIZE)
                y = TOP
            canvas.drawString(LEFT, y, part)
            y -= LEADING
    canvas.save()
    return buffer.getvalue()


def _lines(code: str, content: Mapping[str, Any]) -> Iterator[str]:
    yield f"HỒ SƠ {code}"
    yield f"Thủ tục: {content['procedure']}, bản {content['profile']}"
    if content.get("supplement_to"):
        yield f"Giấy tờ bổ sung cho hồ sơ {content['supplement_to']}"
    yield "Nhận xong, mời cán bộ tạo tệp da-nhan.txt trong thư mục này; dòng đầu ghi mã hồ sơ nếu đã cấp."
    yield ""
    yield "Giấy tờ kèm theo:"
    for number, line in enumerate(content["manifest"], 1):
        yield f"   {number}. {line['paper']}.pdf – {line['pages']} trang – SHA-256 {line['sha256'][:16]}…"
    yield ""
    yield "Nội dung khai (tên theo hệ thống một cửa):"
    yield from _fields(content["toKhai"], "")


def _fields(value: Any, name: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _fields(part, f"{name}.{key}" if name else str(key))
    elif isinstance(value, list):
        for number, part in enumerate(value, 1):
            yield from _fields(part, f"{name}[{number}]")
    elif value not in (None, ""):
        yield f"   {name}: {value}"
