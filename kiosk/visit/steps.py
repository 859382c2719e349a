"""The road through a visit, derived from the answers: its stops, what blocks each, and where Next leads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.procedure.definition import Kind, Procedure
from kiosk.procedure.values import Problem
from kiosk.visit.demands import (
    answer_problems,
    asked_now,
    conflicts,
    consent_problems,
    paper_problems,
)
from kiosk.visit.state import VisitState


@dataclass(frozen=True, slots=True)
class Stop:
    """One screen of the road.

    `key` is as in the procedure's file: `question`, `a+b` or `@screen`; `step` the look's step it belongs
    to; `screen` is `questions`, `stays`, or the screen's name without the @; `questions` are the visible
    ones. A `passed` stop was answered by the card: the way leads past it, but it can be gone to.
    """

    key: str
    step: str
    screen: str
    questions: tuple[str, ...] = ()
    passed: bool = False


def road(procedure: Procedure, state: VisitState) -> tuple[Stop, ...]:
    """All stops that belong to these answers, in order; `passed` ones included."""
    asked = frozenset(asked_now(procedure, state))
    settled = frozenset(state.card) - frozenset(conflicts(state))
    stops: list[Stop] = []
    for stage in procedure.steps:
        for key in stage.stops:
            if key.startswith("@"):
                stops.append(Stop(key, stage.step, key[1:], passed=key == "@card" and not state.card))
            elif questions := tuple(each for each in key.split("+") if each in asked):
                passed = all(each in settled and each in state.answers for each in questions)
                stops.append(Stop(key, stage.step, _screen(procedure, questions), questions, passed))
    return tuple(stops)


def stop_of(procedure: Procedure, state: VisitState, key: str) -> Stop | None:
    """The stop of that key, or the one where the question of that key is asked."""
    return next((stop for stop in road(procedure, state) if key == stop.key or key in stop.questions), None)


def next_stop(procedure: Procedure, state: VisitState) -> Stop | None:
    """Where Next leads: on, or back from a mending trip, past nothing that is missing; None at the end."""
    home = _home(procedure, state)
    if home and before(procedure, home.key, state.stop):
        return home
    for stop in road(procedure, state):
        if stop.passed or not before(procedure, state.stop, stop.key):
            continue
        if home is None or stop == home or blockers(procedure, state, stop):
            return stop
    return None


def previous_stop(procedure: Procedure, state: VisitState) -> Stop | None:
    """Where Back leads; None at the beginning."""
    if home := _home(procedure, state):
        return home
    way = (stop for stop in road(procedure, state) if before(procedure, stop.key, state.stop))
    return next((stop for stop in reversed(tuple(way)) if not stop.passed), None)


def step_number(procedure: Procedure, stop: str) -> int:
    """Which of the nine steps a stop belongs to, from 1; 0 for a stop that is on no road."""
    return next((n for n, stage in enumerate(procedure.steps, 1) if stop in stage.stops), 0)


def blockers(procedure: Procedure, state: VisitState, stop: Stop) -> tuple[Problem, ...]:
    """What keeps the citizen from going on from this stop."""
    match stop.screen:
        case "consent":
            return consent_problems(procedure, state)
        case "review":
            return _review_problems(procedure, state)
        case "papers":
            return paper_problems(procedure, state)
        case "send":
            unsealed = (*missing(procedure, state), Problem("application.not_sealed"))
            return () if state.sealed else unsealed
        case _:
            return answer_problems(procedure, state, stop.questions)


def missing(procedure: Procedure, state: VisitState) -> tuple[Problem, ...]:
    """Everything that stands between this state and sealing; empty when the application is complete."""
    return (*_review_problems(procedure, state), *paper_problems(procedure, state))


def furthest(procedure: Procedure, state: VisitState) -> Stop:
    """The furthest stop that may be gone to: the first where something is missing, or the last."""
    stops = road(procedure, state)
    return next((stop for stop in stops if blockers(procedure, state, stop)), stops[-1])


def reached(procedure: Procedure, state: VisitState, stop: Stop) -> bool:
    """Whether everything before the stop is complete."""
    return _rank(procedure, stop.key) <= _rank(procedure, furthest(procedure, state).key)


def before(procedure: Procedure, stop: str, other: str) -> bool:
    """Whether `stop` comes before `other` in the procedure."""
    return _rank(procedure, stop) < _rank(procedure, other)


def _home(procedure: Procedure, state: VisitState) -> Stop | None:
    """Where a mending trip leads back to, if this is one."""
    home = stop_of(procedure, state, state.return_to)
    return home if home and not home.passed else None


def _review_problems(procedure: Procedure, state: VisitState) -> tuple[Problem, ...]:
    undeclared = () if state.declared else (Problem("truth.not_declared"),)
    unanswered = answer_problems(procedure, state, asked_now(procedure, state))
    return (*consent_problems(procedure, state), *unanswered, *undeclared)


def _rank(procedure: Procedure, stop: str) -> int:
    """The place of a stop in the procedure's file, whether or not it is on the road now."""
    keys: Sequence[str] = [key for stage in procedure.steps for key in stage.stops]
    return keys.index(stop) if stop in keys else -1


def _screen(procedure: Procedure, questions: tuple[str, ...]) -> str:
    return "stays" if procedure.question(questions[0]).kind is Kind.STAYS else "questions"
