"""How often each volunteer solved each exercise: one small file of its own, apart from staff and numbers."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from kiosk.result import Err, Ok, Result
from kiosk.training.exercises import Exercise


@dataclass(frozen=True, slots=True)
class Score:
    """How often an exercise was solved, and how often not."""

    passed: int = 0
    failed: int = 0


class ScoreBook:
    """Scores in a JSON file `{initials: {exercise: [passed, failed]}}`; an unreadable file counts as empty."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def of(self, initials: str, exercise: Exercise) -> Score:
        """What is known of a person and an exercise."""
        return Score(*self._read().get(initials, {}).get(exercise.value, (0, 0)))

    def note(self, initials: str, exercise: Exercise, passed: bool) -> Result[None, OSError]:
        """Write down one more try; on trouble the book stays as it was."""
        book, old = self._read(), self.of(initials, exercise)
        row = [old.passed + passed, old.failed + (not passed)]
        book[initials] = {**book.get(initials, {}), exercise.value: row}
        try:
            self._write(book)
        except OSError as trouble:
            return Err(trouble)
        return Ok(None)

    def _write(self, book: dict[str, dict[str, list[int]]]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = self._path.with_suffix(".draft")
        with draft.open("w", encoding="utf-8") as file:
            json.dump(book, file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self._path)

    def _read(self) -> dict[str, dict[str, list[int]]]:
        try:
            found = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(name): _rows(rows) for name, rows in found.items()} if isinstance(found, dict) else {}


def _rows(found: object) -> dict[str, list[int]]:
    if not isinstance(found, dict):
        return {}
    return {
        str(exercise): row
        for exercise, row in found.items()
        if isinstance(row, list) and len(row) == 2 and all(isinstance(count, int) for count in row)
    }
