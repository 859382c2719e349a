"""Idleness: warned in time, never while the machine works, and every warning can be answered ten times."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit.idleness import Idleness, IdlePolicy, Mode, Patience

POLICY = IdlePolicy()


def begun(mode: Mode, now: float = 0.0) -> Idleness:
    return Idleness(POLICY).entered(mode, now)


@pytest.mark.parametrize(
    ("mode", "warns", "ends"),
    [(Mode.QUESTIONS, 90, 120), (Mode.SIGNING, 600, 630), (Mode.HELP, 600, 630), (Mode.SENT, 30, 60)],
)
def test_each_mode_warns_and_ends_at_its_time(mode: Mode, warns: float, ends: float) -> None:
    timer = begun(mode, 7.0)
    looks = [timer.look(7.0 + quiet) for quiet in (warns - 1, warns, ends - 1, ends)]
    assert [look.patience for look in looks] == [Patience.CALM, Patience.WARN, Patience.WARN, Patience.OVER]
    assert looks[2].left_s == 1
    assert looks[1].sound == (mode is Mode.SIGNING)


def test_nothing_ends_where_nobody_is() -> None:
    assert Idleness(POLICY).look(1e9).patience is Patience.CALM


def test_a_touch_begins_the_quiet_anew_but_does_not_answer_a_warning() -> None:
    timer = begun(Mode.QUESTIONS).touched(80)
    assert timer.look(169).patience is Patience.CALM
    assert timer.touched(171).look(200).patience is Patience.OVER


def test_ten_warnings_in_a_row_can_be_answered_and_a_touch_gives_all_back() -> None:
    timer, now = begun(Mode.QUESTIONS), 0.0
    for used in range(POLICY.extensions):
        now += 100
        assert timer.look(now).extensions_left == POLICY.extensions - used
        timer = timer.extend(now)
        assert timer.look(now).patience is Patience.CALM
    assert timer.extend(now + 100) == timer
    assert timer.touched(now + 1).look(now + 92).extensions_left == POLICY.extensions


def test_an_extension_before_the_warning_or_after_the_end_does_nothing() -> None:
    timer = begun(Mode.QUESTIONS)
    assert timer.extend(10) == timer and timer.extend(120) == timer


def test_the_time_of_the_machines_work_does_not_count() -> None:
    timer = begun(Mode.QUESTIONS).working(50)
    assert timer.look(5000).patience is Patience.CALM
    timer = timer.rested(5000)
    assert timer.look(5039).patience is Patience.CALM
    assert timer.look(5040).patience is Patience.WARN


def test_a_touch_or_a_new_mode_while_the_machine_works_keeps_the_pause() -> None:
    timer = begun(Mode.QUESTIONS).working(0).touched(40).entered(Mode.SIGNING, 60)
    assert timer.look(10_000).patience is Patience.CALM
    assert timer.rested(100).look(699).patience is Patience.CALM
    assert timer.rested(100).look(700).patience is Patience.WARN


def test_work_that_begins_twice_ends_once() -> None:
    timer = begun(Mode.QUESTIONS).working(10).working(20).rested(30)
    assert timer.look(109).patience is Patience.CALM and timer.look(110).patience is Patience.WARN
    assert timer.rested(40) == timer


acts = st.lists(
    st.tuples(st.floats(0, 200), st.sampled_from(["touch", "extend", "work", "rest"])), max_size=30
)


@given(acts)
def test_no_visit_ends_without_thirty_seconds_of_warning(steps: list[tuple[float, str]]) -> None:
    timer, now = begun(Mode.QUESTIONS), 0.0
    for wait, act in steps:
        now += wait
        changes = {
            "touch": timer.touched,
            "extend": timer.extend,
            "work": timer.working,
            "rest": timer.rested,
        }
        before, timer = timer, changes[act](now)
        look = timer.look(now)
        if before.look(now).patience is Patience.OVER:
            return
        assert look.patience is not Patience.OVER
        if look.patience is Patience.CALM and timer.busy_since is None:
            assert timer.look(now + look.left_s - POLICY.warning_s).patience is not Patience.OVER
