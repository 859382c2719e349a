"""The first rounds of each long run about the scanner hold what the whole run is held to."""

from __future__ import annotations

import pytest

from tests.faults.runs import all_runs, go

TIMED = ("longest",)
"""Said by the long run; a busy machine shall not fail a test."""


ROUNDS = {"scanner-deaths": 10, "scanner-nonsense": 5, "unplugs": 10, "cancels": 5}


@pytest.mark.parametrize(("name", "rounds"), ROUNDS.items())
def test_the_first_rounds_hold(name: str, rounds: int) -> None:
    run = all_runs()[name]
    figures = run.figures(go(run, 1, rounds))
    assert [each for each in figures if not each.held and not each.what.startswith(TIMED)] == []
