"""A short run of the mutants; the long one is `python -m tests.procedure.mutants`."""

from __future__ import annotations

from pathlib import Path

from tests.procedure.mutants import judged
from tests.procedure.shipped import FOLDER


def test_nearly_all_mutants_are_refused_and_none_crashes_a_visit(tmp_path: Path) -> None:
    verdict = judged(FOLDER, 8, tmp_path)
    assert verdict.count >= 64
    assert len(verdict.survivors) <= verdict.count * 0.05, "\n".join(verdict.survivors)
    assert verdict.crashes == ()
