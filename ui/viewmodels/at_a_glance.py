"""What is said of a procedure before it is begun: its fee and its time, each only where the law is verified."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.procedure.definition import Procedure
from kiosk.procedure.fees import groups_on
from kiosk.vietnamese.text import money


@dataclass(frozen=True, slots=True)
class AtAGlance:
    """`fee` the highest there is, empty where an amount is unverified; `days` 0 likewise; `unit` of the days."""

    fee: str = ""
    days: int = 0
    unit: str = ""


def at_a_glance(procedure: Procedure, day: date) -> AtAGlance:
    """The figures of the law in force on a day."""
    profile, groups = procedure.profile_on(day), groups_on(procedure.fees, day)
    dearest = max(groups, key=lambda group: group.amount, default=None)
    timed = profile is not None and profile.processing.source.firm
    return AtAGlance(
        fee=money(dearest.amount) if dearest and dearest.source.firm else "",
        days=profile.processing.amount if profile and timed else 0,
        unit=profile.processing.unit if profile and timed else "",
    )
