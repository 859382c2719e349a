"""Prints how long the report of a month of 8,000 visits takes, and holds its figures against a recount."""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from datetime import date, datetime
from pathlib import Path

from kiosk.commands.report import facts_of
from kiosk.desk.count_store import CountStore
from kiosk.desk.report import Calendar, Unit, last_spans
from kiosk.desk.statistics import figures_of
from kiosk.papers.desk_report import desk_report
from kiosk.ports.clock import VIET_NAM
from kiosk.settings import Agency, Report, Settings
from tests.commands.test_report import made_up

VISITS = 8000
SETTINGS = Settings(
    agency=Agency(name="Bộ phận Một cửa tỉnh Khánh Hoà (MẪU)"),
    report=Report(yearly_total=7500, online_percent=20),
)


def main(out: Path) -> None:
    """Count the visits one by one as the kiosk does, then draw; the report goes to `out`."""
    seen = list(made_up(26, VISITS))
    with tempfile.TemporaryDirectory() as folder:
        store = CountStore(Path(folder) / "counts.sqlite")
        for day, visit in seen:
            store.add(day, "criminal-record-certificate", figures_of(visit))
        begun = time.perf_counter()
        months = last_spans(store, Calendar.around(Unit.MONTH, date(2026, 11, 1)))
        month = months[-1]
        out.write_bytes(desk_report(facts_of(months, SETTINGS, datetime(2026, 11, 28, 17, tzinfo=VIET_NAM))))
        took = time.perf_counter() - begun
    outcomes = Counter(visit.outcome.value for _, visit in seen)
    ratings = Counter(visit.rating for _, visit in seen if visit.rating)
    agree = all(month.figures.get(name, 0) == count for name, count in outcomes.items())
    agree = agree and month.of("rating") == dict(ratings) and month.visits == VISITS
    sys.stdout.write(f"{VISITS} visits: report in {took:.2f} s (goal 10), recount agrees: {agree}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "bao-cao.pdf"))
