"""Help in a visit: nothing without the citizen's consent, and the record tells who helped, where and since when."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import reduce

from kiosk.ports.clock import VIET_NAM
from kiosk.procedure.values import Problem
from kiosk.result import Err, Ok
from kiosk.visit.assistance import GRANT_S, GRANTS, Help, was_helped
from kiosk.visit.codec import event_from_json, event_to_json
from kiosk.visit.commands import AnswerHelp, Command, EndHelp, GrantTime, OfferHelp
from kiosk.visit.decisions import decide
from kiosk.visit.events import Event, MovedTo, TicketOpened, VisitBegun
from kiosk.visit.idleness import Idleness, IdlePolicy, Mode, Patience
from kiosk.visit.state import VisitState, apply
from tests.visit.small_procedure import small_procedure

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=VIET_NAM)
PROCEDURE = small_procedure()
BEGUN = VisitBegun("v", "a", "k", "s", "small", "1", "p", "2026-11-23", NINE)


def after(state: VisitState, *commands: Command | Event) -> VisitState:
    for step in commands:
        if isinstance(step, Command):
            decided = decide(PROCEDURE, state, step, NINE + timedelta(minutes=1))
            assert isinstance(decided, Ok), decided
            state = reduce(apply, decided.value, state)
        else:
            state = apply(state, step)
    return state


AT_WORK = apply(apply(VisitState(), BEGUN), MovedTo("one"))


def test_the_record_tells_initials_consent_and_screens_in_order() -> None:
    state = after(
        AT_WORK, OfferHelp("NA"), AnswerHelp(True), MovedTo("two"), MovedTo("one"), MovedTo("three")
    )
    agreed = NINE + timedelta(minutes=1)
    assert state.helps == (Help("NA", agreed, agreed, ("one", "two", "three")),)
    assert state.help is not None and state.help.going_on
    ended = after(state, EndHelp("citizen"), MovedTo("four"))
    assert ended.help is None and ended.helps[0].screens == ("one", "two", "three")
    assert ended.helps[0].ended == "citizen"


def test_refused_help_is_recorded_and_changes_nothing_else() -> None:
    state = after(AT_WORK, OfferHelp("NA"), AnswerHelp(False))
    assert state.helps[0].ended == "refused" and state.helps[0].agreed_at is None
    assert replace(state, helps=()) == AT_WORK


def test_nothing_of_help_without_an_offer_or_consent() -> None:
    assert decide(PROCEDURE, AT_WORK, AnswerHelp(True), NINE) == Err((Problem("help.not_offered"),))
    offered = after(AT_WORK, OfferHelp("NA"))
    assert decide(PROCEDURE, offered, GrantTime(), NINE) == Err((Problem("help.not_agreed"),))
    assert decide(PROCEDURE, offered, EndHelp("volunteer"), NINE) == Ok(())
    assert offered.help is not None and offered.help.waiting


def test_a_second_volunteer_takes_over_only_with_a_consent_of_its_own() -> None:
    state = after(AT_WORK, OfferHelp("NA"), AnswerHelp(True), OfferHelp("BC"))
    assert [each.ended for each in state.helps] == ["handover", ""]
    assert state.help is not None and state.help.waiting


def test_time_is_granted_three_times_and_no_more() -> None:
    state = after(AT_WORK, OfferHelp("NA"), AnswerHelp(True), *[GrantTime()] * (GRANTS + 2))
    assert state.granted_s == GRANTS * GRANT_S
    timer = Idleness(IdlePolicy()).entered(Mode.QUESTIONS, 0).granted(GRANT_S)
    assert timer.look(90).patience is Patience.CALM
    assert timer.look(GRANT_S + 90).patience is Patience.WARN
    assert timer.look(GRANT_S + 120).patience is Patience.OVER
    assert timer.entered(Mode.SENT, 0).look(60).patience is Patience.OVER


def test_a_ticket_ends_the_help_of_that_day() -> None:
    state = after(AT_WORK, OfferHelp("NA"), AnswerHelp(True), GrantTime(), TicketOpened("t", "2026-11-24"))
    assert state.help is None and state.helps[0].ended == "ticket" and state.granted_s == 0


def test_help_counts_with_consent_or_by_word_but_not_when_refused() -> None:
    agreed = after(AT_WORK, OfferHelp("NA"), AnswerHelp(True)).helps
    refused = after(AT_WORK, OfferHelp("NA"), AnswerHelp(False)).helps
    assert was_helped(agreed, called=False) and was_helped((), called=True)
    assert not was_helped(refused, called=True) and not was_helped((), called=False)


def test_the_record_comes_back_from_a_journal() -> None:
    state, events = AT_WORK, []
    for command in (OfferHelp("NA"), AnswerHelp(True), GrantTime(), EndHelp("volunteer")):
        decided = decide(PROCEDURE, state, command, NINE)
        assert isinstance(decided, Ok)
        events += [event_from_json(event_to_json(event)) for event in decided.value]
        state = reduce(apply, decided.value, state)
    assert reduce(apply, events, AT_WORK) == state
