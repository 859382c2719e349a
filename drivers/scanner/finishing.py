"""From what the glass gave to a page for the application: trimmed, straight, upright, judged, encoded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.scanner.codes import Code, read_codes
from drivers.scanner.jpeg import encode_within, small_copies
from drivers.scanner.pixels import GreyImage, RgbImage, grey, ink_of, reduced
from drivers.scanner.sheet import Placement, find_card, find_sheet
from drivers.scanner.skew import Skew, find_skew
from drivers.scanner.upright import CLEAR_RISE, rise
from drivers.scanner.verdicts import judge, measure
from kiosk.ports.scanner import ScannedPage

STRAIGHT_DEG = 0.08
"""A smaller skew is not worth resampling the page."""
SIDEWAYS = 1.3
"""How much sharper columns must be than rows before text is taken to run up or down the page."""
WHITE = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Stance:
    """How a page stands: degrees clockwise its text is skewed, quarter turns clockwise to set it upright."""

    skew: float
    turns: int


def finish(image: RgbImage, dpi: int, slot: str = "page", max_bytes: int = 1_500_000) -> ScannedPage:
    """Finish one scanned image (rows × columns × RGB at `dpi`); nothing is cut or turned on a mere guess."""
    small, factor = reduced(image, dpi)
    look_dpi = dpi / factor
    placement = find_card(small, look_dpi) if slot == "card" else find_sheet(grey(small), look_dpi)
    cut = image if placement is None else _straighten(image, placement.scaled(factor))
    taken_out = 0.0 if placement is None else placement.angle

    full_grey = grey(cut)
    codes = read_codes(full_grey, small_print=slot == "card")
    small_grey, factor = reduced(full_grey, dpi)
    ink = ink_of(small_grey)
    stance = _stance(_letters(ink), codes, slot)
    if placement is None and abs(stance.skew) >= STRAIGHT_DEG:
        cut = _turn_whole(cut, stance.skew, ink, factor)
        taken_out = stance.skew
        full_grey = grey(cut)
        small_grey, factor = reduced(full_grey, dpi)
        ink = ink_of(small_grey)
    measures = measure(full_grey, small_grey, ink, dpi)
    upright = _quarter_turned(cut, stance.turns)
    preview, thumbnail = small_copies(upright)
    return ScannedPage(
        jpeg=encode_within(upright, dpi, max_bytes),
        preview=preview,
        thumbnail=thumbnail,
        width=upright.shape[1],
        height=upright.shape[0],
        dpi=dpi,
        angle=taken_out,
        turned=stance.turns,
        verdict=judge(measures, slot),
        codes=tuple(code.data for code in codes),
        measures=measures,
    )


def _stance(ink: NDArray[np.uint8], codes: tuple[Code, ...], slot: str) -> Stance:
    """By clear text, else by the largest QR code, else as it lies; a card goes by its code first."""
    y, x = (axis.astype(np.float64) for axis in np.nonzero(ink))
    level, upended = find_skew(x, y), find_skew(y, x)
    sideways = upended.sure and upended.clarity > SIDEWAYS * level.clarity
    by_text = _turns_by_text(y, x, upended) if sideways else _turns_by_text(x, y, level)
    if by_text is not None and sideways:
        by_text = (by_text + 1) % 4
    skew = -upended.angle if sideways else level.angle
    by_code = round((skew - codes[0].turned) / 90) % 4 if codes else None
    first, second = (by_code, by_text) if slot == "card" else (by_text, by_code)
    return Stance(skew, next((turns for turns in (first, second) if turns is not None), 0))


def _turns_by_text(along: NDArray[np.float64], across: NDArray[np.float64], skew: Skew) -> int | None:
    """0 when the lines rise towards small `across`, 2 when they hang that way, None when it is not clear."""
    if not skew.sure:
        return None
    turn = np.deg2rad(skew.angle)
    rising = rise(across * np.cos(turn) - along * np.sin(turn))
    if abs(rising) < CLEAR_RISE:
        return None
    return 0 if rising > 0 else 2


def _letters(ink: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The ink without pictures, stamps' rings, rules and specks, which tell nothing of text's direction."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    width, height, area = (stats[:, i] for i in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA))
    keep = (np.maximum(width, height) <= 60) & (area >= 3)
    keep[0] = False
    return np.where(keep[labels], 255, 0).astype(np.uint8) if count > 1 else np.zeros_like(ink)


def _straighten(image: RgbImage, box: Placement) -> RgbImage:
    """The box of the image, straight; what lies beyond the glass is white."""
    width, height = max(1, round(box.width)), max(1, round(box.height))
    turn = cv2.getRotationMatrix2D((box.x - 0.5, box.y - 0.5), box.angle, 1.0)
    turn[:, 2] += ((width - 1) / 2 - (box.x - 0.5), (height - 1) / 2 - (box.y - 0.5))
    return _warp(image, turn, width, height)


def _turn_whole(image: RgbImage, angle: float, ink: NDArray[np.uint8], factor: float) -> RgbImage:
    """The whole image turned back by `angle`, the canvas widened where ink would fall off it."""
    height, width = image.shape[:2]
    turn = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), angle, 1.0)
    y, x = np.nonzero(ink)
    places = turn[:, :2] @ np.stack((x * factor, y * factor)) + turn[:, 2:]
    slack = 8 * factor
    low = np.minimum(0, np.floor(places.min(axis=1) - slack))
    high = np.maximum((width, height), np.ceil(places.max(axis=1) + slack))
    turn[:, 2] -= low
    return _warp(image, turn, int(high[0] - low[0]), int(high[1] - low[1]))


def _warp(image: RgbImage, turn: NDArray[np.float64], width: int, height: int) -> RgbImage:
    warped = cv2.warpAffine(image, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=WHITE)
    return cast("RgbImage", warped)


def _quarter_turned(image: GreyImage | RgbImage, turns: int) -> RgbImage:
    kinds = (None, cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_180, cv2.ROTATE_90_COUNTERCLOCKWISE)
    kind = kinds[turns % 4]
    return image if kind is None else cast("RgbImage", cv2.rotate(image, kind))
