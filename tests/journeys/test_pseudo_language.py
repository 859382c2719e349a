"""All screens of a visit in the made-up language: no word is hard-coded, and longer words still fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.commands.cases import CASES
from kiosk.settings import Screen
from kiosk.vietnamese import names
from tests.journeys.desk import SETTINGS, Desk, open_desk
from tests.journeys.traces import STUDENT
from tests.pseudo_language import NAME, OPEN, OWN_NAME, PLACEHOLDER, hard_coded, plain, pseudo, spoken_besides
from ui.finger import settle
from ui.walkthrough import Walkthrough

pytestmark = pytest.mark.journey

ONE = SETTINGS.model_copy(update={"procedure": SETTINGS.procedure.model_copy(update={"offer": "one"})})
AS_IT_IS = re.compile(r"[\d.,]+ đ|H32\.\d+-\d+-\d+|[A-Za-zĂÂĐÊÔƠƯ]|A\+{1,2}|[@.][a-z.]+")
"""Amounts, codes, keys, text sizes, endings of addresses."""
OF_PERSONS = (
    *STUDENT,
    "NGUYỄN THỊ MẪU ĐƠN",
    "Tổ 5, Phường Vĩnh Hải, Thành phố Nha Trang, Khánh Hòa",
    "Phường Nha Trang, Khánh Hòa",
)
OWN_NAMES = ("Tiếng Việt", "English", OWN_NAME, "Telex", "VNI")


@pytest.fixture(params=[(1920, 1080), (1280, 800), (1080, 1920)], ids="{0[0]}x{0[1]}".format)
def desk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    width, height = request.param
    settings = ONE.model_copy(update={"screen": Screen(fullscreen=False, width=width, height=height)})
    with spoken_besides(tmp_path / "assets"), open_desk(tmp_path / "desk", settings=settings) as opened:
        settle(300)
        yield opened


def left_over(desk: Desk) -> set[str]:
    """The texts shown now with words that are neither translated nor data."""
    agency = desk.parts.settings.agency
    data = (agency.name, agency.place, agency.phone, agency.desk, *OF_PERSONS, *OWN_NAMES, *family_names())
    found = hard_coded((text for text in desk.texts if text), data)
    return {text for text in found if not AS_IT_IS.fullmatch(text) and not text.startswith(OPEN)}


def family_names() -> list[str]:
    """What the keyboard offers at the beginning of a name."""
    return list(names.offers(0, ""))


def test_every_word_is_translated_and_longer_words_fit(desk: Desk, tmp_path: Path) -> None:
    found: dict[str, set[str]] = {"start": left_over(desk)}

    def look(stop: str) -> None:
        found[stop] = left_over(desk)

    desk.tap(OWN_NAME)
    plan = replace(CASES["student"].plan, language=NAME, pause=look)
    outcome = Walkthrough(desk.application, plan, tmp_path / "out").run()
    assert len(found.pop("start")) > 10
    assert {stop: texts for stop, texts in found.items() if texts} == {}
    assert len(found) > 20
    assert "\n".join(outcome.flaws) == "", "\n".join(outcome.flaws)


def test_a_hard_coded_word_is_found() -> None:
    translated = pseudo("Gọi người hỗ trợ")
    assert list(hard_coded([translated, f"{translated} · K0001"], ["K0001"])) == []
    assert list(hard_coded(["Nhập tên", f"{translated}: nay", plain("Tôi\u00a0là")], ["K0001"])) == [
        "Nhập tên",
        f"{translated}: nay",
        "Tôi là",
    ]


@pytest.mark.parametrize("text", ["Xoá", "Bước %1 / %2", "Máy hỏi từng câu, quét giấy tờ, in tờ khai."])
def test_the_made_up_language_is_longer_and_keeps_the_figures(text: str) -> None:
    assert 1.25 * len(text) <= len(pseudo(text)) <= 1.5 * len(text) + 2
    assert PLACEHOLDER.findall(pseudo(text)) == PLACEHOLDER.findall(text)
