"""On which day an application counts as filed, and whether the machine's clock may be believed."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from kiosk.ports.clock import VIET_NAM

TRUSTED_FOR = timedelta(hours=24)
FURTHEST_OFF = timedelta(days=1)


def filing_date(now: datetime, service_day: date | None = None) -> date:
    """The service's day where it was heard within 24 hours, else the machine's, in Viet Nam's zone."""
    return service_day or now.astimezone(VIET_NAM).date()


def service_day(now: datetime, server_time: datetime, heard_at: datetime) -> date | None:
    """The day the service's clock shows now, from when it was last heard; None when that was too long ago."""
    age = now - heard_at
    if not timedelta() <= age <= TRUSTED_FOR:
        return None
    return (server_time + age).astimezone(VIET_NAM).date()


def clock_is_wrong(now: datetime, built: date, server_time: datetime | None = None) -> bool:
    """Whether nothing can be filed: the clock is before the program was built, or a day off the service's."""
    if now.astimezone(VIET_NAM).date() < built:
        return True
    return server_time is not None and abs(now - server_time) > FURTHEST_OFF
