"""A seeded few of the made pages: nothing drawn falls off, letters come out straight, good pages are kept."""

from __future__ import annotations

from kiosk.ports.scanner import PageVerdict
from tests.pages.counting import count, outcome
from tests.pages.made import make_page

FEW = range(0, 44, 2)


def test_good_pages_keep_their_ink_and_come_out_straight() -> None:
    found = [outcome(seed, 150) for seed in FEW]
    counted = count(found)
    assert counted.pages == len(FEW)
    assert counted.dropped == 0
    assert counted.good_refused == 0
    assert counted.angle_p99 <= 0.5


def test_a_seed_gives_the_same_page_each_time() -> None:
    one, other = make_page(72, 150), make_page(72, 150)
    assert (one.image == other.image).all()
    assert one.truth.verdict is PageVerdict.CUT_EDGE


def test_print_running_off_the_glass_and_lines_of_dirt_are_named() -> None:
    for seed in (72, 74, 76, 80, 82):
        seen = outcome(seed, 150)
        assert seen.said is seen.truth


def test_blank_pages_with_shadows_folds_and_dust_are_blank_and_blurred_ones_are_blurred() -> None:
    for seed in (51, 56, 58, 304, 306, 473, 226, 66, 404):
        seen = outcome(seed, 150)
        assert seen.said is seen.truth, seed
