"""What is broken against what cannot be done: each row of the table, and rows together."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.desk.out_of_service import CLOSES, VISITS, Door, closed, told_to_citizens
from kiosk.desk.readiness import LONG_WAIT, memory_state, outbox_state
from kiosk.outbox.outbox import Outbox
from kiosk.ports.clock import VIET_NAM
from kiosk.result import Ok
from kiosk.sealing import MachineKey
from tests.outbox.made_up import packet


@pytest.mark.parametrize("key", ["scanner", "printer", "clock", "disk", "memory", "procedure"])
def test_no_visit_begins_that_could_not_end_and_the_result_can_still_be_looked_up(key: str) -> None:
    assert closed([key]) == VISITS and Door.LOOK_UP not in closed([key])


@pytest.mark.parametrize("key", ["service", "staff", "voice", "outbox", "never heard of"])
def test_what_a_visit_can_do_without_closes_nothing(key: str) -> None:
    assert closed([key]) == frozenset()


def test_together_they_close_what_each_closes() -> None:
    assert closed(CLOSES) == frozenset().union(*CLOSES.values()) and closed([]) == frozenset()


def test_what_is_for_the_technician_is_not_told_at_the_start() -> None:
    assert told_to_citizens(["voice", "printer", "outbox", "service"]) == ("printer", "service")


class SetClock:
    """A clock that stands."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        """That moment."""
        return self.at

    def monotonic(self) -> float:
        """Nothing passes."""
        return 0.0


@pytest.mark.parametrize(
    ("waited", "ready"), [(LONG_WAIT - timedelta(minutes=1), True), (LONG_WAIT + timedelta(minutes=1), False)]
)
def test_an_application_that_waits_longer_than_a_day_is_told(
    tmp_path: Path, waited: timedelta, ready: bool
) -> None:
    begun = datetime(2026, 11, 20, 9, tzinfo=VIET_NAM)
    outbox = Outbox.open(tmp_path / "outbox", MachineKey(bytes(32)), SetClock(begun))
    assert outbox_state(outbox, begun).ready
    assert isinstance(outbox.put(packet(1)), Ok)
    state = outbox_state(outbox, begun + waited)
    assert (state.ready, state.name) == (ready, "" if ready else "20/11/2026")
    outbox.close()


def test_memory_that_would_not_hold_two_applications_is_told(tmp_path: Path) -> None:
    assert memory_state(tmp_path).ready
    assert not memory_state(tmp_path, largest=1 << 60).ready
    assert not memory_state(tmp_path / "gone").ready
