"""Whatever a scanner gives, the page reader gives a page: no crash, no hang, nothing read that is not there."""

from __future__ import annotations

import cv2
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.scanner.codes import read_codes
from drivers.scanner.finishing import finish
from drivers.scanner.pixels import RgbImage
from drivers.scanner.zone_reading import read_zone


@st.composite
def images(draw: st.DrawFn) -> RgbImage:
    """Noise as bytes, coarse blots of it, or one shade, of any small size."""
    height, width = draw(st.integers(12, 260)), draw(st.integers(12, 260))
    dice = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    grain = draw(st.sampled_from((1, 3, 9, 40)))
    rough = dice.integers(0, 256, (-(-height // grain), -(-width // grain), 3), dtype=np.uint8)
    whole = cv2.resize(rough, None, fx=grain, fy=grain, interpolation=cv2.INTER_NEAREST)
    return np.ascontiguousarray(whole.reshape(-(-height // grain) * grain, -1, 3)[:height, :width])


@settings(max_examples=40, deadline=None)
@given(images(), st.sampled_from((50, 75, 150, 300, 600)), st.sampled_from(("card", "page")))
def test_any_pixels_make_a_page(image: RgbImage, dpi: int, slot: str) -> None:
    page = finish(image, dpi, slot)
    assert page.jpeg and page.width > 0 and page.height > 0
    assert page.codes == () and page.zones == ()


@settings(max_examples=40, deadline=None)
@given(images(), st.sampled_from((50, 100, 300, 600)))
def test_any_pixels_have_codes_and_zones_or_none(image: RgbImage, dpi: int) -> None:
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    assert read_codes(grey, small_print=True) == ()
    assert read_zone(grey, dpi) == ()
