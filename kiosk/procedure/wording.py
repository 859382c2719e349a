"""Whether a procedure has all its words, in every language alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.procedure.definition import Procedure
from kiosk.procedure.file_problem import Fault


def faults(procedure: Procedure | None, words: Mapping[str, Mapping[str, str]]) -> Iterator[Fault]:
    """Words that are missing, empty or differ between languages; spots begin with the language."""
    yield from ()
