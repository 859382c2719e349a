""" "Vì sao hỏi?": each question says why it is asked and gives an example, and goes on where it was left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.commands.cases import CASES
from tests.journeys.desk import SETTINGS, Desk, open_desk
from tests.journeys.unseen import UnseenWalk
from ui import inspection
from ui.finger import settle
from ui.passages import passages, question_above

pytestmark = pytest.mark.journey

ONE = SETTINGS.model_copy(update={"procedure": SETTINGS.procedure.model_copy(update={"offer": "one"})})


@pytest.fixture
def desk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """The student at one stop, on the smallest screen in the largest letters."""
    with open_desk(tmp_path / "desk", settings=ONE) as opened:
        settle(100)
        plan = replace(CASES["student"].plan, last_stop=request.param)
        UnseenWalk(opened.application, plan).run()
        settle(100)
        opened.tap("Cỡ chữ rất lớn")
        settle(100)
        yield opened


@pytest.mark.parametrize("desk", ["father_name"], indirect=True)
def test_a_question_says_why_and_what_was_typed_is_kept(desk: Desk) -> None:
    for key in "vawn":
        desk.finger.tap(key, key=True)
    typed = str(desk.application.kiosk.session.property("text"))
    assert typed == "Văn"
    desk.tap("Vì sao hỏi?")
    desk.wait_for_words("trùng tên")
    assert desk.reads("Nguyễn Văn Mẫu.")
    assert inspection.flaws(desk.application.window) == []
    above = question_above(desk.application.window)
    assert isinstance(above, QQuickItem)
    heard = [each.text for each in passages(above, "Question", private=False, answers=False)]
    assert any("trùng tên" in text for text in heard)
    assert not any("Văn" in text and "Mẫu" not in text for text in heard), "what was typed is not read"
    desk.tap("Đã hiểu")
    settle(100)
    assert not desk.reads("trùng tên")
    assert desk.application.kiosk.session.property("text") == typed
    assert desk.facts("layout") == "letters"


@pytest.mark.parametrize("desk", ["certificate_type"], indirect=True)
def test_back_closes_the_reason_first(desk: Desk) -> None:
    desk.tap("Vì sao hỏi?")
    desk.wait_for_words("án tích chưa được xoá")
    desk.tap("Quay lại")
    settle(100)
    assert desk.facts("stop") == "certificate_type"
    assert desk.facts("explaining") is False


@pytest.mark.parametrize("desk", ["residence"], indirect=True)
def test_the_history_of_residence_says_why_and_is_as_it_was(desk: Desk) -> None:
    rows = desk.facts("rows")
    assert inspection.flaws(desk.application.window) == []
    desk.tap("Vì sao hỏi?")
    desk.wait_for_words("đủ 14 tuổi")
    assert desk.reads("09/2003 – nay")
    assert inspection.flaws(desk.application.window) == []
    desk.tap("Quay lại")
    settle(100)
    assert desk.screen == "Residence" and not desk.facts("explaining") and desk.facts("rows") == rows


@pytest.mark.parametrize("desk", ["@card"], indirect=True)
def test_the_card_says_why_it_is_read(desk: Desk) -> None:
    assert inspection.flaws(desk.application.window) == []
    desk.tap("Vì sao hỏi?")
    desk.wait_for_words("tra cứu đúng người")
    assert inspection.flaws(desk.application.window) == []
    desk.tap("Đã hiểu")
    settle(100)
    assert desk.screen == "Card" and not desk.facts("explaining")
