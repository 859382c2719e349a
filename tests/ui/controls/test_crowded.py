"""Sixty years on a short bar and papers with long names: nothing lies over anything, no word is broken in two."""

from collections.abc import Callable, Iterator
from itertools import pairwise, product

import pytest

from tests.ui.controls.stage import Look, Stage
from ui.inspection import flaws

LOOKS = [
    Look(width, height, text_size, theme)
    for (width, height), text_size, theme in product(
        [(1920, 1080), (1080, 1920), (1280, 800), (3840, 2160)], (0, 1, 2), (False, True)
    )
]
Open = Callable[[Look], Stage]


@pytest.fixture
def open_page(fonts: None) -> Iterator[Open]:
    stages: list[Stage] = []

    def opened(look: Look) -> Stage:
        stages.append(Stage("crowded_page", look))
        return stages[-1]

    yield opened
    for stage in stages:
        stage.close()


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_what_is_crowded_still_fits(open_page: Open, look: Look) -> None:
    stage = open_page(look)
    assert flaws(stage.view) == []


@pytest.mark.parametrize("look", LOOKS[::2], ids=str)
@pytest.mark.parametrize("bar", ["upright", "lying"])
def test_a_long_bar_keeps_some_years_and_both_its_ends(open_page: Open, look: Look, bar: str) -> None:
    stage = open_page(look)
    timeline = next(item for item in stage.items() if item.objectName() == bar)
    texts = [str(item.property("text")) for item in stage.items(timeline) if item.inherits("QQuickText")]
    years = [text for text in texts if text.isdigit()]
    assert {"04/1964", "nay"} <= set(texts) and len(years) >= 3
    steps = {int(later) - int(year) for year, later in pairwise(years)}
    assert len(steps) == 1, f"the years go in uneven steps: {years}"
