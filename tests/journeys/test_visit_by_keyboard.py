"""The whole visit by keyboard alone, without a touch: Tab and Space to controls, letters into the fields."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.commands.cases import CASES
from tests.journeys.desk import open_desk
from ui.finger import Finger, accessible_name, settle
from ui.walkthrough import Walkthrough

pytestmark = pytest.mark.journey
MOST_STEPS = 150
NAMED = {"Dấu cách": Qt.Key.Key_Space, "Xoá": Qt.Key.Key_Backspace}


class Keyboard(Finger):
    """Where a finger would touch a key, types it; to a control it goes by Tab, and presses Space."""

    def tap_item(self, item: QQuickItem) -> None:
        window, name = self._window, accessible_name(item)
        if item.property("focusPolicy") == Qt.FocusPolicy.NoFocus:
            if name in NAMED:
                QTest.keyClick(window, NAMED[name])
            else:
                assert len(name) == 1 and name.isascii(), f"no key for {name!r}"
                QTest.keyClick(window, Qt.Key(ord(name.upper())))
            settle()
            return
        for _ in range(MOST_STEPS):
            if window.activeFocusItem() is item and item.property("visualFocus"):
                break
            QTest.keyClick(window, Qt.Key.Key_Tab)
        else:
            raise AssertionError(f"Tab does not reach {name!r}")
        QTest.keyClick(window, Qt.Key.Key_Space)
        settle()


@pytest.mark.timeout(300)
def test_a_whole_visit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Finger, "tap_item", Keyboard.tap_item)
    (tmp_path / "pictures").mkdir()
    with open_desk(tmp_path / "desk") as desk:
        outcome = Walkthrough(desk.application, CASES["student"].plan, tmp_path / "pictures").run()
        left = [str(path) for path in desk.parts.ram.rglob("*")]
    assert outcome.code.startswith("H32")
    assert left == []


def names_by_tab(window: QQuickWindow, key: Qt.Key = Qt.Key.Key_Tab) -> list[str]:
    """The controls Tab goes through, each once, from where the focus is."""
    found: list[str] = []
    for _ in range(MOST_STEPS):
        QTest.keyClick(window, key)
        item = window.activeFocusItem()
        name = accessible_name(item) if item is not None else ""
        if name in found:
            break
        found += [name] * bool(name)
    return found


def test_a_question_above_the_screen_is_all_that_keys_reach(tmp_path: Path) -> None:
    with open_desk(tmp_path / "desk") as desk:
        plan = replace(CASES["student"].plan, last_stop="father_name")
        Walkthrough(desk.application, plan, tmp_path / "pictures").run()
        window, typing = (
            desk.application.window,
            desk.application.kiosk.property("current").property("session"),
        )
        QTest.keyClick(window, Qt.Key.Key_H)
        settle(50)
        assert typing.property("text") == "H"
        screen = window.activeFocusItem()
        desk.tap("Dừng và xoá")
        assert set(names_by_tab(window)) == {"Dừng và xoá hết", "Làm tiếp", "In phiếu, làm tiếp sau"}
        assert set(names_by_tab(window, Qt.Key.Key_Backtab)) == {
            "Dừng và xoá hết",
            "Làm tiếp",
            "In phiếu, làm tiếp sau",
        }
        QTest.keyClick(window, Qt.Key.Key_O)
        settle(50)
        assert typing.property("text") == "H"
        desk.tap("Làm tiếp")
        assert window.activeFocusItem() is screen
        QTest.keyClick(window, Qt.Key.Key_O)
        settle(50)
        assert typing.property("text") == "Ho"


def test_backtab_goes_the_same_way_back(tmp_path: Path) -> None:
    with open_desk(tmp_path / "desk") as desk:
        window = desk.application.window
        there, back = names_by_tab(window), names_by_tab(window, Qt.Key.Key_Backtab)
        assert len(there) > 5
        assert set(there) == set(back)
        at = back.index(there[0])
        assert back[at:] + back[:at] == [there[0], *there[:0:-1]]
