"""A made-up citizen card, marked MẪU, without emblem or flag, lying on the glass with a readable QR code."""

from __future__ import annotations

import io
import math

import segno
from PIL import Image, ImageDraw, ImageFont

from drivers.scanner.practice_drawing import DPI, GLASS, INK, LID, Point, font, grained, watermark

CARD_MM = (85.6, 53.98)
OVERSAMPLED = 2
PLACE = (420, 380)
"""Where the card lies on the glass, in pixels from its corner."""
GROUND = (221, 236, 231)
WAVE = (200, 222, 217)
LABEL = (70, 84, 96)
RED = (140, 32, 36)
GOLD, GOLD_LINE = (222, 178, 84), (150, 112, 40)
FIGURE_GROUND, FIGURE = (196, 218, 222), (140, 172, 176)
PLAIN, SEMI, BOLD = "BeVietnamPro_400Regular", "BeVietnamPro_600SemiBold", "BeVietnamPro_700Bold"


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
    """The card's front, turned clockwise by `skew_deg`, on an empty A4 glass at 300 dpi."""
    card = Image.new("RGB", (_px(CARD_MM[0]), _px(CARD_MM[1])), GROUND)
    draw = ImageDraw.Draw(card)
    _ground(card, draw)
    _head(draw)
    _figure(draw)
    _fields(draw, name, number, birth, sex, residence, issued)
    code = _qr(qr_text, _px(13.5))
    card.paste(code, (card.width - code.width - _px(4.5), _px(5)))
    return grained(_laid(card, skew_deg))


def _laid(card: Image.Image, skew_deg: float) -> Image.Image:
    shape = Image.new("L", card.size, 0)
    ImageDraw.Draw(shape).rounded_rectangle((0, 0, card.width - 1, card.height - 1), _px(3.2), fill=255)
    turned = card.rotate(-skew_deg, Image.Resampling.BICUBIC, expand=True, fillcolor=GROUND)
    edge = shape.rotate(-skew_deg, Image.Resampling.BICUBIC, expand=True)
    size = (turned.width // OVERSAMPLED, turned.height // OVERSAMPLED)
    turned, edge = (part.resize(size, Image.Resampling.LANCZOS) for part in (turned, edge))
    glass = Image.new("RGB", GLASS, LID)
    glass.paste(Image.new("RGB", size, (176, 176, 174)), (PLACE[0] + 4, PLACE[1] + 5), edge)
    glass.paste(turned, PLACE, edge)
    return glass


def _ground(card: Image.Image, draw: ImageDraw.ImageDraw) -> None:
    for row in range(-4, 44):
        wave: list[Point] = [
            (x, _px(row * 1.4) + _px(0.9) * math.sin(x / _px(6.5) + row / 5))
            for x in range(0, card.width + 20, 20)
        ]
        draw.line(wave, WAVE, 3, joint="curve")
    watermark(card, (card.width // 2 - _px(4), _px(34)), _px(17))


def _head(draw: ImageDraw.ImageDraw) -> None:
    draw.ellipse(_box(5, 4, 15, 14), fill=(246, 232, 196), outline=(196, 150, 50), width=4)
    draw.text((_px(10), _px(9)), "MẪU", (150, 105, 20), _font(BOLD, 2.4), anchor="mm")
    draw.text((_px(19), _px(4.4)), "CĂN CƯỚC CÔNG DÂN", RED, _font(BOLD, 3.4))
    draw.text((_px(19), _px(9.2)), "Bản mẫu để minh hoạ – không phải thẻ thật", INK, _font(PLAIN, 1.9))
    draw.rounded_rectangle(_box(5, 17, 14, 24), 12, fill=GOLD, outline=GOLD_LINE, width=4)
    for line in ((5, 19.3, 14, 19.3), (5, 21.7, 14, 21.7), (8, 17, 8, 24), (11, 17, 11, 24)):
        draw.line(_box(*line), GOLD_LINE, 3)
    draw.rectangle(_box(8, 19.3, 11, 21.7), fill=GOLD, outline=GOLD_LINE, width=3)


def _figure(draw: ImageDraw.ImageDraw) -> None:
    draw.rounded_rectangle(_box(4.6, 27, 21, 48), 10, fill=FIGURE_GROUND)
    draw.ellipse(_box(8.6, 29.5, 17, 39.5), fill=FIGURE)
    draw.pieslice(_box(4.6, 40, 21, 56), 180, 360, fill=FIGURE)


def _fields(
    draw: ImageDraw.ImageDraw, name: str, number: str, birth: str, sex: str, residence: str, issued: str
) -> None:
    first, rest = _two_lines(residence, _font(SEMI, 2.3), _px(57))
    for y, label, value, value_font in (
        (17.6, "Số định danh", number, _font(BOLD, 3.5)),
        (25.0, "Họ và tên", name, _font(SEMI, 2.7)),
        (31.4, "Ngày sinh", f"{birth}      Giới tính: {sex}", _font(SEMI, 2.4)),
        (37.6, "Nơi thường trú", first, _font(SEMI, 2.3)),
    ):
        draw.text((_px(24.5), _px(y)), label, LABEL, _font(PLAIN, 1.7))
        draw.text((_px(24.5), _px(y + 2.2)), value, INK, value_font)
    draw.text((_px(24.5), _px(43.0)), rest, INK, _font(SEMI, 2.3))
    draw.text((_px(24.5), _px(48.0)), f"Ngày cấp: {issued}", LABEL, _font(PLAIN, 1.9))


def _two_lines(text: str, face: ImageFont.FreeTypeFont, width: int) -> tuple[str, str]:
    words = text.split()
    for count in range(len(words), 0, -1):
        if face.getlength(" ".join(words[:count])) <= width:
            return " ".join(words[:count]), " ".join(words[count:])
    return text, ""


def _qr(text: str, side: int) -> Image.Image:
    """UTF-8 without ECI and level M, as cards are described to have; a white quiet zone around it."""
    symbol = segno.make_qr(text.encode(), error="m", boost_error=False)
    drawn = io.BytesIO()
    symbol.save(drawn, kind="png", scale=8, border=3)
    drawn.seek(0)
    return Image.open(drawn).convert("RGB").resize((side, side), Image.Resampling.BOX)


def _font(face: str, mm: float) -> ImageFont.FreeTypeFont:
    return font(face, _px(mm))


def _px(mm: float) -> int:
    return round(mm / 25.4 * DPI * OVERSAMPLED)


def _box(left: float, top: float, right: float, bottom: float) -> tuple[int, int, int, int]:
    return _px(left), _px(top), _px(right), _px(bottom)
