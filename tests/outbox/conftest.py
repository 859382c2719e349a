"""A practice service and a desk before it, fresh for each test, their files in memory where there is room."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.online_service.practice import PracticeService
from tests.outbox.made_up import Desk

MEMORY = Path("/dev/shm")


@pytest.fixture
def folder() -> Iterator[Path]:
    """What is written through is written through here as well, only the waiting for a disk is spared."""
    place = MEMORY if MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="kiosk-test-", dir=place) as made:
        yield Path(made)


@pytest.fixture
def practice(folder: Path) -> Iterator[PracticeService]:
    service = PracticeService(folder / "practice")
    service.start()
    yield service
    service.close()


@pytest.fixture
def desk(folder: Path, practice: PracticeService) -> Iterator[Desk]:
    one = Desk(folder / "outbox", practice)
    yield one
    one.close()
