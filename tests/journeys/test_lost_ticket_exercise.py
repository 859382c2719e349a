"""The exercise of the lost ticket: the right words and a new visit solve it, wrong words do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.training.exercises import Exercise
from kiosk.training.scores import Score
from kiosk.visit.commands import GiveConsent
from tests.journeys.desk import Desk, open_desk
from ui.finger import wait_for

pytestmark = pytest.mark.journey


def begin_exercise(desk: Desk, words: str) -> None:
    """Choose it, and tell the person without a ticket these words."""
    training = desk.application.kiosk.training
    training.choose()
    training.begin("lost_ticket")
    desk.wait_for_words("Mất phiếu làm tiếp")
    desk.tap(words)
    desk.tap("Làm tiếp")


def begin_visit(desk: Desk) -> None:
    """As far as the first consent."""
    desk.tap("Làm hồ sơ mới")
    desk.wait_while("Welcome")
    if desk.screen == "Procedure":
        desk.tap(desk.facts("offers")[0]["title"])  # type: ignore[index]
    desk.wait_for_screen("Needs")
    signals = desk.application.signals
    assert signals.visit is not None
    consent = signals.visit.procedure.consents[0]
    signals.must(GiveConsent(consent.key, "0" * 64))


@pytest.mark.parametrize(
    ("words", "verdict", "score"),
    [
        ("Không mở được, làm hồ sơ mới", "Làm đúng cả rồi.", Score(passed=1)),
        ("Người hỗ trợ mở giúp", "không có phiếu thì không ai mở được", Score(failed=1)),
    ],
)
def test_what_is_told_and_done_decides(tmp_path: Path, words: str, verdict: str, score: Score) -> None:
    with open_desk(tmp_path / "desk") as desk:
        begin_exercise(desk, words)
        begin_visit(desk)
        desk.application.kiosk.openStaff()
        desk.tap("Chấm bài")
        desk.wait_for_words(verdict)
        training = desk.parts.training
        assert training is not None
        wait_for(lambda: training.scores.of("LT", Exercise.LOST_TICKET) == score, "the score")
        desk.tap("Xong bài tập")
        desk.wait_for_screen("Welcome")
        assert desk.application.signals.visit is None
        assert not any(path.is_file() for path in desk.parts.ram.rglob("*"))
