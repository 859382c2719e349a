"""A seeded few of the made cards: codes and zones are read as they are, and nothing is read that is not there."""

from __future__ import annotations

import numpy as np
import pytest

from drivers.scanner.pixels import grey
from drivers.scanner.zone_reading import data_folder, read_zone
from tests.cards.counting import count_codes, count_zones
from tests.cards.made import Side, make_card

FEW = range(2000, 2020)


def test_every_code_of_a_few_is_read_and_no_other_reader_has_more() -> None:
    counted = count_codes(FEW)
    assert (counted.closer, counted.wrong) == (len(FEW), 0)
    assert counted.first >= len(FEW) - 1
    assert counted.first > max(counted.zbar, counted.opencv)


@pytest.mark.parametrize(("side", "cards"), [(Side.BACK, 12), (Side.BACK_2024, 5), (Side.PASSPORT, 3)])
def test_zones_of_a_few_are_wholly_right(side: Side, cards: int) -> None:
    counted = count_zones(range(2100, 2100 + cards), side)
    assert (counted.right, counted.wrong) == (cards, 0)


def test_the_letters_data_are_there() -> None:
    assert data_folder() is not None


def test_a_zone_upside_down_or_on_its_side_is_read_the_same() -> None:
    view = grey(make_card(2200, Side.BACK).image)
    upright = read_zone(view, 300)
    assert len(upright) == 3
    for turns in (1, 2, 3):
        assert read_zone(np.ascontiguousarray(np.rot90(view, turns)), 300)[0] == upright[0]


def test_a_front_has_no_zone() -> None:
    assert read_zone(grey(make_card(2201).image), 300) == ()


def test_a_seed_gives_the_same_card_each_time() -> None:
    assert (make_card(2202).image == make_card(2202).image).all()
