"""Gaps and overlaps of the residence history, and that one touch closes a gap."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.procedure.residence import (
    Gap,
    can_start_later,
    end_earlier,
    extend_previous,
    gaps,
    overlaps,
    since,
    start_later,
    start_next_earlier,
)
from kiosk.procedure.values import Month, PartialDate, Place, Stay

FIRST, LAST = Month(2000, 1), Month(2026, 11)


def stay(start: Month, end: Month | None, kind: str = "permanent") -> Stay:
    return Stay(start, end, Place("MẪU"), kind)


def test_the_history_begins_at_fourteen() -> None:
    assert since(PartialDate(1985, 8, 20)) == Month(1999, 8)
    assert since(PartialDate(1985)) == Month(1999, 1)


def test_no_stay_is_one_gap() -> None:
    assert gaps((), FIRST, LAST) == (Gap(FIRST, LAST),)


def test_gaps_before_between_and_after() -> None:
    stays = (stay(Month(2010, 1), Month(2012, 6)), stay(Month(2001, 1), Month(2009, 10)))
    assert gaps(stays, FIRST, LAST) == (
        Gap(Month(2000, 1), Month(2000, 12)),
        Gap(Month(2009, 11), Month(2009, 12)),
        Gap(Month(2012, 7), LAST),
    )


def test_moving_within_a_month_is_no_gap_and_no_overlap() -> None:
    stays = (stay(FIRST, Month(2010, 5)), stay(Month(2010, 5), None))
    assert gaps(stays, FIRST, LAST) == ()
    assert overlaps(stays) == ()


def test_overlaps_count_within_one_kind_only() -> None:
    home, town = stay(FIRST, None), stay(Month(2010, 1), Month(2012, 1))
    assert overlaps((home, town)) == ((0, 1),)
    assert overlaps((home, stay(Month(2010, 1), Month(2012, 1), "temporary"))) == ()


def test_a_stay_of_another_kind_between_hides_no_overlap() -> None:
    stays = (
        stay(FIRST, Month(2020, 1)),
        stay(Month(2005, 1), Month(2006, 1), "temporary"),
        stay(Month(2010, 1), None),
    )
    assert overlaps(stays) == ((0, 2),)


def test_a_short_stay_inside_a_long_one_hides_no_later_overlap() -> None:
    stays = (
        stay(FIRST, Month(2020, 1)),
        stay(Month(2005, 1), Month(2006, 1)),
        stay(Month(2010, 1), None),
    )
    assert (0, 2) in overlaps(stays)


def test_a_gap_does_not_reach_beyond_today() -> None:
    stays = (stay(FIRST, Month(2020, 1)), stay(Month(2030, 1), None))
    assert gaps(stays, FIRST, LAST) == (Gap(Month(2020, 2), LAST),)


def test_the_row_that_ends_at_the_gap_is_the_one_that_lasts_longer() -> None:
    """A short stay inside a long one began later but does not lead to the gap."""
    long, short = stay(FIRST, Month(2010, 1)), stay(Month(2005, 1), Month(2006, 1), "temporary")
    gap = Gap(Month(2010, 2), LAST)
    assert extend_previous((long, short), gap) == (stay(FIRST, LAST), short)


MONTHS = st.integers(FIRST.number, LAST.number).map(Month.from_number)
STAYS = st.lists(
    st.tuples(MONTHS, st.integers(0, 90)).map(
        lambda pair: stay(pair[0], Month.from_number(min(LAST.number, pair[0].number + pair[1])))
    ),
    max_size=6,
).map(tuple)


@given(STAYS)
def test_gaps_are_exactly_the_months_nobody_tells(stays: tuple[Stay, ...]) -> None:
    told = {n for each in stays if each.end for n in range(each.start.number, each.end.number + 1)}
    found = [n for gap in gaps(stays, FIRST, LAST) for n in range(gap.start.number, gap.end.number + 1)]
    assert found == [n for n in range(FIRST.number, LAST.number + 1) if n not in told]


@given(STAYS)
def test_one_touch_closes_a_gap(stays: tuple[Stay, ...]) -> None:
    for gap in gaps(stays, FIRST, LAST):
        mended = {extend_previous(stays, gap), start_next_earlier(stays, gap)} - {stays}
        for history in mended:
            assert gap not in gaps(history, FIRST, LAST)
        assert mended or not stays


def test_an_overlap_is_settled_by_either_date() -> None:
    first, second = stay(FIRST, Month(2012, 8)), stay(Month(2010, 5), None)
    for settled in (end_earlier((first, second), (0, 1)), start_later((first, second), (0, 1))):
        assert overlaps(settled) == () and gaps(settled, FIRST, LAST) == ()
    assert end_earlier((first, second), (0, 1))[0].end == Month(2010, 5)
    assert start_later((first, second), (0, 1))[1].start == Month(2012, 8)


def test_a_stay_within_another_cannot_have_begun_after_it() -> None:
    within = stay(Month(2005, 1), Month(2006, 1))
    assert not can_start_later((stay(FIRST, None), within), (0, 1))
    assert not can_start_later((stay(FIRST, Month(2010, 1)), within), (0, 1))
    assert can_start_later((stay(FIRST, Month(2005, 6)), within), (0, 1))


@given(st.lists(MONTHS, min_size=4, max_size=4))
def test_ending_the_earlier_stay_settles_any_overlap(ends: list[Month]) -> None:
    one, two, three, four = ends
    stays = (stay(min(one, two), max(one, two)), stay(min(three, four), max(three, four)))
    for pair in overlaps(stays):
        assert overlaps(end_earlier(stays, pair)) == ()
        if can_start_later(stays, pair):
            assert overlaps(start_later(stays, pair)) == ()
