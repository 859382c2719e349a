"""All procedures in a folder: those that can be offered to citizens, and what keeps the others back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.procedure.file_problem import FileProblem
from kiosk.procedure.loading import PROCEDURE, Loaded, load
from kiosk.result import Err, Ok

UNFINISHED = "TODO"
"""Words that begin so have not been written yet."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Procedures by id in the order of their folders' names, and the problems of each folder left out."""

    procedures: Mapping[str, Loaded]
    problems: Mapping[str, tuple[FileProblem, ...]]

    def offered_on(self, day: date) -> tuple[Loaded, ...]:
        """Those under which an application can be filed on a day; the welcome screen lets choose among them."""
        there = self.procedures.values()
        return tuple(each for each in there if each.procedure.profile_on(day))


def shelf(folder: Path) -> Shelf:
    """Every folder in `folder` that holds a procedure file; one with unwritten words is not offered."""
    procedures: dict[str, Loaded] = {}
    problems: dict[str, tuple[FileProblem, ...]] = {}
    for path in sorted(each.parent for each in folder.glob(f"*/{PROCEDURE}")):
        match load(path):
            case Ok(loaded) if loaded.procedure.id in procedures:
                words = f"mã {loaded.procedure.id} đã có ở thư mục khác"
                problems[path.name] = (FileProblem(PROCEDURE, 0, "id", words),)
            case Ok(loaded) if unwritten(loaded):
                problems[path.name] = unwritten(loaded)
            case Ok(loaded):
                procedures[loaded.procedure.id] = loaded
            case Err(found):
                problems[path.name] = found
    return Shelf(procedures, problems)


def unwritten(loaded: Loaded) -> tuple[FileProblem, ...]:
    """The words nobody has written yet, language by language."""
    return tuple(
        FileProblem(f"{language}.toml", 0, key, "chưa viết")
        for language, words in loaded.words.items()
        for key, text in words.items()
        if text.startswith(UNFINISHED)
    )
