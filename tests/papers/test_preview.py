"""Pictures of PDF pages: the size asked for, the right page, and paper as a scanner would be fed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from PIL import Image

from kiosk.papers.declaration import declaration
from kiosk.papers.preview import page_count, page_image, rasterise

from .samples import declared

PDF = declaration(declared()).pdf


@pytest.mark.parametrize("width", [1, 320, 777, 1241])
def test_a_page_comes_as_wide_as_asked_and_in_shape(width: int) -> None:
    image = Image.open(BytesIO(page_image(PDF, 0, width)))
    assert image.format == "PNG"
    assert image.width == width
    assert abs(image.height - width * 297 / 210) <= 1


def test_pages_are_told_apart_and_one_past_the_last_is_a_bug() -> None:
    assert page_image(PDF, 0, 200) != page_image(PDF, 1, 200)
    for page in (-1, 2):
        with pytest.raises(IndexError):
            page_image(PDF, page, 200)


def test_printed_paper_is_a4_at_its_resolution() -> None:
    pages = rasterise(PDF, 100)
    assert len(pages) == page_count(PDF) == 2
    for page in pages:
        assert page.startswith(b"P6")
        image = Image.open(BytesIO(page))
        assert abs(image.width - 827) <= 1
        assert abs(image.height - 1169) <= 1
        assert image.getpixel((2, 2)) == (255, 255, 255)


def test_many_threads_may_draw_at_once() -> None:
    with ThreadPoolExecutor(4) as pool:
        pictures = set(pool.map(lambda _: page_image(PDF, 1, 150), range(16)))
    assert len(pictures) == 1
