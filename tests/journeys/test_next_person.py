"""The next person finds the kiosk as the first did: the same picture, nothing kept, nothing piled up."""

from __future__ import annotations

import pytest

import ui.doorstep
from tests.next_person import Held, visits

pytestmark = pytest.mark.journey

VISITS = 12
SHARE = 0.05
"""A connection to the practice service may come or go meanwhile; what stayed of each visit would be more."""


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Held, Held]:
    """What is held after the warming up, and after some more visits."""
    kept = ui.doorstep.TRANSLATIONS
    try:
        first, last = visits(tmp_path_factory.mktemp("visits"), VISITS, every=VISITS)
    finally:
        ui.doorstep.TRANSLATIONS = kept
    return first, last


def test_each_start_screen_is_the_first_to_the_pixel(counted: tuple[Held, Held]) -> None:
    assert [held.changed_starts for held in counted] == [0, 0]


def test_files_threads_and_storage_do_not_grow(counted: tuple[Held, Held]) -> None:
    first, last = counted
    assert last.files < first.files + VISITS // 2
    assert last.threads < first.threads + VISITS // 2
    assert last.in_ram == 0


def test_memory_does_not_grow_by_a_twentieth(counted: tuple[Held, Held]) -> None:
    first, last = counted
    assert last.growth(first) < SHARE


def test_growth_is_counted() -> None:
    before = Held(0, 100.0, 20, 5, 0, 0)
    assert Held(10, 110.0, 20, 5, 0, 0).growth(before) == pytest.approx(0.1)
