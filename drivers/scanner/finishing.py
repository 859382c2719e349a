"""From what the glass gave to a page for the application: trimmed, straight, upright, judged, encoded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np

from drivers.scanner.codes import Code, read_codes
from drivers.scanner.glass_marks import measure_glass
from drivers.scanner.jpeg import encode_within, small_copies
from drivers.scanner.pixels import GreyImage, RgbImage, grey, ink_of, letters_of, reduced, shrunk
from drivers.scanner.sheet import Placement, find_card, find_sheet
from drivers.scanner.skew import find_skew
from drivers.scanner.turning import STAYS, Way, cut_out, quarter_turned, turned_whole, way_turned
from drivers.scanner.upright import count_rise, runs_down
from drivers.scanner.verdicts import judge, measure
from drivers.scanner.zone_reading import read_zone
from kiosk.ports.scanner import PageVerdict, ScannedPage

STRAIGHT_DEG = 0.08
"""A smaller skew is not worth resampling the page."""
SIDEWAYS = 1.3
"""How much sharper columns must be than rows before text is taken to run up or down the page."""
MERGED = 1.4
"""How much more letters must grow together one way than the other before that outweighs the sharpness."""
BESIDE_FILL_PX = 16
"""Half the window in which ink is told from paper: there the paper stands beside white that no glass showed."""
FINE_DPI = 200
"""Where the reduced view leaves it open which way is up, letters are looked at closer."""


@dataclass(frozen=True, slots=True)
class View:
    """What decisions are taken on: the page in grey, that reduced by `factor`, ink and letters there."""

    full: GreyImage
    small: GreyImage
    factor: int
    ink: GreyImage
    letters: GreyImage
    dpi: int

    def fine_letters(self) -> GreyImage:
        """The letters at about `FINE_DPI`."""
        return letters_of(ink_of(shrunk(self.full, max(1, round(self.dpi / FINE_DPI)))))


@dataclass(frozen=True, slots=True)
class Lines:
    """How lines of text run: degrees clockwise, and along the page's height rather than its width."""

    skew: float
    sideways: bool


def finish(image: RgbImage, dpi: int, slot: str = "page", max_bytes: int = 1_500_000) -> ScannedPage:
    """Finish one scanned image (rows × columns × RGB at `dpi`); nothing is cut or turned on a mere guess."""
    return finish_and_tell(image, dpi, slot, max_bytes)[0]


def finish_and_tell(
    image: RgbImage, dpi: int, slot: str = "page", max_bytes: int = 1_500_000, lies: Placement | None = None
) -> tuple[ScannedPage, Way]:
    """The finished page, and where each pixel of the glass came to stand on it; `lies` where it is known."""
    placement = lies or _placement(image, dpi, slot)
    page, way = (image, STAYS) if placement is None else cut_out(image, placement)
    view = _view(page, dpi)
    lines = _lines(view)
    angle = lines.skew if placement is None else placement.angle
    if placement is None and abs(angle) >= STRAIGHT_DEG:
        page, way = turned_whole(page, angle, view.ink, view.factor)
        view = _view(page, dpi)
    if slot == "card" and placement is not None:
        lines = Lines(lines.skew, sideways=page.shape[0] > page.shape[1])
    codes = read_codes(view.full, small_print=slot == "card")
    zones = read_zone(view.full, dpi) if slot == "card" else ()
    turns = _turns(view, lines, codes, slot, zone=bool(zones) and placement is not None)
    seen = view.ink & _on_glass(image, way, view)
    measures = measure(view.full, view.small, seen, view.letters, dpi)
    if slot == "page":
        measures |= _glass_marks(image, dpi, placement)
    else:
        measures["card"] = float(placement is not None)
    way = way_turned(way, page.shape[1], page.shape[0], turns)
    page = quarter_turned(page, turns)
    preview, thumbnail = small_copies(page)
    encoded = encode_within(page, dpi, max_bytes)
    done = ScannedPage(
        jpeg=encoded.data,
        preview=preview,
        thumbnail=thumbnail,
        width=encoded.width,
        height=encoded.height,
        dpi=encoded.dpi,
        angle=angle,
        turned=turns,
        verdict=_verdict(measures, slot, bool(codes or zones)),
        codes=tuple(code.data for code in codes),
        zones=zones,
        measures=measures,
    )
    return done, way * (encoded.dpi / dpi)


def _placement(image: RgbImage, dpi: int, slot: str) -> Placement | None:
    small, factor = reduced(image, dpi)
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


def _glass_marks(image: RgbImage, dpi: int, placement: Placement | None) -> dict[str, float]:
    whole = grey(image)
    half = (placement.width if placement else whole.shape[1]) / 2
    middle = placement.x if placement else half
    return measure_glass(whole, reduced(whole, dpi)[0], dpi, (middle - half, middle + half))


def _on_glass(image: RgbImage, way: Way, view: View) -> GreyImage:
    """255 where the reduced view shows the glass, well inside its edge; a turned page is filled with white beyond."""
    height, width = image.shape[:2]
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float64)
    there = (corners @ way[:, :2].T + way[:, 2]) / view.factor
    mask = np.zeros(view.small.shape, dtype=np.uint8)
    cv2.fillConvexPoly(mask, there.round().astype(np.int32), 255)
    around = np.ones((2 * BESIDE_FILL_PX + 1,) * 2, dtype=np.uint8)
    return cast("GreyImage", cv2.erode(mask, around))


def _view(page: RgbImage, dpi: int) -> View:
    full = grey(page)
    small, factor = reduced(full, dpi)
    ink = ink_of(small)
    return View(full, small, factor, ink, letters_of(ink), dpi)


def _lines(view: View) -> Lines:
    y, x = (axis.astype(np.float64) for axis in np.nonzero(view.letters))
    level, upended = find_skew(x, y), find_skew(y, x)
    sharper = upended.clarity / level.clarity
    if upended.sure and sharper > 1:
        down = runs_down(view.fine_letters())
        if down > MERGED or (sharper > SIDEWAYS and down * MERGED > 1):
            return Lines(-upended.angle, True)
    return Lines(level.angle, False)


def _turns(view: View, lines: Lines, codes: tuple[Code, ...], slot: str, *, zone: bool) -> int:
    """Quarter turns clockwise: by clear text, else by the largest QR code; a card goes by its code or zone first."""
    by_code = round(-codes[0].turned / 90) % 4 if codes else None
    if slot == "card" and by_code is not None:
        return by_code
    if zone:
        return _below(view.letters, lines.sideways)
    upside_down = _upside_down(view.letters, lines.sideways)
    if upside_down is None and np.count_nonzero(view.letters):
        upside_down = _upside_down(view.fine_letters(), lines.sideways)
    if upside_down is None:
        return by_code or 0
    return (2 if upside_down else 0) + (1 if lines.sideways else 0)


def _below(letters: GreyImage, sideways: bool) -> int:
    """Quarter turns that bring a zone, the densest print of a card, below all else (ICAO Doc 9303-5 §3)."""
    level = np.rot90(letters, -1) if sideways else letters
    third = level.shape[0] // 3
    upper, lower = np.count_nonzero(level[:third]), np.count_nonzero(level[-third:])
    return (2 if upper > lower else 0) + (1 if sideways else 0)


def _upside_down(letters: GreyImage, sideways: bool) -> bool | None:
    return count_rise(np.ascontiguousarray(np.rot90(letters, -1)) if sideways else letters).upside_down
