"""When the result is due: never on a day off."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.procedure.deadlines import due_date, is_working_day
from kiosk.procedure.definition import Processing, Source

SOURCE = Source(law="made up for tests", certainty="G")
FIVE = Processing(amount=5, unit="working_days", check_hours=8, source=SOURCE)
TEN = Processing(amount=10, unit="days", extended=15, source=SOURCE)


@pytest.mark.parametrize(
    ("processing", "received", "due"),
    [
        (FIVE, date(2026, 7, 6), date(2026, 7, 13)),
        (FIVE, date(2026, 7, 10), date(2026, 7, 17)),
        (FIVE, date(2026, 7, 11), date(2026, 7, 17)),
        (TEN, date(2026, 3, 2), date(2026, 3, 12)),
        (TEN, date(2026, 3, 4), date(2026, 3, 16)),
    ],
)
def test_known_days(processing: Processing, received: date, due: date) -> None:
    assert due_date(processing, received) == due


def test_the_harder_cases_have_longer() -> None:
    assert due_date(TEN, date(2026, 3, 2), extended=True) == date(2026, 3, 17)
    assert due_date(FIVE, date(2026, 7, 6), extended=True) == date(2026, 7, 13)


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 2, 17), date(2026, 4, 30), date(2026, 9, 2)])
def test_holidays_are_days_off(day: date) -> None:
    assert not is_working_day(day)


def test_days_swapped_for_holidays() -> None:
    """Monday 31 August 2026 is off, and Saturday 22 August was worked for it."""
    assert is_working_day(date(2026, 8, 22))
    assert not is_working_day(date(2026, 8, 31))
    assert due_date(FIVE, date(2026, 8, 21)) == date(2026, 8, 27)


@settings(max_examples=60)
@given(st.dates(date(2025, 1, 1), date(2027, 12, 1)), st.sampled_from([FIVE, TEN]), st.booleans())
def test_never_on_a_day_off(received: date, processing: Processing, extended: bool) -> None:
    due = due_date(processing, received, extended=extended)
    assert due > received and is_working_day(due)
