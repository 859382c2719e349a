"""The road under any commands: no dead end, Back undoes Next, and nothing is lost on the way."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.procedure.values import Month, PartialDate, Problem
from kiosk.result import Err, Ok
from kiosk.visit.commands import (
    AcceptPage,
    AnswerQuestions,
    ClearAnswer,
    Command,
    DeclareTruth,
    GiveConsent,
    GoBack,
    GoNext,
    GoTo,
    NotePrinted,
    NoteSealed,
    Raw,
    RemovePage,
    UseCard,
    WithdrawConsent,
)
from kiosk.visit.decisions import decide
from kiosk.visit.state import VisitState, apply
from kiosk.visit.steps import blockers, missing, road, stop_of

from .small_procedure import small_procedure
from .walk import BEGIN, CARD, CLOCK, HOME, page, printed

PROCEDURE = small_procedure()
STOPS = [key for stage in PROCEDURE.steps for key in stage.stops]
GOOD: dict[str, Raw] = {
    "certificate_type": "no1",
    "ban_information": "no",
    "copies": "2",
    "fee_group": "full",
    "full_name": "LÊ VĂN MẪU",
    "birth_date": PartialDate(1985, 8, 20),
    "id_number": "056085000012",
    "id_place": "Bộ Công an",
    "married": "no",
    "spouse_name": "TRẦN THỊ MẪU",
    "spouse_job": "",
    "residence": (replace(HOME[0], start=Month(1999, 8)),),
    "delivery": "pick_up",
    "convictions": "",
}
raws = st.one_of(
    st.sampled_from(sorted(GOOD)).map(lambda key: {key: GOOD[key]}),
    st.fixed_dictionaries({"copies": st.sampled_from(["1", "13", "x"]), "fee_group": st.just("student")}),
    st.sampled_from(
        [{"married": "yes"}, {"certificate_type": "no2"}, {"full_name": ""}, {"spouse_job": "y"}]
    ),
)
closing = st.sampled_from([{"residence": HOME}, {"delivery": "electronic"}])
names = st.sampled_from(["p1", "p2", "p3"])
commands: st.SearchStrategy[Command] = st.one_of(
    st.just(GoNext()),
    st.just(GoBack()),
    st.sampled_from(STOPS).map(GoTo),
    st.builds(AnswerQuestions, raws | closing),
    st.sampled_from(sorted(GOOD)).map(ClearAnswer),
    st.sampled_from([CARD, CARD[:1], (("full_name", "MẪU KHÁC"),), ()]).map(UseCard),
    st.sampled_from([GiveConsent("process", "00"), WithdrawConsent("process")]),
    st.sampled_from([DeclareTruth(True), DeclareTruth(False), NotePrinted("another", 2)]),
    st.builds(
        page,
        st.sampled_from(["signed_declaration", "student_card", "other"]),
        names,
        st.sampled_from(["good", "faint"]),
        st.just("") | names,
    ),
    st.builds(AcceptPage, names, st.just("citizen")),
    st.builds(RemovePage, names),
)
scripts = st.lists(commands, max_size=40)
MANY = settings(max_examples=120, deadline=None)


def after(state: VisitState, command: Command) -> VisitState:
    """The state after a command; the same one where it is refused."""
    match decide(PROCEDURE, state, command, CLOCK.now()):
        case Ok(events):
            return reduce(apply, events, state)
        case Err(problems):
            assert problems
            return state


def wander(script: list[Command]) -> VisitState:
    return reduce(after, script, after(VisitState(), BEGIN))


def cure(state: VisitState, problem: Problem) -> Command:
    """What a willing citizen does about a problem."""
    match problem.key:
        case "answer.missing" | "answer.no_such_choice" | "residence.gap":
            return AnswerQuestions({problem.question: GOOD[problem.question]})
        case "check.too_many_copies":
            return AnswerQuestions({"copies": "2"})
        case "consent.needed":
            return GiveConsent(problem.figures["purpose"], "00")
        case "truth.not_declared":
            return DeclareTruth()
        case "declaration.not_printed" | "declaration.changed":
            return printed(PROCEDURE, state)
        case "papers.pages_missing":
            return page(problem.figures["paper"], f"new{len(state.pages)}-{problem.figures['missing']}")
        case "papers.doubtful":
            return AcceptPage(problem.figures["page"], "citizen")
        case "application.not_sealed":
            assert missing(PROCEDURE, state) == ()
            return NoteSealed("TAM-1")
    raise AssertionError(problem)


@MANY
@given(scripts)
def test_from_anywhere_a_willing_citizen_gets_to_the_end(script: list[Command]) -> None:
    state = wander(script)
    for _ in range(100):
        if state.stop == "@sent":
            return
        here = stop_of(PROCEDURE, state, state.stop)
        found = blockers(PROCEDURE, state, here) if here else ()
        state = after(state, cure(state, found[0]) if found else GoNext())
    raise AssertionError(f"stuck at {state.stop}: {missing(PROCEDURE, state)}")


@MANY
@given(scripts)
def test_back_undoes_next_and_next_undoes_back(script: list[Command]) -> None:
    state = wander(script)
    here = stop_of(PROCEDURE, state, state.stop)
    if state.return_to or here is None or here.passed:
        return
    on = after(state, GoNext())
    if on.stop != state.stop:
        assert after(on, GoBack()).stop == state.stop
    back = after(state, GoBack())
    again = after(back, GoNext())
    problems = blockers(PROCEDURE, back, stop_of(PROCEDURE, back, back.stop) or here)
    if back.stop != state.stop and not problems:
        assert again.stop == state.stop


@MANY
@given(scripts)
def test_moving_changes_nothing_but_the_place(script: list[Command]) -> None:
    state = wander(script)
    for command in (GoBack(), GoTo("certificate_type"), GoTo("@review")):
        moved = after(state, command)
        assert moved.answers == state.answers and moved.pages == state.pages
        assert moved.consents == state.consents and moved.card == state.card


@MANY
@given(scripts, st.sampled_from(STOPS))
def test_no_jump_leads_over_something_missing(script: list[Command], target: str) -> None:
    state = wander(script)
    moved = after(state, GoTo(target))
    if moved.stop == state.stop:
        return
    for stop in road(PROCEDURE, moved):
        if stop.key == moved.stop:
            return
        assert not blockers(PROCEDURE, moved, stop)
    raise AssertionError(f"{moved.stop} is not on the road")


@MANY
@given(scripts)
def test_only_visible_questions_are_on_the_road_each_once(script: list[Command]) -> None:
    state = wander(script)
    asked = [key for stop in road(PROCEDURE, state) for key in stop.questions]
    assert len(asked) == len(set(asked))
    assert ("spouse_name" in asked) == (state.answers.get("married") == "yes")
    assert ("ban_information" in asked) == (state.answers.get("certificate_type") == "no1")


@MANY
@given(scripts)
def test_the_declaration_of_truth_never_outlives_a_changed_answer(script: list[Command]) -> None:
    state = wander(script)
    for command in script:
        following = after(state, command)
        if following.answers != state.answers and not isinstance(command, DeclareTruth):
            assert following.declared is None
        state = following


@MANY
@given(scripts, commands)
def test_once_sealed_nothing_of_the_application_changes(script: list[Command], command: Command) -> None:
    sealed = after(wander(script), NoteSealed("TAM-1"))
    moved = after(sealed, command)
    assert moved.answers == sealed.answers and moved.pages == sealed.pages
    assert moved.sealed == sealed.sealed and moved.declared == sealed.declared
