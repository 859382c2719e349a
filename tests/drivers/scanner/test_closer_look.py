"""A card that said nothing is looked at once more, finer, and only where it lies."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from drivers.scanner.closer_look import CLOSER_DPI, card_area, looked_closer
from drivers.scanner.device import scan_raw
from drivers.scanner.device_options import AreaMm
from drivers.scanner.finishing import finish
from drivers.scanner.messages import ScanOrder
from drivers.scanner.pixels import RgbImage
from drivers.scanner.practice import PracticeTray
from drivers.scanner.practice_plug import TRAY, PracticePlug, device_name
from drivers.scanner.worker import as_rgb
from kiosk.ports.scanner import PageSource, PageVerdict, ScanRequest
from kiosk.result import Ok
from tests.cards.made import MadeCard, Side, make_card

COARSE = 120
ORDER = ScanOrder(1, ScanRequest(dpi=COARSE, slot="card"))


def seen(made: MadeCard, order: ScanOrder = ORDER) -> tuple[list[tuple[int, AreaMm]], tuple[bytes, ...]]:
    """What was scanned again, and the codes then known; the second look sees the card at 600 dpi."""
    asked: list[tuple[int, AreaMm]] = []

    def again(finer: ScanOrder, area: AreaMm) -> RgbImage:
        asked.append((finer.request.dpi, area))
        return make_card(2300, dpi=CLOSER_DPI).image

    page = finish(made.image, made.dpi, order.request.slot)
    return asked, looked_closer(page, order, made.image, again).codes


def test_a_code_too_small_for_the_first_look_is_read_by_the_second() -> None:
    made = make_card(2300, dpi=COARSE)
    assert finish(made.image, COARSE, "card").codes == ()
    asked, codes = seen(made)
    assert codes == (made.holder.qr_text.encode(),)
    ((dpi, area),) = asked
    assert dpi == CLOSER_DPI
    assert 80 < area.right - area.left < 125 and 50 < area.bottom - area.top < 125


def test_nothing_is_scanned_again_where_it_is_of_no_use() -> None:
    fine, coarse = make_card(2300), make_card(2300, dpi=COARSE)
    assert seen(fine, replace(ORDER, request=replace(ORDER.request, dpi=300)))[0] == []
    for order in (
        replace(ORDER, request=replace(ORDER.request, slot="page")),
        replace(ORDER, request=replace(ORDER.request, source=PageSource.FEEDER)),
        replace(ORDER, set_geometry=False),
    ):
        assert seen(coarse, order)[0] == []


def test_a_look_that_fails_leaves_the_page_as_it_was() -> None:
    made = make_card(2300, dpi=COARSE)
    page = finish(made.image, COARSE, "card")
    assert looked_closer(page, ORDER, made.image, lambda _order, _area: None) is page


def test_a_device_scans_only_the_part_that_is_asked_for(
    tmp_path: Path, tray: PracticeTray, monkeypatch: pytest.MonkeyPatch
) -> None:
    glass = Image.new("RGB", (2480, 3508), (247, 247, 245))
    card = make_card(2301)
    glass.paste(Image.fromarray(card.image), (300, 400))
    PracticePlug(tmp_path / "tray")
    glass.save(tmp_path / "tray" / "000001.ppm")
    monkeypatch.setenv(TRAY, str(tmp_path / "tray"))
    area = card_area(np.asarray(glass), 300)
    assert area is not None
    order = ScanOrder(1, ScanRequest(dpi=CLOSER_DPI, slot="card"), device_name((1, 4)))
    scanned = scan_raw(order, lambda _: False, area=area)
    assert isinstance(scanned, Ok)
    wide = (area.right - area.left) / 25.4 * CLOSER_DPI
    assert abs(scanned.value.width - wide) < 3 and scanned.value.dpi == CLOSER_DPI
    assert finish(as_rgb(scanned.value), CLOSER_DPI, "card").codes == (card.holder.qr_text.encode(),)


def test_the_card_slot_asks_when_no_card_lies_there(letter: Image.Image) -> None:
    assert finish(np.asarray(letter.convert("RGB")), 300, "card").verdict is PageVerdict.NO_CARD
    for side in Side:
        assert finish(make_card(2302, side).image, 300, "card").verdict is PageVerdict.GOOD
