"""Walks of the cases that differ most: for others, for foreigners, and of another procedure; the service gets them."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from kiosk.commands.cases import CASES
from tests.journeys.test_command import walk
from tests.procedure.test_law_cases import SCHEMA

pytestmark = pytest.mark.journey

WALKED = ("for-parent", "authorised", "minor-number-two", "foreigner", "extract")
PAPERS = {
    "for-parent": {"gt01"},
    "authorised": {"gt01", "gt03"},
    "minor-number-two": {"gt01"},
    "foreigner": {"gt01", "gt02", "gt07"},
    "extract": {"gt01"},
}


@pytest.fixture(scope="module")
def received(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What the service got of each walk, two at a time."""
    outs = {case: tmp_path_factory.mktemp("law") / case for case in WALKED}
    with ThreadPoolExecutor(2) as pool:
        told: list[dict[str, Any]] = list(pool.map(walk, outs, outs.values()))
    return {case: outs[case] / words["received"] for case, words in zip(outs, told, strict=True)}


def test_there_are_enough_cases_to_walk() -> None:
    assert len(CASES) >= 16
    assert all(case.words and case.plan.case == name for name, case in CASES.items())


@pytest.mark.parametrize("case", WALKED)
def test_the_service_gets_declaration_and_papers(received: dict[str, Path], case: str) -> None:
    assert {path.stem for path in received[case].glob("*.pdf")} == PAPERS[case]
    application = json.loads((received[case] / "application.json").read_text("utf-8"))
    declaration = application["toKhai"]
    if case == "extract":
        assert declaration["tenLoaiTrichLuc"] == "Khai sinh"
    else:
        assert [error.message for error in SCHEMA.iter_errors(declaration)] == []
