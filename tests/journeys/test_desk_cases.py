"""Walks of the desk itself as they are typed: each ends with its proofs."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.commands.cases_of_the_desk import DESK_CASES
from tests.journeys.commanded import walk

pytestmark = pytest.mark.journey


@pytest.mark.parametrize("case", DESK_CASES)
def test_each_walk_of_the_desk_ends_with_its_proofs(tmp_path: Path, case: str) -> None:
    told = walk(case, tmp_path / case)
    assert told["case"] == case and told["received"] and not told["flaws"]
    assert len(told["proofs"]) >= 2 and all(told["proofs"].values())
