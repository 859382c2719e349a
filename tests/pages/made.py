"""Makes page number N of the set: what it is, how it was spoilt, and how it lies."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

import cv2
import numpy as np

from kiosk.ports.scanner import PageVerdict
from tests.pages import glass as on_glass
from tests.pages.glass import GLASSES, Lying, Pixels
from tests.pages.paper import faded, folded, shaded, shone_through, tinted
from tests.pages.sheets import DRAWN, Sheet
from tests.pages.truth import Points, Truth

COUNT = 672
SEEN, UNSEEN = range(COUNT), range(COUNT, 2 * COUNT)
"""Thresholds may be set by the first; nobody looked at the others. Once somebody did, the next take their place."""
GOOD = (
    *("letter",) * 6,
    *("form",) * 4,
    *("official",) * 3,
    "certificate",
    "certificate",
    "pencil",
    "pencil",
    "note",
    "note",
    "signature",
    "picture",
    "name_list",
    "dense",
    "receipt",
    "receipt",
)
SPOILT = (
    *("blank",) * 5,
    "faint",
    "faint",
    "dark",
    "blurred",
    "blurred",
    "blurred",
    "cut_edge",
    "cut_edge",
    "cut_edge",
    "too_small",
    "streak",
    "streak",
)
KINDS = (*GOOD, *SPOILT)
"""Two seeds after each other, an even and an odd one, are of one kind, so both halves are alike."""
RESOLUTIONS = (150, 150, 200, 200, 200, 300, 300, 300, 400, 600)
WORDLESS = {"picture", "signature", "blank"}
RIM_MM = 1.5
"""Ink of a good page stays so far from the border of the glass."""


@dataclass(frozen=True, slots=True)
class MadePage:
    """The glass as rows × columns × RGB, and the truth about it."""

    image: Pixels
    truth: Truth


def make_page(seed: int, dpi: int | None = None) -> MadePage:
    """The page of that seed, always the same; `dpi` overrides its own resolution."""
    draws = Random(seed * 7919 + 13)
    kind = KINDS[seed // 2 % len(KINDS)]
    own = draws.choice(RESOLUTIONS)
    dpi = dpi or own
    drawn = _drawn(kind, dpi, draws)
    ink = _ink(drawn)
    lids = ("grey", "black") if kind == "too_small" else ("white", "white", "white", "grey", "black")
    lid = draws.choice(lids)
    laid = _laid(kind, drawn.shape, ink, dpi, draws)
    sheet = _worn(kind, drawn, dpi, draws)
    image = on_glass.scanned(sheet, laid, lid, dpi, draws)
    image = _spoilt(kind, image, dpi, draws)
    corners = np.array(
        [[0, 0], [drawn.shape[1], 0], [drawn.shape[1], drawn.shape[0]], [0, drawn.shape[0]]], float
    )
    points = laid.put(ink)
    truth = Truth(
        seed=seed,
        kind=kind,
        verdict=PageVerdict(kind) if kind in SPOILT else PageVerdict.GOOD,
        dpi=dpi,
        angle=laid.angle,
        turn=laid.turn,
        tells_angle=kind not in WORDLESS | {"too_small"},
        text=kind not in WORDLESS | {"faint", "blurred", "dark", "too_small"},
        lid=lid,
        corners=laid.put(corners),
        ink=points[laid.inside(points)],
    )
    return MadePage(image, truth)


def _drawn(kind: str, dpi: int, draws: Random) -> Pixels:
    """The sheet of that kind, upright on pure white."""
    if kind == "too_small":
        sheet = Sheet(draws.uniform(45, 60), draws.uniform(70, 88), dpi, draws)
        DRAWN["receipt"](sheet)
    elif kind == "receipt":
        size = draws.choice(((148, 210), (105, 148), (80, 170), (210, 148)))
        sheet = Sheet(*size, dpi, draws)
        DRAWN[kind](sheet)
    else:
        sideways = kind in {"certificate", "form", "name_list", "note", "picture"} and draws.random() < 0.5
        size = (297, 210) if sideways else (210, 297)
        sheet = Sheet(*size, dpi, draws)
        drawings = ("letter", "form", "official", "name_list")
        DRAWN["nothing" if kind == "blank" else draws.choice(drawings) if kind in SPOILT else kind](sheet)
    return np.asarray(sheet.image)


def _ink(drawn: Pixels) -> Points:
    """Some thousand points of what is drawn, in pixels of the sheet."""
    y, x = np.nonzero(drawn.min(axis=2) < 200)
    every = max(1, x.size // 6000)
    return np.stack((x[::every], y[::every]), axis=1).astype(float) + 0.5


def _laid(kind: str, shape: tuple[int, ...], ink: Points, dpi: int, draws: Random) -> Lying:
    """The sheet on the smallest glass that takes all its ink; a cut one pushed off it."""
    upright = shape[0] >= shape[1]
    turn = draws.choice((0, 0, 2)) if upright else draws.choice((1, 3))
    if shape[0] / dpi * 25.4 < 220 and shape[1] / dpi * 25.4 < 220:
        turn = draws.randrange(4)
    steep = draws.random()
    angle = 0.0 if steep < 0.15 else draws.uniform(-2, 2) if steep < 0.7 else draws.uniform(-8, 8)
    rim = RIM_MM / 25.4 * dpi
    first = draws.choice((0, 0, 1, 2))
    for size in GLASSES[first:]:
        laid = on_glass.lying(shape, dpi, size, turn, angle)
        if bool(laid.inside(laid.put(ink), rim).all()):
            break
    if kind == "cut_edge":
        return _pushed_off(laid, ink, draws)
    return _pushed_about(laid, ink, rim, draws)


def _pushed_off(laid: Lying, ink: Points, draws: Random) -> Lying:
    """Moved over one side until between 2 and 12 % of its ink are off the glass."""
    way = draws.choice(((1, 0), (-1, 0), (0, 1), (0, -1)))
    wanted = draws.uniform(0.03, 0.12)
    step = 0
    while laid.inside(laid.put(ink)).mean() > 1 - wanted:
        step += 1
        laid = on_glass.moved(laid, way[0] * 6, way[1] * 6)
    return laid


def _pushed_about(laid: Lying, ink: Points, rim: float, draws: Random) -> Lying:
    """Moved a little at random, as far as the ink stays on the glass."""
    far = laid.size[0] * 0.15
    for reach in (far, far / 4, far / 16):
        other = on_glass.moved(laid, draws.uniform(-reach, reach), draws.uniform(-reach, reach))
        if not len(ink) or bool(other.inside(other.put(ink), rim).all()):
            return other
    return laid


def _worn(kind: str, drawn: Pixels, dpi: int, draws: Random) -> Pixels:
    """The sheet in its tint, faded, folded, shaded, with its back shining through."""
    sheet = drawn
    if kind == "faint":
        sheet = faded(sheet, draws.uniform(0.06, 0.13))
    through = draws.random() < (0.5 if kind == "blank" else 0.12)
    if through and kind != "faint":
        back = Sheet(drawn.shape[1] * 25.4 / dpi, drawn.shape[0] * 25.4 / dpi, dpi, draws)
        if back.width > 120:
            DRAWN["letter"](back)
        sheet = shone_through(sheet, np.asarray(back.image), dpi, draws.uniform(0.03, 0.07))
    sheet = tinted(sheet, draws)
    if draws.random() < 0.25:
        sheet = folded(sheet, dpi, draws)
    if draws.random() < (0.4 if kind == "blank" else 0.2):
        sheet = shaded(sheet, draws)
    return sheet


def _spoilt(kind: str, image: Pixels, dpi: int, draws: Random) -> Pixels:
    """What glass and sensor do to it."""
    if kind == "dark":
        image = cv2.convertScaleAbs(image, alpha=draws.uniform(0.15, 0.42))
    if draws.random() < 0.35:
        on_glass.dusted(image, dpi, draws, draws.randrange(3, 26))
    if kind == "streak":
        on_glass.streaked(image, dpi, draws)
    soft = draws.uniform(0.24, 0.6) if kind == "blurred" else draws.uniform(0.01, 0.06)
    return on_glass.sensed(image, dpi, draws, soft)
