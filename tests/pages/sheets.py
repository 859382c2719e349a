"""Draws what is on a sheet, upright, black and coloured on pure white; sizes in millimetres."""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from drivers.scanner.practice_drawing import FONTS, curve
from tests.pages.words import figures, name, phrase

INK = (22, 24, 30)
BLUE = (30, 50, 150)
RED = (205, 40, 48)
SERIF = ("Tinos_400Regular", "Tinos_700Bold", "Tinos_400Regular_Italic")
SANS = ("BeVietnamPro_400Regular", "BeVietnamPro_600SemiBold", "BeVietnamPro_700Bold")
MM_A_POINT = 25.4 / 72


class Sheet:
    """A white sheet to draw on."""

    def __init__(self, width: float, height: float, dpi: int, draws: Random) -> None:
        self.width, self.height, self.dpi, self.draws = width, height, dpi, draws
        self.image = Image.new("RGB", (self.px(width), self.px(height)), (255, 255, 255))
        self.pen = ImageDraw.Draw(self.image)
        self.faces = draws.choice((SERIF, SERIF, SANS))
        self.margin = draws.uniform(17, 26) if width > 120 else draws.uniform(6, 9)
        self.size = draws.uniform(11, 14) if width > 120 else draws.uniform(8, 10)

    def px(self, mm: float) -> int:
        """Millimetres in pixels."""
        return max(1, round(mm / 25.4 * self.dpi))

    def font(self, face: str, points: float) -> ImageFont.FreeTypeFont:
        """A bundled face at so many points."""
        size = max(4, round(points / 72 * self.dpi))
        return ImageFont.truetype(FONTS / f"{face}.ttf", size, layout_engine=ImageFont.Layout.BASIC)

    def write(
        self, x: float, y: float, text: str, points: float, *, face: str = "", ink=INK, anchor="la"
    ) -> None:  # type: ignore[no-untyped-def]
        """One line of text at so many millimetres."""
        self.pen.text((self.px(x), self.px(y)), text, ink, self.font(face or self.faces[0], points), anchor)

    def rule(self, x0: float, y0: float, x1: float, y1: float, wide: float = 0.25, ink=INK) -> None:  # type: ignore[no-untyped-def]
        """A straight line."""
        box = (self.px(x0), self.px(y0), self.px(x1), self.px(y1))
        self.pen.line(box, ink, max(1, round(wide / 25.4 * self.dpi)))

    def paragraph(
        self, y: float, words: int, *, x: float = 0.0, to: float = 0.0, ink=INK, points: float = 0.0
    ) -> float:  # type: ignore[no-untyped-def]
        """So many words from margin to margin, starting `y` down; gives where they end."""
        points = points or self.size
        left, right = x or self.margin, to or self.width - self.margin
        font = self.font(self.faces[0], points)
        room, row = self.px(right - left), ""
        for word in phrase(self.draws, words).split():
            longer = f"{row} {word}".strip()
            if self.pen.textlength(longer, font) > room and row:
                self.pen.text((self.px(left), self.px(y)), row, ink, font)
                y, row = y + points * MM_A_POINT * 1.4, word
            else:
                row = longer
            if y > self.height - self.margin:
                return y
        self.pen.text((self.px(left), self.px(y)), row, ink, font)
        return y + points * MM_A_POINT * 1.6


def letter(sheet: Sheet) -> None:
    """A letterhead, a title and paragraphs."""
    y = _heading(sheet)
    while y < sheet.height - sheet.margin - 40:
        y = sheet.paragraph(y, sheet.draws.randrange(15, 60))
    _signer(sheet, y + 4)


def official(sheet: Sheet) -> None:
    """A short letter with a round red stamp over a signature."""
    y = _heading(sheet)
    for _ in range(sheet.draws.randrange(2, 5)):
        y = sheet.paragraph(y, sheet.draws.randrange(20, 50))
        if y > sheet.height - 75:
            break
    _signer(sheet, y + 5)
    x, y = sheet.width * 0.62, min(y + 30, sheet.height - 32)
    _stamp(sheet, x, y)
    scribble(sheet, x - 5, y - 8, 45, 16)


