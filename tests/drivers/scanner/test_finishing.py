"""Finishing on made-up pages: straight, upright, trimmed, judged; when unsure, left as they lie."""

from __future__ import annotations

import io
import random

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from drivers.scanner.finishing import finish
from drivers.scanner.practice_pages import FONTS, draw_student_letter, sign_page
from kiosk.ports.scanner import PageVerdict, ScannedPage
from tests.drivers.scanner.conftest import QR_TEXT

A4 = (2480, 3508)
PAPER = (252, 252, 250)
DARK_LID = (44, 44, 47)
CLOCKWISE = {
    0: None,
    1: Image.Transpose.ROTATE_270,
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_90,
}


def finished(image: Image.Image, slot: str = "page", max_bytes: int = 1_500_000) -> ScannedPage:
    return finish(np.asarray(image), 300, slot, max_bytes)


def lay(page: Image.Image, *, skew: float = 0.0, turns: int = 0) -> Image.Image:
    """The page as it comes from the glass: turned clockwise by quarter turns, then by `skew` degrees."""
    way = CLOCKWISE[turns]
    laid = page if way is None else page.transpose(way)
    return laid.rotate(-skew, Image.Resampling.BICUBIC, fillcolor=PAPER) if skew else laid


def on_dark_lid(page: Image.Image, skew: float, glass: tuple[int, int] = (2600, 3640)) -> Image.Image:
    laid = Image.new("RGB", glass, DARK_LID)
    shape = Image.new("L", page.size, 255).rotate(-skew, Image.Resampling.BICUBIC, expand=True)
    turned = page.rotate(-skew, Image.Resampling.BICUBIC, expand=True)
    laid.paste(turned, ((glass[0] - turned.width) // 2, (glass[1] - turned.height) // 2), shape)
    return laid


def opened(jpeg: bytes) -> Image.Image:
    return Image.open(io.BytesIO(jpeg)).convert("RGB")


def difference(a: Image.Image, b: Image.Image) -> float:
    """Mean difference in grey levels, both pages seen coarsely."""
    small = [np.asarray(i.convert("L").resize((124, 175), Image.Resampling.BOX), np.float64) for i in (a, b)]
    return float(np.abs(small[0] - small[1]).mean())


def text_page(words: list[str]) -> Image.Image:
    page = Image.new("RGB", A4, PAPER)
    plain = ImageFont.Layout.BASIC
    draw, font = (
        ImageDraw.Draw(page),
        ImageFont.truetype(FONTS / "Tinos_400Regular.ttf", 54, layout_engine=plain),
    )
    choose = random.Random(3)
    for row in range(32):
        draw.text((260, 260 + 85 * row), " ".join(choose.choices(words, k=9))[:62], (20, 20, 20), font)
    return page


@pytest.mark.parametrize(
    ("skew", "turns"), [(0.0, 0), (0.5, 0), (-1.7, 0), (4.0, 2), (-0.4, 2), (1.2, 1), (-6.0, 3), (8.0, 0)]
)
def test_a_letter_on_a_white_lid_comes_out_straight_and_upright(
    letter: Image.Image, skew: float, turns: int
) -> None:
    page = finished(lay(letter, skew=skew, turns=turns))
    assert abs(page.angle - skew) <= 0.1
    assert page.turned == -turns % 4
    assert page.verdict is PageVerdict.GOOD
    assert page.measures["ink"] == pytest.approx(finished(letter).measures["ink"], rel=0.15)


@pytest.mark.parametrize("skew", [-12.0, -0.6, 0.0, 3.3, 20.0])
def test_a_small_sheet_on_a_dark_lid_is_trimmed_to_its_edges(letter: Image.Image, skew: float) -> None:
    sheet = letter.resize((1748, 2480), Image.Resampling.LANCZOS)
    page = finished(on_dark_lid(sheet, skew))
    assert abs(page.angle - skew) <= 0.1
    assert (page.width, page.height) == (pytest.approx(1748, abs=8), pytest.approx(2480, abs=8))
    assert difference(opened(page.jpeg), sheet) < 4


def test_a_dark_heading_is_no_lid() -> None:
    page = text_page(["Cộng", "hoà", "xã", "hội", "chủ", "nghĩa", "Việt", "Nam", "độc", "lập", "tự", "do"])
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, 2480, 230), fill=(40, 40, 60))
    font = ImageFont.truetype(FONTS / "Tinos_700Bold.ttf", 110)
    draw.text((300, 50), "TIÊU ĐỀ TRÊN NỀN TỐI", (250, 250, 250), font)
    done = finished(page)
    assert (done.width, done.height) == A4


