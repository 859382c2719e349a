"""Passing the desk's numbers on to the service: whole days that are over, coarse enough to be nobody's."""

from __future__ import annotations

from datetime import date

from kiosk.desk.count_store import CountStore
from kiosk.desk.statistics import publishable, spans
from kiosk.ports.online_service import OnlineService
from kiosk.result import Err


def tell_figures(store: CountStore, service: OnlineService, kiosk: str, today: date) -> int:
    """Tell each span of days before `today` once; how many were taken. What fails is told another time."""
    untold = store.untold(today)
    taken = 0
    for last, figures in spans(untold):
        if isinstance(service.count(kiosk, last.isoformat(), publishable(figures)), Err):
            break
        store.mark_told(tuple(day for day in untold if day <= last))
        taken += 1
    return taken
