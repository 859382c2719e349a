"""A second, finer scan of the card alone, where the first let neither its code nor its zone be read."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from drivers.scanner.codes import read_codes
from drivers.scanner.device_options import AreaMm
from drivers.scanner.messages import ScanOrder
from drivers.scanner.pixels import RgbImage, grey, reduced
from drivers.scanner.sheet import find_card
from drivers.scanner.zone_reading import read_zone
from kiosk.ports.scanner import PageSource, ScannedPage

CLOSER_DPI = 600
MARGIN_MM = 3.0
Scan = Callable[[ScanOrder, AreaMm], RgbImage | None]


def looked_closer(page: ScannedPage, order: ScanOrder, glass: RgbImage, scan: Scan) -> ScannedPage:
    """The page with what a closer look at its card reads; `scan` gives None where the device cannot or may not.

    `glass` is the first scan at the order's resolution. The page's picture stays the first one's.
    """
    if not _worth(page, order):
        return page
    area = card_area(glass, order.request.dpi)
    if area is None:
        return page
    closer = scan(replace(order, request=replace(order.request, dpi=CLOSER_DPI)), area)
    if closer is None:
        return page
    view = grey(closer)
    codes = tuple(code.data for code in read_codes(view, small_print=True))
    return replace(page, codes=codes, zones=read_zone(view, CLOSER_DPI))


def card_area(glass: RgbImage, dpi: int) -> AreaMm | None:
    """The part of the glass that holds the one card on it."""
    small, factor = reduced(glass, dpi)
    card = find_card(small, dpi / factor)
    if card is None:
        return None
    turn = math.radians(card.angle)
    wide = abs(card.width * math.cos(turn)) + abs(card.height * math.sin(turn))
    high = abs(card.width * math.sin(turn)) + abs(card.height * math.cos(turn))
    mm = 25.4 * factor / dpi
    left, top = (card.x - wide / 2) * mm - MARGIN_MM, (card.y - high / 2) * mm - MARGIN_MM
    right, bottom = (card.x + wide / 2) * mm + MARGIN_MM, (card.y + high / 2) * mm + MARGIN_MM
    return AreaMm(max(0.0, left), max(0.0, top), right, bottom)


def _worth(page: ScannedPage, order: ScanOrder) -> bool:
    """A card on the glass that has said nothing yet, on a device that lets its resolution be set."""
    asked = order.request
    on_glass = asked.slot == "card" and asked.source is PageSource.GLASS and order.set_geometry
    return on_glass and asked.dpi < CLOSER_DPI and not page.codes and not page.zones
