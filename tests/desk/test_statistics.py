"""The desk's numbers: sums that agree with a recount, and nothing that leaves the machine points at a person."""

from __future__ import annotations

import sqlite3
from collections import Counter
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.desk.count_store import FEES_KEPT, CountStore
from kiosk.desk.statistics import (
    FEES_IN,
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
        assert hidden == 0 or kept == 0


@given(st.lists(visits, max_size=60))
def test_no_figure_below_five_can_be_worked_out_from_two_that_leave(seen: list[VisitSeen]) -> None:
    total = summed(figures_of(each) for each in seen)
    told = publishable(total)
    for whole in (told[name] for name in ("visits", "begun") if name in told):
        for group in GROUPS:
            kept = sum(figure for name, figure in told.items() if name.startswith(f"{group}."))
            assert not 0 < whole - kept < FEWEST, group
    nested = [figure for name, figure in told.items() if name.startswith("reached.")]
    nested += [people(total), told["sent"]] if "sent" in told else [people(total)]
    if len(nested) > 1 and told:
        assert not any(0 < abs(one - other) < FEWEST for one, other in combinations(nested, 2))


def test_where_outcomes_are_merged_nobody_learns_where_the_others_left() -> None:
    told = publishable({"begun": 23, "sent": 3, "left": 20, "left_at.papers": 20})
    assert told == {"visits": 23}


def test_a_group_from_which_few_are_missing_is_left_out() -> None:
    told = publishable({"begun": 23, "sent": 23, "case.self": 20, "fee.student": 18})
    assert told == {"begun": 23, "sent": 23, "fee.student": 18}


def test_of_steps_that_few_lie_between_only_the_first_is_told() -> None:
    reached = {"reached.consent": 30, "reached.request": 30, "reached.card": 27, "reached.papers": 22}
    told = publishable({"begun": 30, "left": 30, **reached, "seconds.card": 90, "seconds.papers": 80})
    assert told == {
        "begun": 30,
        "left": 30,
        "reached.consent": 30,
        "reached.request": 30,
        "reached.papers": 22,
        "seconds.papers": 80,
    }


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


@pytest.mark.parametrize("damaged", [b"no database" * 200, "cut short", "written over"])
def test_a_damaged_file_is_moved_aside_and_a_new_one_begun(tmp_path: Path, damaged: bytes | str) -> None:
    path = tmp_path / "counts.sqlite"
    for number in (1, 2):
        store = CountStore(path)
        store.add(DAY, "lltp", {f"seconds.step-{n}": 1 for n in range(400)})
        whole = path.read_bytes()
        assert len(whole) > 3 * 4096
        broken = {"cut short": whole[:5000], "written over": whole[:4096] + b"\xa5" * (len(whole) - 4096)}
        content = damaged if isinstance(damaged, bytes) else broken[damaged]
        path.write_bytes(content)
        anew = CountStore(path)
        assert anew.moved_aside == f"counts.sqlite.damaged-{number}"
        assert (tmp_path / anew.moved_aside).read_bytes() == content
        anew.add(DAY, "lltp", {"begun": 1})
        assert CountStore(path).days(DAY, DAY) == {DAY: {"begun": 1}}
        assert CountStore(path).moved_aside == ""


def test_what_cannot_be_opened_at_all_stays_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "counts.sqlite").mkdir()
    with pytest.raises(sqlite3.OperationalError):
        CountStore(tmp_path / "counts.sqlite")
    assert [path.name for path in tmp_path.iterdir()] == ["counts.sqlite"]


def test_each_fee_is_counted_once_and_its_dossier_is_not_kept(tmp_path: Path) -> None:
    store = CountStore(tmp_path / "counts.sqlite")
    codes = [f"H32.19-261123-{number:04}" for number in range(6)]
    assert store.hear_fees(DAY, codes[:2]) == frozenset(codes[:2])
    again = CountStore(tmp_path / "counts.sqlite")
    assert again.hear_fees(DAY + timedelta(days=1), codes) == frozenset(codes[2:])
    assert [day.get(FEES_IN, 0) for day in again.days(date.min, date.max).values()] == [2, 4]
    assert not any(b"H32" in path.read_bytes() for path in tmp_path.iterdir())
    again.hear_fees(DAY + FEES_KEPT + timedelta(days=2), [])
    with sqlite3.connect(tmp_path / "counts.sqlite") as database:
        assert database.execute("SELECT count(*) FROM fees").fetchone() == (0,)


@pytest.mark.parametrize(("fees", "told"), [(3, False), (5, True), (8, False), (10, True), (20, True)])
def test_few_fees_or_few_that_are_missing_are_not_told(fees: int, told: bool) -> None:
    seen = summed(figures_of(VisitSeen(Outcome.SENT, "papers")) for _ in range(10))
    assert (FEES_IN in publishable({**seen, FEES_IN: fees})) is told
