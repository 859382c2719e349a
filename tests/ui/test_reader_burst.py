"""What a reader types is kept from the fields, and nothing that was typed outlives the visit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.desk import open_desk
from tests.ui.controls.stage import Stage
from ui.reader_burst import ReaderBurst


@pytest.fixture
def stage(fonts: None) -> Iterator[Stage]:
    stage = Stage("typing_page")
    yield stage
    stage.close()


def kept(burst: ReaderBurst) -> str:
    """Every text that the filter still holds."""
    return " ".join(str(value) for value in vars(burst).values() if isinstance(value, str))


def test_nothing_typed_is_left_once_the_visit_is_over(stage: Stage) -> None:
    burst = ReaderBurst(stage.session, stage.view, lambda: 0.0)
    stage.session.begin("Mẫu Đơn", "name")
    QTest.keyClick(stage.view, Qt.Key.Key_9)
    assert "Mẫu Đơn" in kept(burst) and "9" in kept(burst)
    burst.clear()
    assert kept(burst).strip() == ""


def test_the_wipe_clears_it(tmp_path: Path) -> None:
    with open_desk(tmp_path / "desk") as desk:
        desk.tap("Làm hồ sơ mới")
        desk.wait_while("Welcome")
        burst = desk.application.window.findChild(ReaderBurst)
        assert isinstance(burst, ReaderBurst)
        QTest.keyClick(desk.application.window, Qt.Key.Key_9)
        assert "9" in kept(burst)
        desk.application.kiosk.stopAndErase()
        desk.wait_for_screen("Welcome")
        assert kept(burst).strip() == ""
