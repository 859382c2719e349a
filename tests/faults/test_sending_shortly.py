"""The long runs about sending, each gone through shortly: every figure is held from the first round on."""

from __future__ import annotations

import json
import random
from base64 import b64encode
from pathlib import Path

import pytest

from tests.faults import (
    run_bad_tls,
    run_broken_line,
    run_canaries,
    run_canaries_on_screen,
    run_canaries_with_ticket,
    run_coming_back,
    run_dropped_answers,
    run_kills,
    run_kills_at_writes,
    run_week,
    run_wrong_answers,
)
from tests.faults.road import MEMORY, kiosk_and_service
from tests.faults.runs import FaultRun, Figure, Seen, go

pytestmark = pytest.mark.skipif(not MEMORY.is_dir(), reason="needs /dev/shm, as the kiosk itself does")


def not_held(figures: tuple[Figure, ...]) -> list[Figure]:
    return [figure for figure in figures if not figure.held]


@pytest.mark.parametrize(
    ("run", "rounds"),
    [
        (run_kills.RUN, 3),
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
        seen = run_kills_at_writes.all_acts(place, random.Random(1), stride=54)
    assert not_held(run_kills_at_writes.figures(seen)) == []
    assert seen.count("kills") >= 4


def test_sixty_kiosks_do_not_come_back_together() -> None:
    assert not_held(run_coming_back.figures(run_coming_back.both(60, random.Random(1)))) == []


def test_a_day_of_bad_line_ends_with_everything_in() -> None:
    assert not_held(run_week.figures(run_week.one_week(1.0, random.Random(1)))) == []


@pytest.mark.journey
def test_no_mark_typed_at_the_screens_is_left_by_a_kill_or_by_the_end(tmp_path: Path) -> None:
    seed = next(seed for seed in range(9) if _killed(seed))
    with run_canaries_on_screen.begin(tmp_path) as one:
        seen = one(random.Random(f"s {seed}"))
    assert not_held(run_canaries_on_screen.figures(seen)) == [] and seen.count("killed") == 1


def _killed(seed: int) -> bool:
    """Whether the round of this seed kills its program on the way."""
    dice = random.Random(f"s {seed}")
    dice.getrandbits(64)
    return dice.random() < 0.5


def test_a_visit_saved_with_a_ticket_leaves_neither_mark_nor_key_and_one_left_would_be_found(
    tmp_path: Path,
) -> None:
    seen = Seen()
    with run_canaries_with_ticket.begin(tmp_path, with_cups=False) as one:
        for number in range(4):
            seen = seen.plus(one(random.Random(f"ticket {number}")))
        assert not_held(run_canaries_with_ticket.figures(seen)) == []
        place, *_ = one.args  # type: ignore[attr-defined]
        (code, *_) = json.loads((tmp_path / "hand").read_text())
        (place.folder / "home" / "left").write_text(code)
        found = run_canaries._hits(place, None, tmp_path / "marks", 0.0, with_ram=True)
        assert any(each.endswith("left") for each in found)


def test_no_mark_is_left_and_one_that_is_would_be_found(tmp_path: Path) -> None:
    seen = Seen()
    with run_canaries.begin(tmp_path, with_cups=False) as one:
        for number in range(3):
            seen = seen.plus(one(random.Random(f"canaries {number}")))
        assert not_held(run_canaries.figures(seen)) == [] and 0 < seen.count("killed") < 3
        place, *_ = one.args  # type: ignore[attr-defined]
        marks = (tmp_path / "marks").read_text().split()
        hidden = [marks[0].encode("utf-16-le"), b64encode(b"x" + marks[1].encode()), b"....%PDF-1.7"]
        for number, content in enumerate((*hidden, bytes.fromhex(marks[-1][4:]))):
            (place.folder / "home" / f"left-{number}").write_bytes(content)
            found = run_canaries._hits(place, None, tmp_path / "marks", 0.0, with_ram=True)
            assert any(each.endswith(f"left-{number}") for each in found), number
