"""What a reader types is kept from the fields, and nothing that was typed outlives the visit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest

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
    QTest.keyClick(stage.view, "9")
    assert "Mẫu Đơn" in kept(burst) and "9" in kept(burst)
    burst.clear()
    assert kept(burst).strip() == ""
