"""The long runs about sending, each gone through shortly: every figure is held from the first round on."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.faults import (
    run_bad_tls,
    run_broken_line,
    run_dropped_answers,
    run_kills,
    run_kills_at_writes,
    run_wrong_answers,
)
from tests.faults.road import MEMORY, kiosk_and_service
from tests.faults.runs import FaultRun, Figure, go

pytestmark = pytest.mark.skipif(not MEMORY.is_dir(), reason="needs /dev/shm, as the kiosk itself does")


def not_held(figures: tuple[Figure, ...]) -> list[Figure]:
    return [figure for figure in figures if not figure.held]


@pytest.mark.parametrize(
    ("run", "rounds"),
    [
        (run_kills.RUN, 5),
        (run_dropped_answers.RUN, 1),
        (run_wrong_answers.RUN, 1),
        (run_bad_tls.RUN, 1),
        (run_broken_line.RUN, 1),
    ],
    ids=lambda value: value.name if isinstance(value, FaultRun) else "",
)
def test_every_figure_is_held(run: FaultRun, rounds: int) -> None:
    assert not_held(run.figures(go(run, 1, rounds))) == []


def test_some_durable_acts_are_met_too(tmp_path: Path) -> None:
    with kiosk_and_service(tmp_path) as place:
        seen = run_kills_at_writes.all_acts(place, random.Random(1), stride=27)
    assert not_held(run_kills_at_writes.figures(seen)) == []
    assert seen.count("kills") >= 8