def form(sheet: Sheet) -> None:
    """A table filled in by hand, with dotted lines below it."""
    y = _heading(sheet)
    left, right = sheet.margin, sheet.width - sheet.margin
    column = left + (right - left) * sheet.draws.uniform(0.35, 0.5)
    rows, high = sheet.draws.randrange(6, 12), sheet.draws.uniform(8, 11)
    top = y
    for _ in range(rows):
        if y > sheet.height - sheet.margin - 20:
            break
        sheet.rule(left, y, right, y)
        sheet.write(left + 2, y + 2, phrase(sheet.draws, 3), sheet.size - 1)
        sheet.write(
            column + 2,
            y + 1.6,
            sheet.draws.choice((name, figures))(sheet.draws),
            sheet.size + 1,
            face=SERIF[2],
            ink=BLUE,
        )
        y += high
    for x in (left, column, right):
        sheet.rule(x, top, x, y)
    sheet.rule(left, y, right, y)
    while y < sheet.height - sheet.margin - 12:
        y += 9
        sheet.write(left, y, f"{phrase(sheet.draws, 3)} " + "." * 60, sheet.size - 1)


def certificate(sheet: Sheet) -> None:
    """A framed paper with a photo and few words."""
    frame = sheet.draws.uniform(9, 12)
    for inset in (frame, frame + 1.5):
        box = (
            sheet.px(inset),
            sheet.px(inset),
            sheet.px(sheet.width - inset),
            sheet.px(sheet.height - inset),
        )
        sheet.pen.rectangle(box, outline=(150, 40, 40), width=sheet.px(0.5))
    middle = sheet.width / 2
    sheet.write(middle, 24, "GIẤY CHỨNG NHẬN MẪU", 24, face=sheet.faces[1], ink=RED, anchor="ma")
    y = 45.0
    for _ in range(7):
        sheet.write(70, y, f"{phrase(sheet.draws, 2).capitalize()}: {name(sheet.draws)}", 14)
        y += 12
    paste_photo(sheet, 24, 48, 30, 40)
    _stamp(sheet, sheet.width - 50, min(y + 15, sheet.height - 40))


def pencil(sheet: Sheet) -> None:
    """A note in thin pencil, its words not quite on a line."""
    grey = sheet.draws.randrange(105, 150)
    y = 25.0
    while y < sheet.height - 35:
        x = 22.0
        for word in phrase(sheet.draws, 12).split():
            font = sheet.font(SERIF[2], 17)
            wide = sheet.pen.textlength(word, font) / sheet.dpi * 25.4
            if x + wide > sheet.width - 20:
                break
            lift = sheet.draws.uniform(-0.6, 0.6)
            sheet.pen.text((sheet.px(x), sheet.px(y + lift)), word, (grey, grey, grey + 4), font)
            x += wide + sheet.draws.uniform(2.5, 5)
        y += sheet.draws.uniform(10, 12)


def note(sheet: Sheet) -> None:
    """Two to four lines and nothing else."""
    y = sheet.draws.uniform(25, sheet.height / 2)
    for _ in range(sheet.draws.randrange(2, 5)):
        y = sheet.paragraph(y, sheet.draws.randrange(9, 15))


def signature(sheet: Sheet) -> None:
    """A signature alone."""
    scribble(sheet, sheet.width * 0.5, sheet.height * 0.7, 50, 18)


def picture(sheet: Sheet) -> None:
    """One photograph over nearly the whole sheet."""
    paste_photo(sheet, 10, 10, sheet.width - 20, sheet.height - 20)


def name_list(sheet: Sheet) -> None:
    """Capitals and figures, row by row."""
    sheet.write(sheet.width / 2, 18, "DANH SÁCH MẪU", 15, face=sheet.faces[1], anchor="ma")
    y, row = 34.0, 1
    while y < sheet.height - 22:
        sheet.write(20, y, f"{row}", 12)
        sheet.write(30, y, name(sheet.draws).upper(), 12)
        sheet.write(sheet.width * 0.55, y, figures(sheet.draws), 12)
        sheet.write(sheet.width * 0.78, y, figures(sheet.draws), 12)
        y, row = y + 8, row + 1


def dense(sheet: Sheet) -> None:
    """Small print in two columns."""
    middle = sheet.width / 2
    for left, right in ((14, middle - 3), (middle + 3, sheet.width - 14)):
        y = 18.0
        ended = 0.0
        while ended < y < sheet.height - 24:
            ended, y = y, sheet.paragraph(y, 50, x=left, to=right, points=8)


def receipt(sheet: Sheet) -> None:
    """A slip: short lines with sums at their ends."""
    sheet.write(sheet.width / 2, 8, "BIÊN LAI MẪU", sheet.size + 3, face=sheet.faces[1], anchor="ma")
    y = 20.0
    while y < sheet.height - 14:
        sheet.write(sheet.margin, y, phrase(sheet.draws, 3), sheet.size)
        sheet.write(sheet.width - sheet.margin, y, figures(sheet.draws), sheet.size, anchor="ra")
        y += sheet.size * 0.55
    sheet.rule(sheet.margin, y, sheet.width - sheet.margin, y)


