"""Several cards, or both sides of one on a copy, that lie on the glass in one pass: each a page of its own."""

from __future__ import annotations

from drivers.scanner.finishing import finish_and_tell
from drivers.scanner.pixels import RgbImage, reduced
from drivers.scanner.sheet import Placement, find_cards
from kiosk.ports.scanner import ScannedPage


def finish_sides(image: RgbImage, dpi: int, max_bytes: int) -> tuple[ScannedPage, ...]:
    """Each of several cards finished, at most `max_bytes` each, the back after the front; none where one lies alone.

    A machine-readable zone tells the back (TD1, ICAO Doc 9303-5 §3); without one, as they lie: from the top,
    beside each other from the left.
    """
    small, factor = reduced(image, dpi)
    placements = find_cards(small, dpi / factor)
    if len(placements) < 2:
        return ()
    pages = [
        finish_and_tell(image, dpi, "card", max_bytes, placement.scaled(factor))[0]
        for placement in as_they_lie(placements)
    ]
    return tuple(sorted(pages, key=lambda page: bool(page.zones)))


def as_they_lie(placements: tuple[Placement, ...]) -> tuple[Placement, ...]:
    """From the top; those whose middles are less than half a card apart in height, from the left."""
    rows: list[list[Placement]] = []
    for placement in sorted(placements, key=lambda each: each.y):
        half = min(placement.width, placement.height) / 2
        if rows and placement.y - rows[-1][0].y < half:
            rows[-1].append(placement)
        else:
            rows.append([placement])
    return tuple(placement for row in rows for placement in sorted(row, key=lambda each: each.x))
