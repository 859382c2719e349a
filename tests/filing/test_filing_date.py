"""The day of filing: the service's when it was heard lately, and no filing with a clock that is wrong."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.filing.filing_date import clock_is_wrong, filing_date, service_day
from kiosk.ports.clock import VIET_NAM

NOW = datetime(2026, 7, 28, 0, 30, tzinfo=VIET_NAM)
BUILT = date(2026, 7, 1)


def test_the_services_day_goes_before_the_machines() -> None:
    assert filing_date(NOW) == date(2026, 7, 28)
    assert filing_date(NOW, date(2026, 7, 27)) == date(2026, 7, 27)


def test_the_day_is_viet_nams_whatever_zone_the_time_is_in() -> None:
    assert filing_date(NOW.astimezone(UTC)) == date(2026, 7, 28)


@pytest.mark.parametrize(
    ("age", "day"),
    [
        (timedelta(), date(2026, 7, 27)),
        (timedelta(hours=2), date(2026, 7, 28)),
        (timedelta(hours=24), date(2026, 7, 28)),
        (timedelta(hours=25), None),
        (timedelta(hours=-1), None),
    ],
)
def test_what_the_service_said_holds_for_a_day_and_goes_on_meanwhile(
    age: timedelta, day: date | None
) -> None:
    said = datetime(2026, 7, 27, 22, 30, tzinfo=VIET_NAM)
    assert service_day(NOW, said, NOW - age) == day


def test_a_clock_before_the_build_or_a_day_off_the_service_is_wrong() -> None:
    assert not clock_is_wrong(NOW, BUILT)
    assert clock_is_wrong(NOW, date(2026, 7, 29))
    assert not clock_is_wrong(NOW, BUILT, NOW + timedelta(hours=23))
    assert clock_is_wrong(NOW, BUILT, NOW + timedelta(hours=25))
    assert clock_is_wrong(NOW, BUILT, NOW - timedelta(hours=25))
