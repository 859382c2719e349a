"""The desk's numbers: sums that agree with a recount, and nothing that leaves the machine points at a person."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kiosk.desk.count_store import CountStore
from kiosk.desk.statistics import (
    FEW,
    FEWEST,
    GROUPS,
    Outcome,
    VisitSeen,
    figures_of,
    people,
    publishable,
    spans,
    summed,
)

STEPS = ("consent", "request", "identity", "papers")
DAY = date(2026, 11, 2)

visits = st.builds(
    VisitSeen,
    st.sampled_from(Outcome),
    st.sampled_from(STEPS),
    st.sampled_from(("self", "parent", "ward")),
    st.sampled_from(("standard", "student", "elderly")),
    st.booleans(),
    st.booleans(),
    st.dictionaries(st.sampled_from(STEPS), st.floats(0, 900)),
    st.dictionaries(st.sampled_from(STEPS), st.floats(0, 90)),
    st.integers(0, 4),
    st.sampled_from(("", "very_good", "good", "bad")),
)


@given(st.lists(visits, max_size=60))
def test_sums_agree_with_a_recount(seen: list[VisitSeen]) -> None:
    total = summed(figures_of(each) for each in seen)
    assert people(total) == len(seen)
    outcomes = Counter(each.outcome for each in seen)
    assert {outcome: total.get(outcome, 0) for outcome in Outcome} == {o: outcomes[o] for o in Outcome}
    assert total.get("rescans", 0) == sum(each.rescans for each in seen)
    for step in STEPS:
        assert total.get(f"seconds.{step}", 0) == sum(round(each.seconds.get(step, 0)) for each in seen)


@given(st.lists(visits, max_size=60))
def test_no_figure_that_leaves_is_of_fewer_than_five_people(seen: list[VisitSeen]) -> None:
    total = summed(figures_of(each) for each in seen)
    told = publishable(total)
    of_people = {name: told[name] for name in told if name.split(".")[0] in (*GROUPS, "reached", *Outcome)}
    assert all(figure >= FEWEST for figure in of_people.values())
    assert told.get("begun", FEWEST) >= FEWEST and told.get("continued", FEWEST) >= FEWEST
    for group in GROUPS:
        kept = sum(figure for name, figure in told.items() if name.startswith(f"{group}."))
        whole = sum(figure for name, figure in total.items() if name.startswith(f"{group}."))
        hidden = whole - kept
        assert hidden == 0 or (kept == 0 and whole < FEWEST)


def test_one_rare_case_takes_the_next_with_it_so_that_it_cannot_be_worked_out() -> None:
    told = publishable({"begun": 20, "sent": 20, "case.self": 12, "case.parent": 7, "case.ward": 1})
    assert {name: told[name] for name in told if name.startswith("case.")} == {
        "case.self": 12,
        f"case.{FEW}": 8,
    }


def test_days_with_few_visits_are_told_with_the_next_and_the_last_are_kept_back() -> None:
    days = {DAY + timedelta(days=n): {"begun": count} for n, count in enumerate((2, 1, 4, 9, 3))}
    assert [(day.day, figures["begun"]) for day, figures in spans(days)] == [(4, 7), (5, 9)]


def test_the_store_adds_up_by_day_and_procedure(tmp_path: Path) -> None:
    store = CountStore(tmp_path / "counts.sqlite")
    for _ in range(3):
        store.add(DAY, "lltp", {"begun": 1, "seconds.papers": 20})
    store.add(DAY, "extract", {"begun": 1})
    store.add(DAY + timedelta(days=40), "lltp", {"begun": 1})
    last = DAY + timedelta(days=5)
    assert store.days(DAY, last) == {DAY: {"begun": 4, "seconds.papers": 60}}
    assert store.days(DAY, last, "extract") == {DAY: {"begun": 1}}
    assert store.procedures(DAY, last) == ("extract", "lltp")
    assert store.untold(DAY) == {}
    assert list(store.untold(last)) == [DAY]
    store.mark_told((DAY,))
    assert store.untold(last) == {}
    assert (tmp_path / "counts.sqlite").stat().st_mode & 0o077 == 0
