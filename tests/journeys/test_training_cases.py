"""Exercises of practice as they are walked: one solved, one not, each with its proofs."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.commands.cases_of_training import TRAINING_CASES
from tests.journeys.commanded import walk

pytestmark = pytest.mark.journey
"""A question above the screen comes after the bar of the screen it lies on, as every veil does."""


@pytest.mark.parametrize("case", TRAINING_CASES)
def test_each_exercise_ends_with_its_proofs(tmp_path: Path, case: str) -> None:
    told = walk(case, tmp_path / case)
    assert told["case"] == case and not told["flaws"]
    assert len(told["proofs"]) >= 3 and all(told["proofs"].values())
    assert bool(told["received"]) == (case == "exercise-passed")
