"""Made-up papers for practice, each marked MẪU: a citizen card on the glass, a student's letter."""

from __future__ import annotations

import io
import random
from pathlib import Path

import segno
from PIL import Image, ImageDraw, ImageFont

DPI = 300
GLASS = (2480, 3508)
"""A4 at 300 dpi, in pixels."""
CARD_MM = (85.6, 53.98)
OVERSAMPLED = 2
FONTS = Path(__file__).resolve().parents[2] / "assets" / "fonts"
LID = (247, 247, 245)
INK = (23, 33, 48)
LABEL = (70, 84, 96)
RED = (140, 32, 36)
BLUE_INK = (28, 52, 150)
Colour = tuple[int, int, int]


def draw_card_glass(
    qr_text: str,
    name: str,
    number: str,
    birth: str,
    sex: str,
    residence: str,
    issued: str,
    skew_deg: float = 2.5,
) -> Image.Image:
    """The front of a made-up card, turned clockwise by `skew_deg`, on an empty A4 glass at 300 dpi."""
    card = _draw_card(qr_text, name, number, birth, sex, residence, issued)
    mask = Image.new("L", card.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, card.width - 1, card.height - 1), _card_px(3.2), fill=255)
    turned = card.rotate(-skew_deg, Image.Resampling.BICUBIC, expand=True)
    edge = mask.rotate(-skew_deg, Image.Resampling.BICUBIC, expand=True)
    size = (turned.width // OVERSAMPLED, turned.height // OVERSAMPLED)
    turned, edge = (part.resize(size, Image.Resampling.LANCZOS) for part in (turned, edge))
    glass = Image.new("RGB", GLASS, LID)
    place = (420, 380)
    shadow = Image.new("RGB", size, (176, 176, 174))
    glass.paste(shadow, (place[0] + 4, place[1] + 5), edge)
    glass.paste(turned, place, edge)
    return _grained(glass)


def draw_student_letter(name: str, page: int) -> Image.Image:
    """Page 1 or 2 of a made-up letter that says `name` is a student; A4 at 300 dpi."""
    sheet = Image.new("RGB", GLASS, (252, 252, 250))
    draw = ImageDraw.Draw(sheet)
    _watermark(sheet, "MẪU", (1240, 2300), 620)
    y = 260
    for text, style, gap, centred in _LETTER[page](name):
        y = _paragraph(draw, text, y, style, centred=centred) + gap
    draw.text((1240, 3330), f"Trang {page}/2 – bản mẫu để tập", INK, _serif(40), anchor="mm")
    return _grained(sheet)


def sign_page(page_image: Image.Image, box: tuple[int, int, int, int], seed: int) -> Image.Image:
    """The page with a scribble in blue ink inside `box` (left, top, right, bottom, in pixels of the page)."""
    left, top, right, bottom = box
    draws = random.Random(seed)
    steps = 26
    points = []
    for i in range(steps + 1):
        swing = draws.uniform(0.1, 0.9) if i % 2 else draws.uniform(0.25, 0.75)
        points.append((left + (right - left) * (i / steps), top + (bottom - top) * swing))
    signed = page_image.convert("RGB")
    draw = ImageDraw.Draw(signed)
    width = max(3, round((bottom - top) / 34))
    draw.line(_smooth(points), BLUE_INK, width, joint="curve")
    draw.line(
        [(left, bottom), ((left + right) / 2, bottom - width * 3), (right, bottom - width)], BLUE_INK, width
    )
    return signed


def _draw_card(
    qr_text: str, name: str, number: str, birth: str, sex: str, residence: str, issued: str
) -> Image.Image:
    card = Image.new("RGB", (_card_px(CARD_MM[0]), _card_px(CARD_MM[1])), (221, 236, 231))
    draw = ImageDraw.Draw(card)
    for i in range(-20, 60):
        wave = [(x, _card_px(i * 1.4) + 14 * ((x // 60) % 3)) for x in range(0, card.width + 60, 60)]
        draw.line(wave, (203, 224, 220), 3)
    _watermark(card, "MẪU", (card.width // 2 - _card_px(4), _card_px(34)), _card_px(17))
    draw.ellipse(_mm_box(5, 4, 15, 14), fill=(246, 232, 196), outline=(196, 150, 50), width=4)
    draw.text((_card_px(10), _card_px(9)), "MẪU", (150, 105, 20), _bold(2.4), anchor="mm")
    draw.text((_card_px(19), _card_px(4.4)), "CĂN CƯỚC CÔNG DÂN", RED, _bold(3.4))
    draw.text((_card_px(19), _card_px(9.2)), "Bản mẫu để minh hoạ – không phải thẻ thật", INK, _plain(1.9))
    draw.rounded_rectangle(_mm_box(5, 17, 14, 24), 12, fill=(222, 178, 84), outline=(150, 112, 40), width=4)
    draw.rounded_rectangle(_mm_box(4.6, 27, 21, 48), 10, fill=(196, 218, 222))
    draw.ellipse(_mm_box(8.6, 29.5, 17, 39.5), fill=(140, 172, 176))
    draw.pieslice(_mm_box(4.6, 40, 21, 58), 180, 360, fill=(140, 172, 176))
    first, rest = _two_lines(residence, _semi(2.3), _card_px(58))
    _field(draw, 24.5, 17.6, "Số định danh", number, _bold(3.5))
    _field(draw, 24.5, 25.0, "Họ và tên", name, _semi(2.7))
    _field(draw, 24.5, 31.4, "Ngày sinh", f"{birth}      Giới tính: {sex}", _semi(2.4))
    _field(draw, 24.5, 37.6, "Nơi thường trú", first, _semi(2.3))
    draw.text((_card_px(24.5), _card_px(43.0)), rest, INK, _semi(2.3))
    draw.text((_card_px(24.5), _card_px(48.0)), f"Ngày cấp: {issued}", LABEL, _plain(1.9))
    code = _qr(qr_text, _card_px(13.5))
    card.paste(code, (card.width - code.width - _card_px(4.5), _card_px(5)))
    return card


def _field(
    draw: ImageDraw.ImageDraw, x: float, y: float, label: str, value: str, font: ImageFont.FreeTypeFont
) -> None:
    draw.text((_card_px(x), _card_px(y)), label, LABEL, _plain(1.7))
    draw.text((_card_px(x), _card_px(y + 2.2)), value, INK, font)


def _qr(text: str, side: int) -> Image.Image:
    """UTF-8 without ECI and level M, as on the cards that were described; a white quiet zone around it."""
    symbol = segno.make_qr(text.encode(), error="m", boost_error=False)
    drawn = io.BytesIO()
    symbol.save(drawn, kind="png", scale=8, border=3)
    drawn.seek(0)
    return Image.open(drawn).convert("RGB").resize((side, side), Image.Resampling.BOX)


Paragraph = tuple[str, ImageFont.FreeTypeFont, int, bool]


def _first_page(name: str) -> list[Paragraph]:
    return [
        ("TRƯỜNG ĐẠI HỌC MẪU BIỂN XANH", _serif_bold(54), 14, True),
        ("PHÒNG CÔNG TÁC SINH VIÊN", _serif_bold(50), 90, True),
        ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", _serif_bold(54), 14, True),
        ("Độc lập – Tự do – Hạnh phúc", _serif_bold(54), 150, True),
        ("GIẤY XÁC NHẬN SINH VIÊN", _serif_bold(74), 30, True),
        ("(bản mẫu do máy vẽ để tập, không có giá trị)", _serif(48), 110, True),
        (f"Phòng Công tác sinh viên xác nhận: {name}", _serif(56), 40, False),
        (
            "Hiện là sinh viên năm thứ ba, hệ chính quy, ngành Quản lý tài nguyên biển.",
            _serif(56),
            40,
            False,
        ),
        ("Khoá học: 2023 – 2027. Lớp: MẪU-K65. Mã số sinh viên: 00000000.", _serif(56), 40, False),
        (
            "Trong thời gian học tập tại trường, sinh viên chấp hành đầy đủ nội quy, quy chế đào tạo; "
            "không vi phạm kỷ luật; tham gia đều các buổi sinh hoạt của lớp và tình nguyện của Đoàn trường.",
            _serif(56),
            40,
            False,
        ),
        (
            "Giấy này được cấp theo đề nghị của sinh viên để bổ sung hồ sơ đề nghị giảm phí cấp "
            "Phiếu lý lịch tư pháp, có hiệu lực trong ba mươi ngày kể từ ngày ký.",
            _serif(56),
            40,
            False,
        ),
        ("Những điều ghi trên đây đúng với hồ sơ đang lưu tại trường.", _serif(56), 120, False),
        ("Khánh Hoà, ngày 05 tháng 11 năm 2026", _serif_italic(54), 20, True),
        ("TRƯỞNG PHÒNG (chữ ký mẫu)", _serif_bold(54), 300, True),
    ]


def _second_page(name: str) -> list[Paragraph]:
    halves = [(year, half) for year in (2023, 2024, 2025) for half in ("I", "II")]
    rows = [
        f"{number}. Học kỳ {half} năm học {year} – {year + 1}: đã đóng học phí, kết quả đạt yêu cầu."
        for number, (year, half) in enumerate(halves, start=1)
    ]
    return [
        ("PHỤ LỤC KÈM THEO GIẤY XÁC NHẬN (MẪU)", _serif_bold(66), 90, True),
        (f"Quá trình học tập của sinh viên {name}", _serif(56), 60, False),
        *((row, _serif(56), 34, False) for row in rows),
        (
            "Ghi chú: số liệu do máy đặt ra để tập quét, không lấy từ hồ sơ nào.",
            _serif_italic(52),
            60,
            False,
        ),
        ("Người lập bảng ký, ghi rõ họ tên (mẫu)", _serif_bold(54), 60, True),
    ]


_LETTER = {1: _first_page, 2: _second_page}


def _paragraph(
    draw: ImageDraw.ImageDraw, text: str, y: int, font: ImageFont.FreeTypeFont, *, centred: bool
) -> int:
    left, right = 300, 2260
    line = ""
    lines = []
    for word in text.split():
        longer = f"{line} {word}".strip()
        if draw.textlength(longer, font) > right - left:
            lines.append(line)
            longer = word
        line = longer
    for row in [*lines, line]:
        x, anchor = (1240, "ma") if centred else (left, "la")
        draw.text((x, y), row, INK, font, anchor=anchor)
        y += round(font.size * 1.42)
    return y


def _two_lines(text: str, font: ImageFont.FreeTypeFont, width: int) -> tuple[str, str]:
    words = text.split()
    for count in range(len(words), 0, -1):
        if font.getlength(" ".join(words[:count])) <= width:
            return " ".join(words[:count]), " ".join(words[count:])
    return text, ""


def _smooth(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Catmull-Rom through the points, eight short strokes between each two."""
    out: list[tuple[float, float]] = []
    for i in range(1, len(points) - 2):
        a, b, c, d = points[i - 1 : i + 3]
        for step in range(8):
            t = step / 8
            out.append((_spline(a[0], b[0], c[0], d[0], t), _spline(a[1], b[1], c[1], d[1], t)))
    return out


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


def _watermark(page: Image.Image, text: str, centre: tuple[int, int], size: int) -> None:
    layer = Image.new("L", page.size, 0)
    font = ImageFont.truetype(FONTS / "BeVietnamPro_700Bold.ttf", size)
    ImageDraw.Draw(layer).text(centre, text, 26, font, anchor="mm")
    layer = layer.rotate(24, Image.Resampling.BILINEAR, center=centre)
    page.paste(Image.new("RGB", page.size, (168, 96, 90)), (0, 0), layer)


def _grained(page: Image.Image) -> Image.Image:
    """A little grain, the same each time, as a scanner's sensor gives."""
    tile = random.Random(7).randbytes(256 * 256)
    grain = Image.frombytes("L", (256, 256), tile).point(lambda value: value // 52)
    sheet = Image.new("L", page.size)
    for x in range(0, page.width, 256):
        for y in range(0, page.height, 256):
            sheet.paste(grain, (x, y))
    return Image.composite(Image.new("RGB", page.size, (128, 128, 128)), page, sheet)


def _card_px(mm: float) -> int:
    return round(mm / 25.4 * DPI * OVERSAMPLED)


def _mm_box(left: float, top: float, right: float, bottom: float) -> tuple[int, int, int, int]:
    return _card_px(left), _card_px(top), _card_px(right), _card_px(bottom)


def _bold(mm: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / "BeVietnamPro_700Bold.ttf", _card_px(mm))


def _semi(mm: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / "BeVietnamPro_600SemiBold.ttf", _card_px(mm))


def _plain(mm: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / "BeVietnamPro_400Regular.ttf", _card_px(mm))


def _serif(px: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / "Tinos_400Regular.ttf", px)


def _serif_bold(px: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / "Tinos_700Bold.ttf", px)


def _serif_italic(px: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / "Tinos_400Regular_Italic.ttf", px)
