"""The fee by group, day and copies (procedure.md, section 4)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.procedure.conditions import Context, holds
from kiosk.procedure.fees import fee_of, groups_on
from kiosk.procedure.values import Answer, PartialDate
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


@pytest.mark.parametrize(
    ("day", "there_is"),
    [
        (date(2026, 8, 14), False),
        (date(2026, 8, 15), True),
        (date(2027, 2, 28), True),
        (date(2027, 3, 1), False),
    ],
)
def test_digital_citizens_pay_nothing_within_the_dates_and_online(day: date, there_is: bool) -> None:
    procedure = shipped().procedure
    chosen: dict[str, Answer] = {"fee_group": "digital_citizen", "copies": 3}
    options = {option.key: option.when for option in procedure.question("fee_group").options}
    assert holds(options["digital_citizen"], {}, Context(day)) is there_is
    assert fee_of(procedure, chosen, day).total == (5_000 if there_is else 205_000)


@settings(deadline=None)
@given(
    st.sampled_from([option.key for option in shipped().procedure.question("fee_group").options]),
    st.integers(1, 20),
    st.dates(date(2017, 1, 1), date(2028, 1, 1)),
    st.dates(date(1930, 1, 1), date(2016, 1, 1)),
)
def test_a_fee_is_never_negative_and_never_above_the_normal_one(
    group: str, copies: int, day: date, born: date
) -> None:
    procedure = shipped().procedure
    answers: dict[str, Answer] = {
        "fee_group": group,
        "copies": copies,
        "birth_date": PartialDate.of(born),
    }
    fee = fee_of(procedure, answers, day)
    normal = fee_of(procedure, {**answers, "fee_group": "normal"}, day)
    assert 0 <= fee.amount <= normal.amount
    assert fee.extra == normal.extra == max(0, copies - 2) * 5_000


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
