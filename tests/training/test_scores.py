"""Scores are counted by initials and exercise, and a damaged file stops nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.result import Err
from kiosk.training.exercises import Exercise
from kiosk.training.scores import Score, ScoreBook


def test_scores_add_up_by_initials_and_survive(tmp_path: Path) -> None:
    book = ScoreBook(tmp_path / "training" / "scores.json")
    for initials, exercise, passed in (
        ("NTL", Exercise.JAM, True),
        ("NTL", Exercise.JAM, False),
        ("NTL", Exercise.JAM, True),
        ("PVK", Exercise.JAM, False),
    ):
        book.note(initials, exercise, passed)
    again = ScoreBook(tmp_path / "training" / "scores.json")
    assert again.of("NTL", Exercise.JAM) == Score(2, 1)
    assert again.of("PVK", Exercise.JAM) == Score(0, 1)
    assert again.of("NTL", Exercise.LINE_DOWN) == Score()


@pytest.mark.parametrize(
    "found", ["", "[]", '{"NTL": 3}', '{"NTL": {"jam": [1]}}', '{"NTL": {"jam": ["x", 1]}}']
)
def test_a_damaged_file_counts_as_empty_and_is_written_anew(tmp_path: Path, found: str) -> None:
    path = tmp_path / "scores.json"
    path.write_text(found)
    book = ScoreBook(path)
    assert book.of("NTL", Exercise.JAM) == Score()
    book.note("NTL", Exercise.JAM, True)
    assert book.of("NTL", Exercise.JAM) == Score(1, 0)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "training").write_text("a file where a folder should be")
    book = ScoreBook(tmp_path / "training" / "scores.json")
    assert isinstance(book.note("NTL", Exercise.JAM, True), Err)
    assert book.of("NTL", Exercise.JAM) == Score()
