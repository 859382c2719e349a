"""From what the glass gave to a page for the application: trimmed, straight, upright, judged, encoded."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from drivers.scanner.codes import Code, read_codes
from drivers.scanner.glass_marks import measure_glass
from drivers.scanner.jpeg import encode_within, small_copies
from drivers.scanner.pixels import GreyImage, RgbImage, grey, ink_of, letters_of, reduced
from drivers.scanner.sheet import Placement, find_card, find_sheet
from drivers.scanner.skew import find_skew
from drivers.scanner.turning import STAYS, Way, cut_out, quarter_turned, turned_whole, way_turned
from drivers.scanner.upright import count_rise
from drivers.scanner.verdicts import judge, measure
from drivers.scanner.zone_reading import read_zone
from kiosk.ports.scanner import PageVerdict, ScannedPage

STRAIGHT_DEG = 0.08
"""A smaller skew is not worth resampling the page."""
SIDEWAYS = 1.3
"""How much sharper columns must be than rows before text is taken to run up or down the page."""


@dataclass(frozen=True, slots=True)
class View:
    """What decisions are taken on: the page in grey, that reduced by `factor`, ink and letters there."""

    full: GreyImage
    small: GreyImage
    factor: int
    ink: GreyImage
    letters: GreyImage


@dataclass(frozen=True, slots=True)
class Lines:
    """How lines of text run: degrees clockwise, and along the page's height rather than its width."""

    skew: float
    sideways: bool


def finish(image: RgbImage, dpi: int, slot: str = "page", max_bytes: int = 1_500_000) -> ScannedPage:
    """Finish one scanned image (rows × columns × RGB at `dpi`); nothing is cut or turned on a mere guess."""
    return finish_and_tell(image, dpi, slot, max_bytes)[0]


def finish_and_tell(
    image: RgbImage, dpi: int, slot: str = "page", max_bytes: int = 1_500_000
) -> tuple[ScannedPage, Way]:
    """The finished page, and where each pixel of the glass came to stand on it."""
    placement = _placement(image, dpi, slot)
    page, way = (image, STAYS) if placement is None else cut_out(image, placement)
    view = _view(page, dpi)
    lines = _lines(view.letters)
    angle = lines.skew if placement is None else placement.angle
    if placement is None and abs(angle) >= STRAIGHT_DEG:
        page, way = turned_whole(page, angle, view.ink, view.factor)
        view = _view(page, dpi)
    codes = read_codes(view.full, small_print=slot == "card")
    zones = read_zone(view.full, dpi) if slot == "card" else ()
    turns = _turns(view.letters, lines, codes, slot)
    measures = measure(view.full, view.small, view.ink, view.letters, dpi)
    if slot == "page":
        measures |= _glass_marks(image, dpi)
    else:
        measures["card"] = float(placement is not None)
    way = way_turned(way, page.shape[1], page.shape[0], turns)
    page = quarter_turned(page, turns)
    preview, thumbnail = small_copies(page)
    done = ScannedPage(
        jpeg=encode_within(page, dpi, max_bytes),
        preview=preview,
        thumbnail=thumbnail,
        width=page.shape[1],
        height=page.shape[0],
        dpi=dpi,
        angle=angle,
        turned=turns,
        verdict=_verdict(measures, slot, bool(codes or zones)),
        codes=tuple(code.data for code in codes),
        zones=zones,
        measures=measures,
    )
    return done, way


def _placement(image: RgbImage, dpi: int, slot: str) -> Placement | None:
    small, factor = reduced(image if slot == "card" else grey(image), dpi)
    placement = (find_card if slot == "card" else find_sheet)(small, dpi / factor)
    return None if placement is None else placement.scaled(factor)


def _verdict(measures: dict[str, float], slot: str, speaks: bool) -> PageVerdict:
    """The gravest doubt; what says something, or is shaped like a card, is at home in the card's slot."""
    verdict = judge(measures, slot)
    if slot == "card" and speaks:
        return PageVerdict.GOOD
    if slot == "card" and verdict is PageVerdict.GOOD and not measures["card"]:
        return PageVerdict.NO_CARD
    return verdict


def _glass_marks(image: RgbImage, dpi: int) -> dict[str, float]:
    whole = grey(image)
    return measure_glass(whole, reduced(whole, dpi)[0], dpi)


def _view(page: RgbImage, dpi: int) -> View:
    full = grey(page)
    small, factor = reduced(full, dpi)
    ink = ink_of(small)
    return View(full, small, factor, ink, letters_of(ink))


def _lines(letters: GreyImage) -> Lines:
    y, x = (axis.astype(np.float64) for axis in np.nonzero(letters))
    level, upended = find_skew(x, y), find_skew(y, x)
    if upended.sure and upended.clarity > SIDEWAYS * level.clarity:
        return Lines(-upended.angle, True)
    return Lines(level.angle, False)


def _turns(letters: GreyImage, lines: Lines, codes: tuple[Code, ...], slot: str) -> int:
    """Quarter turns clockwise: by clear text, else by the largest QR code; a card goes by its code first."""
    by_code = round(-codes[0].turned / 90) % 4 if codes else None
    if slot == "card" and by_code is not None:
        return by_code
    if lines.sideways:
        letters = np.rot90(letters, -1)
    upside_down = count_rise(np.ascontiguousarray(letters)).upside_down
    if upside_down is None:
        return by_code or 0
    return (2 if upside_down else 0) + (1 if lines.sideways else 0)
