"""A made-up letter of two pages, marked MẪU, in which a school confirms that somebody studies there."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from drivers.scanner.practice_drawing import GLASS, INK, font, grained, watermark

LEFT, RIGHT, MIDDLE = 300, 2260, 1240
SIGNER_X = 1780
PLAIN, BOLD, ITALIC = "Tinos_400Regular", "Tinos_700Bold", "Tinos_400Regular_Italic"
SCHOOL_X, STATE_X = 640, 1680
TERMS = tuple((year, half) for year in (2023, 2024, 2025) for half in ("I", "II"))


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph; `x` is the middle of centred lines, None for text from margin to margin; sizes in pixels."""

    text: str
    face: str = PLAIN
    size: int = 56
    gap: int = 40
    x: int | None = None


def draw_student_letter(name: str, page: int) -> Image.Image:
    """Page 1 or 2 of a letter that says `name` is a student; A4 at 300 dpi."""
    sheet = Image.new("RGB", GLASS, (252, 252, 250))
    draw = ImageDraw.Draw(sheet)
    watermark(sheet, (MIDDLE, 2300), 620)
    if page == 1:
        _letterhead(draw)
    y = 620 if page == 1 else 300
    for block in {1: _first_page, 2: _second_page}[page](name):
        y = _set(draw, block, y) + block.gap
    footer = f"Trang {page}/2 – bản mẫu để tập"
    draw.text((MIDDLE, 3330), footer, INK, font(PLAIN, 40), anchor="mm")
    return grained(sheet)


def _letterhead(draw: ImageDraw.ImageDraw) -> None:
    for x, rows in (
        (SCHOOL_X, ("TRƯỜNG ĐẠI HỌC MẪU", "BIỂN XANH", "Phòng Công tác sinh viên")),
        (STATE_X, ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc")),
    ):
        for row, text in enumerate(rows):
            face = BOLD if text != "Phòng Công tác sinh viên" else PLAIN
            draw.text((x, 250 + 66 * row), text, INK, font(face, 50), anchor="ma")
    draw.line((STATE_X - 250, 400, STATE_X + 250, 400), INK, 3)


def _first_page(name: str) -> list[Block]:
    return [
        Block("GIẤY XÁC NHẬN SINH VIÊN", BOLD, 74, 24, MIDDLE),
        Block("(bản mẫu do máy vẽ để tập, không có giá trị)", ITALIC, 48, 100, MIDDLE),
        Block(f"Phòng Công tác sinh viên xác nhận: {name}"),
        Block("Hiện là sinh viên năm thứ ba, hệ chính quy, ngành Quản lý tài nguyên biển."),
        Block("Khoá học: 2023 – 2027. Lớp: MẪU-K65. Mã số sinh viên: 00000000."),
        Block(
            "Trong thời gian học tập tại trường, sinh viên chấp hành đầy đủ nội quy, quy chế đào tạo; "
            "không vi phạm kỷ luật; tham gia đều các buổi sinh hoạt của lớp và của Đoàn trường."
        ),
        Block(
            "Giấy này được cấp theo đề nghị của sinh viên để bổ sung hồ sơ đề nghị giảm phí cấp "
            "Phiếu lý lịch tư pháp, có hiệu lực trong ba mươi ngày kể từ ngày ký."
        ),
        Block("Những điều ghi trên đây đúng với hồ sơ đang lưu tại trường.", gap=140),
        Block("Khánh Hoà, ngày 05 tháng 11 năm 2026", ITALIC, 54, 16, SIGNER_X),
        Block("TRƯỞNG PHÒNG", BOLD, 54, 16, SIGNER_X),
        Block("(chữ ký mẫu)", ITALIC, 48, 0, SIGNER_X),
    ]


def _second_page(name: str) -> list[Block]:
    terms = [
        Block(
            f"{row}. Học kỳ {half} năm học {year} – {year + 1}: đã đóng học phí, kết quả đạt yêu cầu.", gap=34
        )
        for row, (year, half) in enumerate(TERMS, start=1)
    ]
    note = "Ghi chú: số liệu do máy đặt ra để tập quét, không lấy từ hồ sơ nào."
    return [
        Block("PHỤ LỤC KÈM THEO GIẤY XÁC NHẬN (MẪU)", BOLD, 66, 90, MIDDLE),
        Block(f"Quá trình học tập của sinh viên {name}", gap=60),
        *terms,
        Block(note, ITALIC, 52, 120),
        Block("NGƯỜI LẬP BẢNG", BOLD, 54, 16, SIGNER_X),
        Block("(chữ ký mẫu)", ITALIC, 48, 0, SIGNER_X),
    ]


def _set(draw: ImageDraw.ImageDraw, block: Block, y: int) -> int:
    """Set the block from `y` down; gives where it ends."""
    face = font(block.face, block.size)
    for row in _rows(draw, block.text, face):
        if block.x is None:
            draw.text((LEFT, y), row, INK, face, anchor="la")
        else:
            draw.text((block.x, y), row, INK, face, anchor="ma")
        y += round(block.size * 1.42)
    return y


def _rows(draw: ImageDraw.ImageDraw, text: str, face: ImageFont.FreeTypeFont) -> list[str]:
    rows = [""]
    for word in text.split():
        longer = f"{rows[-1]} {word}".strip()
        if draw.textlength(longer, face) <= RIGHT - LEFT:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows
