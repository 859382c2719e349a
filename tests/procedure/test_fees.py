"""The fee by group, day and copies (procedure.md, section 4)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kiosk.procedure.fees import fee_of, groups_on
from kiosk.procedure.values import Answer
from tests.procedure.shipped import shipped


@pytest.mark.parametrize(
    ("day", "group", "total"),
    [
        (date(2017, 1, 1), "normal", 200_000),
        (date(2025, 4, 23), "normal", 200_000),
        (date(2025, 4, 24), "normal", 170_000),
        (date(2025, 12, 31), "normal", 170_000),
        (date(2026, 1, 1), "normal", 200_000),
        (date(2026, 11, 22), "normal", 200_000),
        (date(2017, 1, 1), "student", 100_000),
        (date(2026, 11, 22), "student", 100_000),
        (date(2026, 11, 22), "pupil", 100_000),
        (date(2026, 11, 22), "merit", 100_000),
        (date(2026, 11, 22), "martyr_family", 100_000),
        (date(2026, 11, 22), "elderly", 0),
        (date(2026, 11, 22), "disabled", 0),
        (date(2026, 11, 22), "poor", 0),
        (date(2026, 11, 22), "near_poor", 0),
        (date(2026, 11, 22), "hard_area", 0),
    ],
)
def test_the_fee_of_a_day(day: date, group: str, total: int) -> None:
    answers: dict[str, Answer] = {"fee_group": group, "copies": 2}
    assert fee_of(shipped().procedure, answers, day).total == total


@pytest.mark.parametrize("group", ["pupil", "near_poor"])
def test_a_group_begins_with_its_law(group: str) -> None:
    fees = shipped().procedure.fees
    assert group not in {each.key for each in groups_on(fees, date(2025, 4, 23))}
    assert group in {each.key for each in groups_on(fees, date(2025, 4, 24))}


@pytest.mark.parametrize(("copies", "extra"), [(1, 0), (2, 0), (3, 5_000), (20, 90_000)])
def test_copies_beyond_those_included(copies: int, extra: int) -> None:
    fee = fee_of(shipped().procedure, {"fee_group": "student", "copies": copies}, date(2026, 11, 22))
    assert (fee.amount, fee.extra, fee.total) == (100_000, extra, 100_000 + extra)


def test_while_nothing_is_chosen_the_dearest_counts() -> None:
    fee = fee_of(shipped().procedure, {}, date(2026, 11, 22))
    assert (fee.group, fee.total) == ("normal", 200_000)


def test_every_day_has_one_fee_of_each_group() -> None:
    fees = shipped().procedure.fees
    day = date(2016, 12, 25)
    while day < date(2027, 6, 1):
        keys = [group.key for group in groups_on(fees, day)]
        assert len(keys) == len(set(keys)) and "normal" in keys
        day += timedelta(days=7)
