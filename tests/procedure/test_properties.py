"""For any answers: the road has no dead end, Back undoes Next, what is hidden goes nowhere, money and days hold."""

from __future__ import annotations

import json
from datetime import date
from functools import reduce

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.papers.declaration import declaration
from kiosk.papers.declaration_blocks import Declared
from kiosk.procedure.answers import asked
from kiosk.procedure.conditions import Context, holds
from kiosk.procedure.deadlines import due_of, is_working_day
from kiosk.procedure.definition import Kind, Question
from kiosk.procedure.fees import fee_of
from kiosk.procedure.law import agency_of, context_on, form_of
from kiosk.procedure.payload import payload_of
from kiosk.procedure.values import Answer, Answers, Month, PartialDate, Place, Stay
from kiosk.result import Err, Ok
from kiosk.visit.commands import BeginVisit, GiveConsent, GoBack, GoNext
from kiosk.visit.decisions import decide
from kiosk.visit.events import QuestionAnswered
from kiosk.visit.state import VisitState, apply
from kiosk.visit.steps import blockers, road, stop_of
from tests.papers.reading import page_texts
from tests.procedure.law_cases import ROWS
from tests.procedure.shipped import shipped
from tests.visit.small_procedure import StandingClock

SECRET = "ZIMTSTERN"
PROCEDURE = shipped().procedure
DAYS = st.dates(date(2017, 1, 2), date(2027, 12, 31))
BORN = st.builds(PartialDate, st.integers(1930, 2016), st.integers(1, 12), st.integers(1, 28))


def answer_to(question: Question) -> st.SearchStrategy[Answer]:
    """Any answer of the question's kind; texts carry the secret word."""
    unknown: list[Answer] = ["?"] if question.unknown else []
    match question.kind:
        case Kind.CHOICE:
            return st.sampled_from([*unknown, *(option.key for option in question.options)])
        case Kind.COUNT:
            return st.integers(question.minimum or 0, question.maximum or 9)
        case Kind.DATE | Kind.YEAR:
            return BORN | st.sampled_from(unknown) if unknown else BORN
        case Kind.PLACE:
            return st.sampled_from([*unknown, Place(SECRET + question.key)])
        case Kind.STAYS:
            return st.just((Stay(Month(2000, 1), None, Place(SECRET + question.key)),))
        case _:
            return st.sampled_from([*unknown, SECRET + question.key])


ALL_ANSWERS = st.fixed_dictionaries({question.key: answer_to(question) for question in PROCEDURE.questions})


def context_of(day: date) -> Context:
    profile = PROCEDURE.profile_on(day)
    assert profile is not None
    return context_on(profile, Context(day))


def visible(answers: Answers, context: Context) -> dict[str, Answer]:
    return {key: answers[key] for key in asked(PROCEDURE, answers, context)}


@settings(max_examples=60, deadline=None)
@given(ALL_ANSWERS, DAYS)
def test_what_is_hidden_is_not_sent(answers: Answers, day: date) -> None:
    context = context_of(day)
    seen = visible(answers, context)
    text = json.dumps(payload_of(PROCEDURE, seen, context, shipped().words["vi"]), ensure_ascii=False)
    for question in PROCEDURE.questions:
        if question.key not in seen and question.kind is not Kind.CHOICE:
            assert f'{SECRET}{question.key}"' not in text and f"{SECRET}{question.key}," not in text


@settings(max_examples=8, deadline=None)
@given(ALL_ANSWERS, DAYS)
def test_what_is_hidden_is_not_printed(answers: Answers, day: date) -> None:
    context = context_of(day)
    profile = PROCEDURE.profile_on(day)
    assert profile is not None
    seen = visible(answers, context)
    paper = declaration(
        Declared(
            procedure=PROCEDURE,
            form=form_of(PROCEDURE, seen, context),
            words=shipped().words["vi"],
            answers=seen,
            agency=agency_of(profile, seen, context),
            form_number="",
            visit="0" * 32,
            place="MẪU",
            day=day,
            holds=lambda condition: holds(condition, seen, context),
        )
    )
    words = " ".join(page_texts(paper.pdf)).split()
    told = {word.strip(",.;()").lower() for word in words}
    for question in PROCEDURE.questions:
        if question.key not in seen:
            assert f"{SECRET}{question.key}".lower() not in told


@settings(max_examples=100, deadline=None)
@given(ALL_ANSWERS, DAYS)
def test_money_is_never_negative_and_no_result_is_due_on_a_day_off(answers: Answers, day: date) -> None:
    context = context_of(day)
    profile = PROCEDURE.profile_on(day)
    assert profile is not None
    seen = visible(answers, context)
    fee = fee_of(PROCEDURE, seen, day)
    assert 0 <= fee.amount <= 200_000 and fee.extra >= 0 and fee.total == fee.amount + fee.extra
    due = due_of(profile, seen, context, day)
    assert due > day and is_working_day(due)


@settings(max_examples=12, deadline=None)
@given(st.sampled_from([row for row in ROWS if not row.refused and row.day.year == 2026]), st.data())
def test_no_dead_end_and_back_undoes_next(row: object, data: st.DataObject) -> None:
    state = walked_to(row.answers, row.day)  # type: ignore[attr-defined]
    for _ in range(data.draw(st.integers(1, 12))):
        here = stop_of(PROCEDURE, state, state.stop)
        assert here is not None
        if here.screen in ("review", "papers", "send", "sent"):
            return
        assert blockers(PROCEDURE, state, here) == ()
        there = after(state, GoNext())
        assert there.stop != state.stop
        assert after(there, GoBack()).stop == state.stop
        state = there


def walked_to(answers: Answers, day: date) -> VisitState:
    """A visit with these answers, agreed to, at the first question."""
    profile = PROCEDURE.profile_on(day)
    assert profile is not None
    state = after(
        VisitState(),
        BeginVisit("v", "a", "k", "s", PROCEDURE.id, PROCEDURE.version, profile.id, day.isoformat()),
    )
    state = after(state, GiveConsent("filing", "00"))
    state = reduce(apply, (QuestionAnswered(key, value) for key, value in answers.items()), state)
    while stop_of(PROCEDURE, state, state.stop) not in road(PROCEDURE, state)[2:]:
        state = after(state, GoNext())
    return state


def after(state: VisitState, command: object) -> VisitState:
    match decide(PROCEDURE, state, command, StandingClock().now()):  # type: ignore[arg-type]
        case Ok(events):
            return reduce(apply, events, state)
        case Err(problems):
            raise AssertionError((state.stop, command, problems))