def nothing(sheet: Sheet) -> None:
    """An empty sheet."""


DRAWN: dict[str, Callable[[Sheet], None]] = {
    part.__name__: part
    for part in (
        letter,
        official,
        form,
        certificate,
        pencil,
        note,
        signature,
        picture,
        name_list,
        dense,
        receipt,
        nothing,
    )
}


def scribble(sheet: Sheet, x: float, y: float, wide: float, high: float) -> None:
    """A signature in blue, from the left top corner given."""
    points = [
        (sheet.px(x + wide * i / 14), sheet.px(y + high * sheet.draws.uniform(0.0, 1.0))) for i in range(15)
    ]
    sheet.pen.line(curve(points), BLUE, sheet.px(0.5), joint="curve")


def paste_photo(sheet: Sheet, x: float, y: float, wide: float, high: float) -> None:
    """Soft coloured shapes with some detail, as photographs have."""
    rng = np.random.default_rng(sheet.draws.randrange(1 << 30))
    coarse = rng.integers(70, 250, (7, 6, 3)).astype(np.uint8)
    size = (sheet.px(wide), sheet.px(high))
    soft = cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC)
    detail = cv2.resize(
        rng.integers(0, 40, (160, 120, 1)).astype(np.uint8), size, interpolation=cv2.INTER_CUBIC
    )
    sheet.image.paste(
        Image.fromarray(cv2.subtract(soft, cv2.merge([detail] * 3))), (sheet.px(x), sheet.px(y))
    )


def _heading(sheet: Sheet) -> float:
    top = sheet.margin
    if sheet.width > 180:
        for x, rows in (
            (sheet.width * 0.27, ("TRƯỜNG ĐẠI HỌC MẪU", "PHÒNG CÔNG TÁC")),
            (sheet.width * 0.69, ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc")),
        ):
            for row, text in enumerate(rows):
                sheet.write(x, top + 5.5 * row, text, min(11, sheet.size), face=sheet.faces[1], anchor="ma")
        top += 22
    title = sheet.draws.choice(("GIẤY XÁC NHẬN MẪU", "ĐƠN ĐỀ NGHỊ MẪU", "BẢN KHAI MẪU", "PHỤ LỤC MẪU"))
    sheet.write(sheet.width / 2, top, title, sheet.size + 3, face=sheet.faces[1], anchor="ma")
    return top + 14


def _signer(sheet: Sheet, y: float) -> None:
    if y < sheet.height - sheet.margin - 10:
        sheet.write(sheet.width * 0.72, y, "TRƯỞNG PHÒNG", sheet.size, face=sheet.faces[1], anchor="ma")
        sheet.write(sheet.width * 0.72, y + 6, "(chữ ký mẫu)", sheet.size - 1, face=SERIF[2], anchor="ma")


def _stamp(sheet: Sheet, x: float, y: float) -> None:
    """A round stamp of 36 mm around the middle given, pressed on a little turned."""
    side = sheet.px(38)
    layer = Image.new("L", (side, side), 0)
    pen = ImageDraw.Draw(layer)
    pen.ellipse((1, 1, side - 2, side - 2), outline=215, width=sheet.px(0.9))
    pen.ellipse((side * 0.17, side * 0.17, side * 0.83, side * 0.83), outline=215, width=sheet.px(0.4))
    for i in range(16):
        turn = math.tau * i / 16
        at = (side / 2 + side * 0.41 * math.cos(turn), side / 2 + side * 0.41 * math.sin(turn))
        pen.text(at, "MẪUDẤU"[i % 6], 215, sheet.font(SERIF[1], 8), anchor="mm")
    pen.text((side / 2, side / 2), "MẪU", 215, sheet.font(SERIF[1], 16), anchor="mm")
    layer = layer.rotate(sheet.draws.uniform(-25, 25), Image.Resampling.BILINEAR)
    red = Image.new("RGB", layer.size, RED)
    sheet.image.paste(red, (sheet.px(x) - side // 2, sheet.px(y) - side // 2), layer)


def jpeg_worn(image: np.ndarray, quality: int) -> np.ndarray:  # type: ignore[type-arg]
    """The image after it was once a JPEG of that quality."""
    kept = io.BytesIO()
    Image.fromarray(image).save(kept, "JPEG", quality=quality)
    return np.asarray(Image.open(kept).convert("RGB"))
