"""Doubts before printing are questions: a number that fits raises none, one that does not names why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.procedure.values import Answer, PartialDate
from kiosk.visit.journal import Journal
from kiosk.visit.visit import Visit
from tests.visit.small_procedure import small_procedure
from tests.visit.walk import CLOCK, WHOLE_VISIT, play
from ui.viewmodels.review_doubts import doubts

PROCEDURE = small_procedure()


def told(tmp_path: Path, **changed: Answer) -> list[tuple[str, str]]:
    """The doubts about the script's visit after its card was read, with some answers changed."""
    _, states = play(PROCEDURE, WHOLE_VISIT)
    state = states[-1]
    visit = Visit(PROCEDURE, Journal(tmp_path), CLOCK, replace(state, answers={**state.answers, **changed}))
    return [(doubt.key, doubt.edit) for doubt in doubts(visit, lambda key: key)]


def test_a_number_that_fits_raises_no_doubt(tmp_path: Path) -> None:
    assert told(tmp_path) == []


def test_another_year_of_birth_is_asked_about_at_the_number(tmp_path: Path) -> None:
    assert told(tmp_path, birth_date=PartialDate(1999, 5, 6)) == [("number_birth_year_differs", "id_number")]


def test_an_unknown_province_is_asked_about_and_no_number_is_no_doubt(tmp_path: Path) -> None:
    assert ("number_unknown_province", "id_number") in told(tmp_path, id_number="003303000123")
    assert told(tmp_path, id_number="?") == []
