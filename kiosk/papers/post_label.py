"""The label for the carrier: from whom, to whom, and the code the desk files it by; what is inside is not said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from kiosk.papers.sheet import build, sheet_mm
from kiosk.papers.sheet_parts import QrMark, draw_sample_mark
from kiosk.papers.typesetting import BOLD, REGULAR, markup, style

A6 = sheet_mm(148, 105, left=9, right=9, top=8, bottom=8)
QR_SIDE: float = 34 * mm
TITLE = "Nhãn gửi kết quả qua bưu chính"
LONGEST = 160
"""Letters of a name or an address that are set; longer ones end in dots, so that the label stays one page."""


@dataclass(frozen=True, slots=True)
class PostLabel:
    """What the carrier needs; `code` is the dossier's, never the slip's secret."""

    code: str
    agency: str
    name: str
    address: str
    phone: str = ""
    tracking: str = ""
    sample: bool = False


def label_of(
    code: str, agency: str, declaration: dict[str, Any], tracking: str, sample: bool
) -> PostLabel | None:
    """The label of a declaration as it was sent (toKhai); None where no address for the post was given."""
    payment = declaration.get("thongTinThanhToan")
    address = payment.get("diaChiNhan") if isinstance(payment, dict) else None
    if not isinstance(address, str) or not address:
        return None
    authorised = declaration.get("thongTinUyQuyen")
    person = authorised if isinstance(authorised, dict) and authorised.get("nuqHoTen") else declaration
    prefix = "nuq" if person is authorised else "nyc"
    name, phone = (str(person.get(f"{prefix}{part}") or "") for part in ("HoTen", "DienThoai"))
    return PostLabel(code, agency, name, address, phone, tracking, sample)


def post_label(label: PostLabel) -> bytes:
    """The label as an A6 PDF of one page."""

    def furniture(canvas: Canvas, _page: int) -> None:
        if label.sample:
            draw_sample_mark(canvas, A6.width, A6.height, 72)

    room = A6.measure - QR_SIDE - 4 * mm
    table = Table([[_words(label), _code(label)]], colWidths=[room, QR_SIDE + 4 * mm])
    table.setStyle(
        TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), REGULAR),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (0, 0), 0),
                ("RIGHTPADDING", (1, 0), (1, 0), 0),
                ("LINEAFTER", (0, 0), (0, 0), 0.6, "black"),
            ]
        )
    )
    return build(A6, [table], TITLE, furniture)


def _words(label: PostLabel) -> list[Flowable]:
    small, strong = style(10, lead=1.2), style(14, font=BOLD, lead=1.22, after=1.2)
    rows: list[Flowable] = [
        Paragraph("Người gửi:", small),
        Paragraph(markup(_short(label.agency)), style(11, font=BOLD, lead=1.2, after=5)),
        Paragraph("Người nhận:", small),
        Paragraph(markup(_short(label.name)), strong),
        Paragraph(markup(_short(label.address)), style(13, lead=1.25, after=1.2)),
    ]
    if label.phone:
        rows.append(Paragraph(f"Điện thoại: <b>{markup(_short(label.phone))}</b>", style(12, lead=1.25)))
    return rows


def _code(label: PostLabel) -> list[Flowable]:
    small = style(9, lead=1.2, after=0.6)
    rows: list[Flowable] = [
        QrMark(label.code, QR_SIDE),
        Paragraph("Mã hồ sơ", small),
        Paragraph(markup(label.code), style(9.5, font=BOLD, lead=1.2, after=2)),
    ]
    if label.tracking:
        rows += [
            Paragraph("Mã bưu gửi", small),
            Paragraph(markup(_short(label.tracking)), style(9.5, font=BOLD, lead=1.2)),
        ]
    return rows


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
