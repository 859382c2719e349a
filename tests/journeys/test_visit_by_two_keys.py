"""The whole visit, from welcome to wipe, without a touch: every control reached by one key and pressed by the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.commands.cases import CASES
from tests.journeys.desk import open_desk
from ui.finger import Finger, settle
from ui.switch_scan import CHOOSE, NEXT
from ui.walkthrough import Walkthrough

pytestmark = pytest.mark.journey
MOST_STEPS = 120


class TwoKeys(Finger):
    """Where a finger would touch, steps to the control and presses it."""

    def tap_item(self, item: QQuickItem) -> None:
        window = item.window()
        for _ in range(MOST_STEPS):
            if window.activeFocusItem() is item and item.property("visualFocus"):
                break
            QTest.keyClick(window, NEXT, Qt.KeyboardModifier.NoModifier)
        else:
            raise AssertionError(f"{item.property('spokenName')!r} was not reached")
        QTest.keyClick(window, CHOOSE)
        settle()


@pytest.mark.timeout(300)
def test_a_whole_visit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Finger, "tap_item", TwoKeys.tap_item)
    (tmp_path / "pictures").mkdir()
    with open_desk(tmp_path / "desk") as desk:
        outcome = Walkthrough(desk.application, CASES["student"].plan, tmp_path / "pictures").run()
        left = [str(path) for path in desk.parts.ram.rglob("*")]
    assert outcome.code.startswith("H32")
    assert left == []
