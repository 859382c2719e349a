"""More than one procedure on the shelf: one touch chooses, and all that follows is about the chosen one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.procedure.definition import Procedure
from kiosk.settings import ProcedureChoice
from tests.journeys.desk import SETTINGS, Desk, open_desk
from tests.journeys.unseen import walk_to
from ui.finger import settle
from ui.inspection import flaws

pytestmark = pytest.mark.journey

FIRST, SECOND = "Cấp Phiếu lý lịch tư pháp", "Bản sao trích lục hộ tịch"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "desk") as opened:
        settle(300)
        yield opened


def procedure(desk: Desk) -> Procedure:
    """What the running visit is about."""
    assert desk.application.signals.visit is not None
    return desk.application.signals.visit.procedure


def test_the_chosen_one_is_filed_and_the_next_citizen_is_asked_anew(desk: Desk) -> None:
    desk.wait_for_words("Tuỳ thủ tục")
    desk.tap("Làm hồ sơ mới")
    desk.wait_for_screen("Procedure")
    assert desk.reads("Phí: 200.000 đ") and not desk.reads("8.000 đ")
    desk.tap(SECOND)
    desk.wait_for_screen("Needs")
    assert desk.reads(SECOND) and desk.reads("/7" if desk.reads("1/7") else "/ 7")
    assert procedure(desk).id == desk.application.signals.parts.loaded.procedure.id == "civil-status-extract"
    desk.tap("Dừng và xoá")
    desk.tap("Dừng và xoá hết")
    desk.wait_for_screen("Welcome")
    desk.tap("Làm hồ sơ mới")
    desk.tap(FIRST)
    desk.wait_for_screen("Needs")
    assert procedure(desk).id == "criminal-record-certificate"


def test_what_the_service_does_not_take_is_not_offered(desk: Desk) -> None:
    desk.application.watch._open_now = frozenset({"criminal-record-certificate"})
    desk.tap("Làm hồ sơ mới")
    desk.wait_for_screen("Needs")
    assert procedure(desk).id == "criminal-record-certificate"


def test_a_desk_may_offer_one_alone(tmp_path: Path) -> None:
    one = SETTINGS.model_copy(
        update={"procedure": ProcedureChoice(folder="civil-status-extract", offer="one")}
    )
    with open_desk(tmp_path / "desk", settings=one) as desk:
        desk.wait_for_words(f"{SECOND} – làm ngay tại đây.")
        desk.wait_for_words("Hỏi tại quầy")
        desk.tap("Làm hồ sơ mới")
        desk.wait_for_screen("Needs")
        assert procedure(desk).id == "civil-status-extract"


def test_its_review_says_each_answer_once_and_hides_none(tmp_path: Path) -> None:
    wide = SETTINGS.model_copy(
        update={"screen": SETTINGS.screen.model_copy(update={"width": 1920, "height": 1080})}
    )
    with open_desk(tmp_path / "wide", settings=wide) as desk:
        walk_to(desk, "@review", "extract")
        groups = list(desk.facts("groups"))  # type: ignore[call-overload]
        labels = [line["label"] for group in groups for line in group["lines"]]
        assert "Điện thoại" in labels and len(set(labels)) == len(labels)
        assert flaws(desk.application.window) == []


@pytest.mark.parametrize("size", ["Cỡ chữ lớn", "Cỡ chữ rất lớn"])
def test_on_a_small_screen_its_oath_is_seen_whole(desk: Desk, size: str) -> None:
    walk_to(desk, "@review", "extract")
    desk.tap(size)
    settle(100)
    assert flaws(desk.application.window) == []
