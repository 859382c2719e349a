"""Whether the parts of a procedure fit each other."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.procedure.definition import Procedure
from kiosk.procedure.file_problem import Fault


def faults(procedure: Procedure) -> Iterator[Fault]:
    """Everything in a procedure that points nowhere or contradicts something else."""
    yield from ()
