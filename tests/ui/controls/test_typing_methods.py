"""The same name typed by touch in each of the three ways, with the switch whole at every size."""

from collections.abc import Iterator
from itertools import product

import pytest

from tests.ui.controls.stage import Look, Stage

WAYS = {
    "Telex": ("telex", "Nguyeenx", "Nguyễn"),
    "VNI": ("vni", "Nguyen64", "Nguyễn"),
    "Không dấu, gõ thẳng": ("plain", "Nguyeenx", "Nguyeenx"),
}
LOOKS = [
    Look(width, height, size)
    for (width, height), size in product([(1920, 1080), (1080, 1920), (1280, 800)], (0, 2))
]


@pytest.fixture
def stages(fonts: None) -> Iterator[list[Stage]]:
    opened: list[Stage] = []
    yield opened
    for stage in opened:
        stage.close()


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_a_name_is_typed_by_touch_in_each_way(look: Look, stages: list[Stage]) -> None:
    stages.append(stage := Stage("typing_page", look))
    for way, (method, keys, name) in WAYS.items():
        stage.session.begin("", "name")
        stage.settle()
        stage.touch(way)
        assert stage.session.property("method") == method
        for key in keys.lower():
            if key.isdigit():
                stage.touch("123")
                stage.touch(key)
                stage.touch("Chữ")
            else:
                stage.touch(key.upper() if stage.session.property("shift") else key)
        assert stage.session.property("text") == name


def test_plain_letters_offer_no_tones(stages: list[Stage]) -> None:
    stages.append(stage := Stage("typing_page"))
    stage.session.begin("", "text")
    stage.settle()
    stage.touch("Không dấu, gõ thẳng")
    for key in "Hoa":
        stage.session.typeKey(key)
    assert stage.session.property("tones") == []
    stage.touch("Telex")
    for key in "hoa":
        stage.session.typeKey(key)
    assert len(stage.session.property("tones")) == 6
