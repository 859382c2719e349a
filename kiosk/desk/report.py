"""A month of the desk in figures, as the report, the CSV and a recount read them."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.desk.count_store import CountStore
from kiosk.desk.statistics import FEWEST, Figures, Outcome, people, publishable, summed


@dataclass(frozen=True, slots=True, eq=False)
class Month:
    """One month: the sums of all of it, and how many visits its days saw, days with too few left out.

    `figures` are as they may leave the machine, empty for a month with fewer than five visits.
    """

    year: int
    number: int
    figures: Figures
    visits_by_day: Mapping[date, int]

    @property
    def visits(self) -> int:
        """How many visits."""
        return people(self.figures) or self.figures.get("visits", 0)

    def of(self, group: str) -> dict[str, int]:
        """The choices of a group and their counts, the largest first."""
        found = {
            name.partition(".")[2]: figure
            for name, figure in self.figures.items()
            if name.partition(".")[0] == group
        }
        return dict(sorted(found.items(), key=lambda each: -each[1]))

    def share(self, outcome: Outcome) -> float:
        """Which part of the visits ended so, 0 to 1."""
        return self.figures.get(outcome.value, 0) / self.visits if self.visits else 0.0

    def mean_seconds(self, kind: str = "seconds") -> dict[str, float]:
        """The mean time in each step, of those who reached it; kind `seconds` or `waited_s`."""
        reached = self.of("reached")
        return {
            step: self.figures.get(f"{kind}.{step}", 0) / count for step, count in reached.items() if count
        }


def month_of(store: CountStore, year: int, number: int, procedure: str | None = None) -> Month:
    """The month as it may be shown; of all procedures together with None."""
    first = date(year, number, 1)
    last = first.replace(day=calendar.monthrange(year, number)[1])
    days = store.days(first, last, procedure)
    by_day = {day: people(figures) for day, figures in sorted(days.items()) if people(figures) >= FEWEST}
    return Month(year, number, publishable(summed(days.values())), by_day)


TREND = 6


def last_months(store: CountStore, year: int, number: int) -> tuple[Month, ...]:
    """The month and the five before it, oldest first."""
    counted = (year * 12 + number - 1 - back for back in reversed(range(TREND)))
    return tuple(month_of(store, each // 12, each % 12 + 1) for each in counted)
