"""A practice service and a client before it, fresh for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.online_service.http import HttpOnlineService
from drivers.online_service.line import ServiceAddress
from drivers.online_service.practice import PracticeService
from tests.outbox.made_up import HandClock


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[PracticeService]:
    service = PracticeService(tmp_path / "practice")
    service.start()
    yield service
    service.close()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def client(practice: PracticeService, clock: HandClock) -> Iterator[HttpOnlineService]:
    address = ServiceAddress(practice.url, practice.credentials_file, timeout_s=5)
    one = HttpOnlineService(address, clock)
    yield one
    one.close()