def test_something_bright_beside_the_sheet_keeps_the_whole_image(letter: Image.Image) -> None:
    laid = on_dark_lid(letter, 0.0)
    laid.paste((210, 210, 210), (0, 900, 40, 1500))
    page = finished(laid)
    assert (page.width, page.height) == laid.size


def test_ink_in_the_corners_stays_when_the_page_is_straightened(letter: Image.Image) -> None:
    page = letter.copy()
    laid = lay(page, skew=4.0)
    draw = ImageDraw.Draw(laid)
    for corner in ((60, 60), (2400, 60), (60, 3430), (2400, 3430)):
        draw.rectangle((corner[0], corner[1], corner[0] + 20, corner[1] + 20), fill=(200, 0, 0))
    done = opened(finished(laid).jpeg)
    colours = np.asarray(done).astype(int)
    red = (colours[..., 0] > 150) & (colours[..., 1] < 90) & (colours[..., 2] < 90)
    assert red.sum() > 4 * 21 * 21 * 0.8


@pytest.mark.parametrize("words", [["123", "4567", "89", "0.5"], ["THE", "QUICK", "BROWN", "FOX", "JUMPS"]])
@pytest.mark.parametrize("turns", [0, 2])
def test_a_page_that_hardly_tells_which_way_is_up_is_never_made_worse(words: list[str], turns: int) -> None:
    assert finished(lay(text_page(words), turns=turns)).turned in {0, turns}


def test_english_is_not_turned_upside_down() -> None:
    words = "the quick brown fox jumps over a lazy dog while many people go by without paying attention"
    assert finished(text_page(words.split())).turned == 0


def test_a_code_tells_which_way_is_up_where_text_does_not(card_glass: Image.Image) -> None:
    for turns in range(4):
        page = finished(lay(card_glass, turns=turns), "card")
        assert page.turned == -turns % 4
        assert page.width > page.height
        assert [code.decode() for code in page.codes] == [QR_TEXT]


def test_a_card_in_the_page_slot_keeps_its_code_and_is_called_too_small(card_glass: Image.Image) -> None:
    page = finished(card_glass)
    assert page.verdict is PageVerdict.TOO_SMALL
    assert page.codes == (QR_TEXT.encode(),)


def test_an_empty_glass_in_the_card_slot_is_blank() -> None:
    assert finished(Image.new("RGB", A4, PAPER), "card").verdict is PageVerdict.BLANK


def _noisy(level: float) -> Image.Image:
    noise = np.random.default_rng(5).normal(250, level, (A4[1], A4[0], 1))
    return Image.fromarray(np.repeat(noise.clip(0, 255).astype(np.uint8), 3, axis=2))


