"""Walks of the cases that differ most: for others, for foreigners, and of another procedure; the service gets them."""

from __future__ import annotations

import json

import pytest

from kiosk.commands.cases import CASES
from tests.journeys.commanded import CommandWalks
from tests.procedure.test_law_cases import SCHEMA

pytestmark = pytest.mark.journey

PAPERS = {
    "for-parent": {"gt01"},
    "authorised": {"gt01", "gt03"},
    "minor-number-two": {"gt01"},
    "foreigner": {"gt01", "gt02", "gt07"},
    "extract": {"gt01"},
}


def test_there_are_enough_cases_to_walk() -> None:
    assert len(CASES) >= 16
    assert all(case.words and case.plan.case == name for name, case in CASES.items())


@pytest.mark.parametrize("case", PAPERS)
def test_the_service_gets_declaration_and_papers(walked: CommandWalks, case: str) -> None:
    out, told = walked[case]
    received = out / told["received"]
    assert {path.stem for path in received.glob("*.pdf")} == PAPERS[case]
    application = json.loads((received / "application.json").read_text("utf-8"))
    declaration = application["toKhai"]
    if case == "extract":
        assert declaration["tenLoaiTrichLuc"] == "Khai sinh"
    else:
        assert [error.message for error in SCHEMA.iter_errors(declaration)] == []
