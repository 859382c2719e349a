"""A day, week or month of the desk in figures, as the report, the CSV and a recount read them."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kiosk.desk.count_store import CountStore
from kiosk.desk.statistics import FEWEST, Figures, Outcome, people, publishable, summed


class Unit(StrEnum):
    """How long a report's span is; weeks are those of ISO 8601."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Calendar:
    """A day, a week from Monday on, or a month: its first and last day."""

    unit: Unit
    first: date
    last: date

    @classmethod
    def around(cls, unit: Unit, day: date) -> Calendar:
        """The one that holds this day."""
        match unit:
            case Unit.DAY:
                return cls(unit, day, day)
            case Unit.WEEK:
                monday = day - timedelta(days=day.weekday())
                return cls(unit, monday, monday + timedelta(days=6))
            case Unit.MONTH:
                last = calendar.monthrange(day.year, day.month)[1]
                return cls(unit, day.replace(day=1), day.replace(day=last))

    @property
    def name(self) -> str:
        """2026-11-23, 2026-W48 or 2026-11 (ISO 8601)."""
        year, week, _ = self.first.isocalendar()
        return {
            Unit.DAY: f"{self.first:%Y-%m-%d}",
            Unit.WEEK: f"{year}-W{week:02d}",
            Unit.MONTH: f"{self.first:%Y-%m}",
        }[self.unit]

    def before(self) -> Calendar:
        """The one before this."""
        return Calendar.around(self.unit, self.first - timedelta(days=1))


@dataclass(frozen=True, slots=True, eq=False)
class Span:
    """One span: the sums of all of it, and how many visits its days saw, days with too few left out.

    `figures` are as they may leave the machine, empty for a span with fewer than five visits.
    """

    when: Calendar
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


def span_of(store: CountStore, when: Calendar, procedure: str | None = None) -> Span:
    """The span as it may be shown; of all procedures together with None."""
    days = store.days(when.first, when.last, procedure)
    by_day = {day: people(figures) for day, figures in sorted(days.items()) if people(figures) >= FEWEST}
    return Span(when, publishable(summed(days.values())), by_day)


TREND = 6


def last_spans(store: CountStore, when: Calendar, procedure: str | None = None) -> tuple[Span, ...]:
    """The span and the five before it, oldest first."""
    found = [when]
    while len(found) < TREND:
        found.append(found[-1].before())
    return tuple(span_of(store, each, procedure) for each in reversed(found))