def _shone_through() -> Image.Image:
    back = draw_student_letter("Nguyễn Thị Mẫu Đơn", 2).transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    return back.filter(ImageFilter.GaussianBlur(3)).point(lambda value: 228 + value // 11)


def _shaded() -> Image.Image:
    shade = np.linspace(185, 252, A4[0])[None, :, None] * np.ones((A4[1], 1, 3))
    return Image.fromarray(shade.astype(np.uint8))


@pytest.mark.parametrize(
    "page",
    [Image.new("RGB", A4, PAPER), _noisy(8), _shone_through(), _shaded()],
    ids=["clean", "noisy", "shining through", "shaded"],
)
def test_blank_pages_are_called_blank(page: Image.Image) -> None:
    assert finished(page).verdict is PageVerdict.BLANK


def _two_words() -> Image.Image:
    page = Image.new("RGB", A4, PAPER)
    font = ImageFont.truetype(FONTS / "Tinos_400Regular.ttf", 54)
    ImageDraw.Draw(page).text((700, 900), "Đã nhận", (30, 30, 30), font)
    return page


def _picture() -> Image.Image:
    coarse = np.random.default_rng(2).integers(60, 250, (9, 7, 3)).astype(np.uint8)
    return Image.fromarray(coarse).resize(A4, Image.Resampling.BICUBIC)


@pytest.mark.parametrize(
    "page",
    [_two_words(), sign_page(Image.new("RGB", A4, PAPER), (1300, 2700, 1900, 2900), 1), _picture()],
    ids=["two words", "a signature", "a picture"],
)
def test_pages_with_little_on_them_are_not_blank(page: Image.Image) -> None:
    assert finished(page).verdict is PageVerdict.GOOD


def test_poor_pages_are_named(letter: Image.Image) -> None:
    seen = {
        "blurred": finished(letter.filter(ImageFilter.GaussianBlur(5))).verdict,
        "faint": finished(letter.point(lambda value: 215 + value * 40 // 255)).verdict,
        "dark": finished(letter.point(lambda value: value * 2 // 5)).verdict,
        "small": finished(on_dark_lid(letter.resize((600, 849)), 0.0)).verdict,
    }
    assert seen == {
        "blurred": PageVerdict.BLURRED,
        "faint": PageVerdict.FAINT,
        "dark": PageVerdict.DARK,
        "small": PageVerdict.TOO_SMALL,
    }


def on_lid(page: Image.Image, lid: tuple[int, int, int], skew: float, glass: tuple[int, int]) -> Image.Image:
    """A smaller sheet in the middle of a lid of that colour."""
    laid = Image.new("RGB", glass, lid)
    shape = Image.new("L", page.size, 255).rotate(-skew, Image.Resampling.BICUBIC, expand=True)
    turned = page.rotate(-skew, Image.Resampling.BICUBIC, expand=True)
    laid.paste(turned, ((glass[0] - turned.width) // 2, (glass[1] - turned.height) // 2), shape)
    return laid


@pytest.mark.parametrize(
    "lid", [(146, 146, 144), (184, 184, 182), (246, 246, 243)], ids=["grey", "pale", "white"]
)
def test_a_small_sheet_is_trimmed_where_its_tone_differs_from_the_lid(
    letter: Image.Image, lid: tuple[int, int, int]
) -> None:
    sheet = letter.resize((874, 1240), Image.Resampling.LANCZOS)
    page = finish(np.asarray(on_lid(sheet, lid, 3.0, (1240, 1754))), 150)
    assert (page.width, page.height) == (pytest.approx(874, abs=8), pytest.approx(1240, abs=8))
    assert abs(page.angle - 3.0) <= 0.1


def test_a_sheet_that_cannot_be_told_from_the_lid_is_left_whole(letter: Image.Image) -> None:
    sheet = letter.resize((874, 1240), Image.Resampling.LANCZOS)
    page = finish(np.asarray(on_lid(sheet, PAPER, 0.0, (1240, 1754))), 150)
    assert (page.width, page.height) == (1240, 1754)


def test_light_falling_off_over_half_the_sheet_hides_none_of_it(letter: Image.Image) -> None:
    """What is as dark as a grey lid may still be paper with something on it."""
    sheet = np.asarray(letter.resize((1100, 1550), Image.Resampling.LANCZOS)).astype(float)
    shaded = Image.fromarray((sheet * np.linspace(1.0, 0.74, 1550)[:, None, None]).astype(np.uint8))
    page = finish(np.asarray(on_lid(shaded, (186, 186, 184), 0.0, (1240, 1754))), 150)
    assert page.height >= 1540


def test_a_budget_takes_pixels_before_it_takes_letters(letter: Image.Image) -> None:
    roomy, tight = finished(letter), finished(letter, max_bytes=150_000)
    assert (roomy.dpi, tight.dpi) == (300, 200)
    assert len(tight.jpeg) <= 150_000
    assert tight.width == pytest.approx(roomy.width * 2 / 3, abs=1)
    assert opened(tight.jpeg).size == (tight.width, tight.height)


def test_a_page_that_compresses_badly_still_meets_the_budget() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (1754, 1240, 3)).astype(np.uint8)
    page = finish(noise, 150, "page", 500_000)
    assert len(page.jpeg) <= 500_000
    assert opened(page.jpeg).size == (page.width, page.height)


@pytest.mark.parametrize("size", [(1, 1), (3, 2000), (40, 40), (2480, 5)])
def test_odd_sizes_do_not_break_it(size: tuple[int, int]) -> None:
    page = finished(Image.new("RGB", size, (90, 120, 30)))
    assert (page.width, page.height) == size
