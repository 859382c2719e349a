"""A practice service and a desk before it, fresh for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.online_service.practice import PracticeService
from tests.outbox.made_up import Desk


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[PracticeService]:
    service = PracticeService(tmp_path / "practice")
    service.start()
    yield service
    service.close()


@pytest.fixture
def desk(tmp_path: Path, practice: PracticeService) -> Iterator[Desk]:
    one = Desk(tmp_path / "outbox", practice)
    yield one
    one.close()
