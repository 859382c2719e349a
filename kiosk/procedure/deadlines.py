"""When the result is due: working days of Viet Nam, with its holidays and the days swapped for them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from kiosk.procedure.conditions import Context, holds
from kiosk.procedure.definition import Processing, Profile
from kiosk.procedure.values import Answers


def due_date(processing: Processing, received: date, *, extended: bool = False) -> date:
    """The last day for the result of an application received on `received`; never a day off.

    Working days are counted from the day after; calendar days that end on a day off end on the next
    working day (Civil Code 2015, article 148).
    """
    amount = processing.extended if extended and processing.extended else processing.amount
    if processing.unit == "working_days":
        day = received
        for _ in range(amount):
            day = _next_working_day(day)
        return day
    end = received + timedelta(days=amount)
    return end if is_working_day(end) else _next_working_day(end)


def due_of(profile: Profile, answers: Answers, context: Context, received: date) -> date:
    """The last day for the result of these answers, the longer time where the law gives it."""
    condition = profile.processing.extended_when
    extended = bool(condition) and holds(condition, answers, context)
    return due_date(profile.processing, received, extended=extended)


def is_working_day(day: date) -> bool:
    """Whether offices work on that day."""
    return bool(_calendar().is_working_day(day))


def _next_working_day(day: date) -> date:
    day += timedelta(days=1)
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


@lru_cache(maxsize=1)
def _calendar():  # type: ignore[no-untyped-def]  # holidays has no types; importing it costs start-up time
    import holidays

    return holidays.country_holidays("VN")
