"""A whole visit by commands: it reaches its end, and killed anywhere it is as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.result import Ok
from kiosk.visit.journal import FILE, Journal
from kiosk.visit.state import VisitState
from kiosk.visit.steps import missing, road, step_number, stop_of

from .small_procedure import small_procedure
from .walk import WHOLE_VISIT, folded, play

PROCEDURE = small_procedure()
EVENTS, STATES = play(PROCEDURE, WHOLE_VISIT)


def test_the_script_walks_to_the_end() -> None:
    last = STATES[-1]
    assert (last.stop, last.slip_printed) == ("@sent", True)
    assert last.receipt is not None and last.receipt.code == "H32.0001"
    assert missing(PROCEDURE, last) == ()
    assert [page.page for page in last.pages] == ["p1", "p2", "p4"]


def test_every_stop_of_the_script_is_on_the_road_in_a_step_of_the_nine() -> None:
    for state in STATES[2:]:
        assert stop_of(PROCEDURE, state, state.stop) is not None
        assert 1 <= step_number(PROCEDURE, state.stop) <= 9
    assert [step_number(PROCEDURE, key) for key in ("@needs", "married", "@sent", "welcome")] == [1, 4, 9, 0]


@pytest.mark.parametrize("torn", [0, 1, 40])
def test_killed_after_any_event_the_visit_is_as_it_was(tmp_path: Path, torn: int) -> None:
    play(PROCEDURE, WHOLE_VISIT, tmp_path)
    lines = (tmp_path / FILE).read_bytes().splitlines(keepends=True)
    assert len(lines) == len(EVENTS)
    for count in range(len(lines) + 1):
        rest = lines[count][:torn] if count < len(lines) else b""
        (tmp_path / FILE).write_bytes(b"".join(lines[:count]) + rest)
        answer = Journal(tmp_path).read()
        assert isinstance(answer, Ok)
        assert folded(list(answer.value)) == STATES[count], count


def test_the_road_shows_only_what_belongs_to_the_answers() -> None:
    keys = [stop.key for stop in road(PROCEDURE, STATES[-1])]
    assert "ban_information" in keys and "spouse_name+spouse_job" in keys
    begun = [stop.key for stop in road(PROCEDURE, STATES[2])]
    assert "ban_information" not in begun and "spouse_name+spouse_job" not in begun


def test_nothing_is_known_before_the_visit_begins() -> None:
    with pytest.raises(RuntimeError):
        _ = VisitState().filing_date
