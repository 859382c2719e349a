"""What is wrong or uncertain in a procedure's folder, for the people who edit it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.procedure.explanations import unexplained
from kiosk.procedure.file_problem import FileProblem, Spot, dotted
from kiosk.procedure.loading import PROCEDURE, load
from kiosk.procedure.shelf import unwritten
from kiosk.procedure.toml_lines import line_of, lines_of
from kiosk.result import Err

DOUBTFUL = ("?", "G")


@dataclass(frozen=True, slots=True)
class Findings:
    """`problems` keep the procedure from loading, `notes` do not."""

    problems: tuple[FileProblem, ...]
    notes: tuple[FileProblem, ...] = ()


def lint(folder: Path) -> tuple[FileProblem, ...]:
    """All problems, or when there are none the notes about sources nobody has read in the text itself."""
    findings = inspect(folder)
    return findings.problems or findings.notes


def inspect(folder: Path) -> Findings:
    """Problems and notes apart; notes only where the files load."""
    loaded = load(folder)
    if isinstance(loaded, Err):
        return Findings(loaded.error)
    text = (folder / PROCEDURE).read_text(encoding="utf-8")
    lines, table = lines_of(text), tomllib.loads(text)
    notes = (
        FileProblem(
            PROCEDURE,
            line_of(lines, spot),
            dotted(spot[:-1], table),
            f"nguồn chưa chắc ({source['certainty']}): {source['law']}",
        )
        for spot, source in _sources(table, ())
        if any(mark in source["certainty"] for mark in DOUBTFUL)
    )
    return Findings((), (*unwritten(loaded.value), *unexplained(loaded.value), *notes))


def _sources(value: Any, spot: Spot) -> Iterator[tuple[Spot, dict[str, str]]]:
    match value:
        case {"law": str(), "certainty": str()}:
            yield spot, value
        case dict():
            for key, part in value.items():
                yield from _sources(part, (*spot, key))
        case list():
            for number, part in enumerate(value):
                yield from _sources(part, (*spot, number))
        case _:
            pass
