"""The residence history since the age of 14: gaps, overlaps, and the touches that close them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations

from kiosk.procedure.values import Month, PartialDate, Stay

AGE = 14


@dataclass(frozen=True, slots=True)
class Gap:
    """Months in which no stay is told; both are included."""

    start: Month
    end: Month


def since(birth: PartialDate) -> Month:
    """The month in which the age of 14 is full (declaration form 03, residence table)."""
    return Month(birth.year + AGE, birth.month or 1)


def fault(stays: tuple[Stay, ...], last: Month) -> str:
    """What is wrong with a row by itself, as a key of `problem.answer`; empty when all rows can be.

    `last` is the month of filing.
    """
    for stay in stays:
        if not stay.place.text:
            return "missing"
        if stay.start > last or (stay.end or stay.start) > last:
            return "in_the_future"
        if stay.end is not None and stay.end < stay.start:
            return "does_not_fit"
    return ""


def gaps(stays: tuple[Stay, ...], first: Month, last: Month) -> tuple[Gap, ...]:
    """The months from `first` to `last` that no stay covers, in order."""
    open_from, found = first.number, []
    for stay in sorted(stays, key=lambda each: each.start):
        until = min(stay.start.number - 1, last.number)
        if open_from <= until:
            found.append(Gap(Month.from_number(open_from), Month.from_number(until)))
        open_from = max(open_from, last.number + 1 if stay.end is None else stay.end.number + 1)
    if open_from <= last.number:
        found.append(Gap(Month.from_number(open_from), last))
    return tuple(found)


def overlaps(stays: tuple[Stay, ...]) -> tuple[tuple[int, int], ...]:
    """Pairs of rows of one kind that share more than the month of moving, the earlier row first."""
    ordered = sorted(enumerate(stays), key=lambda each: each[1].start)
    return tuple(
        (number, other)
        for (number, stay), (other, later) in combinations(ordered, 2)
        if stay.kind == later.kind and (stay.end is None or later.start < stay.end)
    )


def extend_previous(stays: tuple[Stay, ...], gap: Gap) -> tuple[Stay, ...]:
    """The stay that ended just before the gap lasted to its end."""
    ended = [(stay.end, stay) for stay in stays if stay.end is not None and stay.end < gap.start]
    before = max(ended, key=lambda pair: pair[0], default=(None, None))[1]
    return tuple(replace(stay, end=gap.end) if stay is before else stay for stay in stays)


def start_next_earlier(stays: tuple[Stay, ...], gap: Gap) -> tuple[Stay, ...]:
    """The stay after the gap began with it."""
    after = min((stay for stay in stays if stay.start > gap.end), key=lambda stay: stay.start, default=None)
    return tuple(replace(stay, start=gap.start) if stay is after else stay for stay in stays)


def end_earlier(stays: tuple[Stay, ...], pair: tuple[int, int]) -> tuple[Stay, ...]:
    """Of two overlapping rows the first ended in the month in which the second began."""
    first, second = pair
    moved = replace(stays[first], end=stays[second].start)
    return tuple(moved if number == first else stay for number, stay in enumerate(stays))


def can_start_later(stays: tuple[Stay, ...], pair: tuple[int, int]) -> bool:
    """Whether the second of two overlapping rows goes on after the first has ended."""
    end, until = stays[pair[0]].end, stays[pair[1]].end
    return end is not None and (until is None or end <= until)


def start_later(stays: tuple[Stay, ...], pair: tuple[int, int]) -> tuple[Stay, ...]:
    """Of two overlapping rows the second began in the month in which the first ended."""
    first, second = pair
    end = stays[first].end
    if end is None:
        return stays
    moved = replace(stays[second], start=end)
    return tuple(moved if number == second else stay for number, stay in enumerate(stays))
