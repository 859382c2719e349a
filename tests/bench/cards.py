"""Rows: 1,000 made cards' codes against zbar and OpenCV on the same images, and 500 machine-readable zones."""

from __future__ import annotations

from statistics import median

from tests.bench.row import Row, quantile
from tests.cards.counting import CodeCount, ZoneCount, count_codes, count_zones
from tests.cards.made import Side

CODES = range(1000)
COARSE, COARSE_DPI = range(1000, 1200), 150
"""Half the dots a card is scanned with: where the first look fails and the closer one is needed."""
ZONES = ((Side.BACK, range(200)), (Side.BACK_2024, range(200, 400)), (Side.PASSPORT, range(400, 500)))
"""None of these seeds was looked at while the readers were written; those from 5,000 on were."""


def measure() -> list[Row]:
    """The full sets; some fifteen minutes."""
    codes, coarse = count_codes(CODES), count_codes(COARSE, COARSE_DPI)
    zones = {side: count_zones(seeds, side) for side, seeds in ZONES}
    return [
        *_code_rows(codes),
        _coarse_row(coarse),
        *(_zone_row(side, counted) for side, counted in zones.items()),
    ]


def _code_rows(codes: CodeCount) -> list[Row]:
    def part(read: int) -> str:
        return f"{100 * read / codes.cards:.1f} %"

    ours = f"{part(codes.first)} of {codes.cards}, {codes.wrong} wrong, {1000 * codes.seconds / codes.cards:.0f} ms"
    return [
        Row(
            "card's code read at 300 dpi",
            ours,
            f"zbar: {part(codes.zbar)}",
            codes.first / max(1, codes.zbar),
            "≥ 99 %",
        ),
        Row(
            "the same cards",
            part(codes.first),
            f"OpenCV: {part(codes.opencv)}",
            codes.first / max(1, codes.opencv),
        ),
    ]


def _coarse_row(codes: CodeCount) -> Row:
    first, others = 100 * codes.first / codes.cards, 100 * max(codes.zbar, codes.opencv) / codes.cards
    then = 100 * codes.closer / codes.cards
    closer = f"{first:.1f} % of {codes.cards}; {then:.1f} % after the closer look at 600 dpi"
    best = f"the better of zbar and OpenCV: {others:.1f} %"
    return Row(
        f"such codes at {COARSE_DPI} dpi", closer, best, codes.first / max(1, codes.zbar, codes.opencv)
    )


def _zone_row(side: Side, zones: ZoneCount) -> Row:
    ours = f"{100 * zones.right / zones.cards:.1f} % of {zones.cards}, {zones.wrong} wrong accepted"
    what = f"machine-readable zone wholly right at 300 dpi, {side.value.replace('_', ' of ')}"
    times = f"{median(zones.seconds):.2f} s, p95 {quantile(zones.seconds, 0.95):.2f} s"
    return Row(what, f"{ours}, {times}", goal="≥ 97 %, 0 wrong, ≤ 1.5 s")
