"""The physical keyboard types into the session, and only while a field is open."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.controls.stage import Stage
from ui.telex_filter import TelexFilter


@pytest.fixture
def stage(fonts: None) -> Iterator[Stage]:
    stage = Stage("typing_page")
    stage.filter = TelexFilter(stage.session, stage.view)
    yield stage
    stage.close()


def press(stage: Stage, *keys: Qt.Key | str) -> None:
    for key in keys:
        for stroke in key if isinstance(key, str) else [key]:
            QTest.keyClick(stage.view, stroke)
    stage.settle()


def test_telex_on_a_physical_keyboard(stage: Stage) -> None:
    stage.session.begin("", "name")
    press(stage, "Nguyeenx Vawn Huwowng", "f", Qt.Key.Key_Backspace, "ng"[1:])
    assert stage.session.property("text") == "Nguyễn Văn Hường"


def test_arrows_move_and_enter_accepts(stage: Stage) -> None:
    accepted: list[str] = []
    stage.session.accepted.connect(lambda: accepted.append("yes"))
    stage.session.begin("Lê", "name")
    press(stage, Qt.Key.Key_Home, "H", Qt.Key.Key_End, "n", Qt.Key.Key_Return)
    assert stage.session.property("text") == "HLên"
    assert accepted == ["yes"]


def test_enter_and_space_press_the_control_that_tab_has_reached(stage: Stage) -> None:
    stage.session.begin("Lê", "name")
    press(stage, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert stage.heard() == ["en"]
    press(stage, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert stage.heard() == ["en", "stop"]
    assert stage.session.property("text") == "Lê"


def test_chords_and_closed_fields_are_left_alone(stage: Stage) -> None:
    stage.session.begin("Lê", "name")
    QTest.keyClick(stage.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert stage.session.property("text") == "Lê"
    stage.session.end()
    press(stage, "abc")
    assert stage.session.property("text") == ""
