"""Pens of any colour are seen where to sign; paper, shade, dust and the pale MẪU are not."""

from __future__ import annotations

import random
from io import BytesIO

import pytest
from PIL import Image, ImageDraw, ImageFilter

from kiosk.papers.declaration import SigningBox
from kiosk.papers.signature import signed_in

SIZE = (1131, 1600)
BOX = SigningBox(1, 0.52, 0.70, 0.39, 0.09)
FRAME = (588, 1120, 1029, 1264)


def page(paper: tuple[int, int, int] = (250, 249, 246)) -> Image.Image:
    """An empty sheet, noisy as a scan is, with the print around the place to sign."""
    sheet = Image.new("RGB", SIZE, paper)
    draw = ImageDraw.Draw(sheet)
    draw.text((700, 1090), "(Ký, ghi rõ họ tên)", (20, 20, 20))
    draw.text((700, 1268), "NGUYỄN THỊ MẪU ĐƠN", (20, 20, 20))
    return Image.blend(sheet, Image.effect_noise(SIZE, 12).convert("RGB"), 0.05)


def jpeg(sheet: Image.Image) -> bytes:
    out = BytesIO()
    sheet.save(out, "JPEG", quality=60)
    return out.getvalue()


def written(sheet: Image.Image, ink: tuple[int, int, int], width: int = 2) -> Image.Image:
    dice = random.Random(4)
    points = [(640 + step * 16, dice.randint(1150, 1240)) for step in range(18)]
    ImageDraw.Draw(sheet).line(points, ink, width)
    return sheet


@pytest.mark.parametrize("paper", [(250, 249, 246), (214, 208, 190), (175, 175, 180)])
def test_an_empty_place_is_not_signed(paper: tuple[int, int, int]) -> None:
    assert not signed_in(jpeg(page(paper)), BOX)


@pytest.mark.parametrize(
    "ink", [(20, 20, 24), (28, 52, 150), (120, 150, 235), (190, 30, 40), (150, 150, 150)]
)
@pytest.mark.parametrize("paper", [(250, 249, 246), (214, 208, 190)])
def test_any_pen_is_seen(ink: tuple[int, int, int], paper: tuple[int, int, int]) -> None:
    assert signed_in(jpeg(written(page(paper), ink)), BOX)


def test_a_short_stroke_is_enough() -> None:
    sheet = page()
    ImageDraw.Draw(sheet).line((700, 1180, 810, 1210), (28, 52, 150), 2)
    assert signed_in(jpeg(sheet), BOX)


def test_dust_a_shadow_and_the_sample_mark_are_no_signature() -> None:
    sheet = page()
    draw = ImageDraw.Draw(sheet)
    dice = random.Random(1)
    for _ in range(25):
        x, y = dice.randint(600, 1020), dice.randint(1130, 1250)
        draw.point((x, y), (90, 90, 90))
    draw.rectangle((700, 1100, 800, 1300), (246, 233, 231))
    shade = Image.linear_gradient("L").resize(SIZE).point(lambda level: 205 + level // 6)
    dimmed = Image.composite(sheet, Image.new("RGB", SIZE, (0, 0, 0)), shade)
    assert not signed_in(jpeg(dimmed.filter(ImageFilter.GaussianBlur(0.6))), BOX)


@pytest.mark.parametrize("shift", [(-20, -22), (20, 22)])
def test_a_sheet_a_few_millimetres_off_is_not_signed_by_its_print(shift: tuple[int, int]) -> None:
    moved = Image.new("RGB", SIZE, (250, 249, 246))
    moved.paste(page(), shift)
    assert not signed_in(jpeg(moved), BOX)
