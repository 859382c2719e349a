"""Single commands: what each makes true, and in which words it is refused."""

from __future__ import annotations

from functools import reduce
from typing import Any

import pytest

from kiosk.procedure.values import PartialDate, Problem
from kiosk.result import Err, Ok
from kiosk.visit.commands import (
    AddPage,
    AnswerQuestions,
    ClearAnswer,
    Command,
    DeclareTruth,
    GiveConsent,
    GoBack,
    GoNext,
    GoTo,
    MovePage,
    NotePrinted,
    NoteReceipt,
    NoteSealed,
    NoteSlip,
    TurnPage,
    UseCard,
)
from kiosk.visit.decisions import decide
from kiosk.visit.demands import conflicts, digest_now, pages_now, papers_now
from kiosk.visit.events import (
    AnswerRemoved,
    CardRead,
    DeclarationPrinted,
    MovedTo,
    PageAdded,
    PageRemoved,
    QuestionAnswered,
)
from kiosk.visit.state import VisitState, apply
from kiosk.visit.steps import missing, road, stop_of

from .small_procedure import small_procedure
from .walk import BEGIN, CARD, CLOCK, WHOLE_VISIT, page, printed, state_after

PROCEDURE = small_procedure()
CONSENTED: tuple[Command | str, ...] = (BEGIN, GoNext(), GiveConsent("process", "00"), GoNext())
AT_IDENTITY = (
    *CONSENTED,
    AnswerQuestions({"certificate_type": "no2", "copies": "2", "fee_group": "full", "delivery": "pick_up"}),
    GoNext(),
    GoNext(),
    GoNext(),
)
AT_REVIEW = WHOLE_VISIT[: WHOLE_VISIT.index(DeclareTruth())]
BEFORE_SEALING = WHOLE_VISIT[: WHOLE_VISIT.index(NoteSealed("TAM-K0001-260728-0001"))]


def after(*script: Command | str) -> VisitState:
    return state_after(PROCEDURE, *script)


def refused(state: VisitState, command: Command) -> tuple[Problem, ...]:
    answer = decide(PROCEDURE, state, command, CLOCK.now())
    assert isinstance(answer, Err), answer
    return answer.error


def events(state: VisitState, command: Command) -> tuple[Any, ...]:
    answer = decide(PROCEDURE, state, command, CLOCK.now())
    assert isinstance(answer, Ok), answer
    return answer.value


def test_nothing_happens_before_a_visit_begins_and_it_begins_once() -> None:
    assert refused(VisitState(), GoNext()) == (Problem("visit.not_begun"),)
    assert refused(after(BEGIN), BEGIN) == (Problem("visit.begun"),)
    assert after(BEGIN).stop == "@needs"


def test_without_the_needed_consent_there_is_no_next() -> None:
    state = after(BEGIN, GoNext(), GiveConsent("statistics", "00"))
    assert refused(state, GoNext()) == (Problem("consent.needed", figures={"purpose": "process"}),)


def test_a_screen_of_questions_is_taken_whole_or_not_at_all() -> None:
    state = after(*CONSENTED)
    problems = refused(state, AnswerQuestions({"copies": "x", "fee_group": "rich", "married": "no"}))
    assert [problem.question for problem in problems] == ["copies", "fee_group"]


def test_an_answer_that_hides_the_next_question_of_its_screen_silences_it() -> None:
    state = after(*CONSENTED, AnswerQuestions({"married": "yes", "spouse_name": "TRẦN VĂN MẪU"}))
    found = events(state, AnswerQuestions({"married": "no", "spouse_name": ""}))
    assert found == (QuestionAnswered("married", "no", "typed"),)


def test_a_hidden_answer_waits_for_a_change_of_mind() -> None:
    hidden = after(
        *CONSENTED,
        AnswerQuestions({"married": "yes", "spouse_name": "TRẦN VĂN MẪU"}),
        AnswerQuestions({"married": "no"}),
    )
    assert hidden.answers["spouse_name"] == "TRẦN VĂN MẪU"
    assert digest_now(PROCEDURE, hidden) == digest_now(
        PROCEDURE, after(*CONSENTED, AnswerQuestions({"married": "no"}))
    )


def test_the_same_answer_again_changes_nothing() -> None:
    state = after(*AT_REVIEW, DeclareTruth())
    assert events(state, AnswerQuestions({"copies": "2"})) == ()
    assert events(state, AnswerQuestions({"copies": "3"})) == (QuestionAnswered("copies", 3, "typed"),)


def test_an_optional_answer_can_be_emptied_a_needed_one_only_in_a_draft() -> None:
    state = after(*AT_REVIEW, AnswerQuestions({"convictions": "MẪU"}))
    assert events(state, AnswerQuestions({"convictions": ""})) == (AnswerRemoved("convictions"),)
    assert refused(state, AnswerQuestions({"residence": ()}))[0].question == "residence"
    assert events(state, AnswerQuestions({"residence": ()}, draft=True)) == (AnswerRemoved("residence"),)
    assert events(state, ClearAnswer("married")) == (AnswerRemoved("married"),)
    assert events(state, ClearAnswer("never_asked")) == ()


def test_a_check_over_several_answers_stops_next_where_it_is_shown() -> None:
    state = after(
        *CONSENTED,
        AnswerQuestions({"certificate_type": "no2"}),
        GoNext(),
        AnswerQuestions({"copies": "13", "fee_group": "student"}),
    )
    assert [(p.key, p.question) for p in refused(state, GoNext())] == [("check.too_many_copies", "copies")]


def test_an_option_that_a_later_answer_closes_must_be_chosen_anew() -> None:
    state = after(*AT_REVIEW, AnswerQuestions({"certificate_type": "no2"}))
    problems = [(p.key, p.question) for p in refused(state, GoNext())]
    assert problems[0] == ("answer.no_such_choice", "delivery")
    assert refused(state, AnswerQuestions({"delivery": "electronic"}))[0].key == "answer.no_such_choice"


def test_the_card_answers_and_the_way_leads_past_what_it_answered() -> None:
    state = after(*AT_IDENTITY, UseCard(CARD), GoNext())
    assert state.stop == "@card" and dict(CARD).items() <= state.answers.items()
    assert {stop.key for stop in road(PROCEDURE, state) if stop.passed} == {
        "full_name",
        "birth_date",
        "id_number+id_place",
    }
    assert events(state, GoNext()) == (MovedTo("married"),)


def test_without_a_card_every_question_is_asked_and_the_card_page_is_passed() -> None:
    state = after(*AT_IDENTITY, UseCard(()), GoNext())
    assert state.stop == "full_name"
    assert events(state, UseCard(())) == ()


def test_a_question_the_card_answers_only_in_part_is_asked() -> None:
    state = after(*AT_IDENTITY, UseCard(CARD[:3]), GoNext(), GoNext())
    assert state.stop == "id_number+id_place"


TYPED = (*AT_IDENTITY, GoNext(), AnswerQuestions({"full_name": "NGUYỄN THỊ MẦU"}), GoTo("@identity"))


def test_what_was_typed_stands_against_the_card_until_somebody_chooses() -> None:
    state = after(*TYPED, UseCard(CARD), GoNext())
    assert state.answers["full_name"] == "NGUYỄN THỊ MẦU"
    assert conflicts(state) == ("full_name",)
    stop = stop_of(PROCEDURE, state, "full_name")
    assert stop is not None and not stop.passed


def test_choosing_the_card_settles_the_conflict() -> None:
    state = after(*TYPED, UseCard(CARD), GoNext(), AnswerQuestions({"full_name": CARD[0][1]}, origin="card"))
    assert conflicts(state) == () and state.origins["full_name"] == "card"


def test_going_on_keeps_what_was_typed() -> None:
    state = after(*TYPED, UseCard(CARD), GoNext(), GoNext())
    assert (state.stop, state.origins["full_name"], conflicts(state)) == ("married", "kept", ())
    assert state.answers["full_name"] == "NGUYỄN THỊ MẦU"


def test_another_card_opens_the_question_again_the_same_card_does_not() -> None:
    state = after(*TYPED, UseCard(CARD), GoNext(), GoNext(), GoBack(), GoTo("@identity"))
    assert events(state, UseCard(CARD)) == ()
    other = tuple((key, "LÊ MẪU" if key == "full_name" else value) for key, value in CARD)
    assert events(state, UseCard(other)) == (
        CardRead(other),
        QuestionAnswered("full_name", "NGUYỄN THỊ MẦU", "typed"),
    )


def test_a_second_card_replaces_what_the_first_one_answered() -> None:
    state = after(*AT_IDENTITY, UseCard(CARD))
    assert events(state, UseCard((("birth_date", PartialDate(1990)),))) == (
        CardRead((("birth_date", PartialDate(1990)),)),
        QuestionAnswered("birth_date", PartialDate(1990), "card"),
    )


def test_mending_one_answer_leads_straight_back_to_the_review() -> None:
    state = after(*AT_REVIEW, GoTo("copies"))
    assert (state.stop, state.return_to) == ("copies+fee_group", "@review")
    assert events(state, GoNext()) == (MovedTo("@review"),)
    assert events(state, GoBack()) == (MovedTo("@review"),)


def test_mending_asks_what_the_change_has_opened_before_it_leads_back() -> None:
    state = after(*AT_REVIEW, ClearAnswer("spouse_name"), GoTo("copies"), GoNext())
    assert (state.stop, state.return_to) == ("spouse_name+spouse_job", "@review")
    state = after(
        *AT_REVIEW,
        ClearAnswer("spouse_name"),
        GoTo("copies"),
        GoNext(),
        AnswerQuestions({"spouse_name": "LÊ MẪU"}),
        GoNext(),
    )
    assert (state.stop, state.return_to) == ("@review", "")


def test_no_jump_beyond_what_is_missing() -> None:
    problems = refused(after(*CONSENTED), GoTo("@review"))
    assert problems == (Problem("answer.missing", "certificate_type"),)
    assert refused(after(*CONSENTED), GoTo("spouse_name")) == (Problem("visit.not_on_road"),)


def test_the_first_and_the_last_stop() -> None:
    assert refused(after(BEGIN), GoBack()) == (Problem("visit.first_stop"),)
    assert refused(after(*WHOLE_VISIT), GoNext()) == (Problem("visit.last_stop"),)


def test_the_review_wants_everything_answered_and_declared() -> None:
    assert refused(after(*AT_REVIEW), GoNext()) == (Problem("truth.not_declared"),)
    taken_back = after(*AT_REVIEW, DeclareTruth(), DeclareTruth(False))
    assert refused(taken_back, GoNext()) == (Problem("truth.not_declared"),)


def test_papers_want_the_print_every_page_and_a_look_at_each_doubt() -> None:
    at_papers = (*AT_REVIEW, DeclareTruth(), GoNext())
    keys = [problem.key for problem in refused(after(*at_papers), GoNext())]
    assert keys == ["declaration.not_printed", "papers.pages_missing", "papers.pages_missing"]
    two_pages = (*at_papers, NotePrinted(digest_now(PROCEDURE, after(*at_papers)), 2))
    state = after(*two_pages, page("signed_declaration", "p1", "blurred"), page("student_card", "p2"))
    assert [(p.key, dict(p.figures)) for p in refused(state, GoNext())] == [
        ("papers.pages_missing", {"paper": "signed_declaration", "missing": "1"}),
        ("papers.pages_missing", {"paper": "student_card", "missing": "1"}),
        ("papers.doubtful", {"paper": "signed_declaration", "page": "p1"}),
    ]


def test_a_paper_has_no_more_pages_than_it_may_and_a_replaced_one_keeps_its_place() -> None:
    state = after(*CONSENTED, page("other", "p1"), page("other", "p2"))
    assert refused(state, page("other", "p3"))[0].key == "papers.too_many"
    assert isinstance(events(state, page("other", "p3", replaced="p1"))[0], PageAdded)
    replaced = after(*CONSENTED, page("other", "p1"), page("other", "p2"), page("other", "p3", replaced="p1"))
    assert [each.page for each in replaced.pages] == ["p3", "p2"]


def test_a_page_is_turned_and_moved_among_those_of_its_paper_only() -> None:
    state = after(*WHOLE_VISIT[: WHOLE_VISIT.index("print")])
    for name in ("a", "b", "c"):
        state = reduce(apply, events(state, page("student_card", name)), state)
    state = reduce(apply, events(state, page("signed_declaration", "s")), state)
    for command in (MovePage("c", 0), *[TurnPage("a")] * 5, MovePage("b", 9)):
        state = reduce(apply, events(state, command), state)
    assert [(each.page, each.turned) for each in state.pages_of("student_card")] == [
        ("c", 0),
        ("a", 1),
        ("b", 0),
    ]
    assert [each.page for each in state.pages_of("signed_declaration")] == ["s"]
    assert events(state, MovePage("c", -1)) == () and events(state, MovePage("x", 0)) == ()


def test_a_changed_answer_voids_print_and_signature() -> None:
    state = after(*BEFORE_SEALING, GoBack(), GoBack(), AnswerQuestions({"copies": "3"}))
    keys = [problem.key for problem in missing(PROCEDURE, state)]
    assert keys == ["truth.not_declared", "declaration.changed"]
    reprint = printed(PROCEDURE, state)
    assert isinstance(reprint, NotePrinted)
    assert events(state, reprint) == (DeclarationPrinted(reprint.digest, 1), PageRemoved("p1"))


def test_a_second_print_of_the_same_answers_keeps_the_signed_page() -> None:
    state = after(*BEFORE_SEALING)
    assert len(events(state, printed(PROCEDURE, state))) == 1


def test_papers_of_a_group_no_longer_chosen_do_not_count() -> None:
    state = after(*BEFORE_SEALING, GoBack(), GoBack(), AnswerQuestions({"fee_group": "full"}))
    assert [paper.key for paper in papers_now(PROCEDURE, state)] == ["signed_declaration", "other"]
    assert {each.paper for each in pages_now(PROCEDURE, state)} == {"signed_declaration"}
    assert len(state.pages) == 3


@pytest.mark.parametrize("command", [NoteReceipt("H32", "2026-07-28T09:00:00+07:00"), NoteSlip()])
def test_no_receipt_and_no_slip_before_sealing(command: Command) -> None:
    assert refused(after(*BEFORE_SEALING), command) == (Problem("application.not_sealed"),)


def test_sealing_receipt_and_slip_are_noted_once() -> None:
    state = after(*WHOLE_VISIT)
    for command in (NoteSealed("TAM-2"), NoteReceipt("X", "Y"), NoteSlip()):
        assert events(state, command) == ()
    assert refused(state, GoBack()) == (Problem("visit.sealed"),)


def test_what_does_not_exist_is_a_bug() -> None:
    with pytest.raises(StopIteration):
        decide(PROCEDURE, after(BEGIN), AddPage("no_paper", "p", "good", 1, 1, 1, 1), CLOCK.now())


def test_the_digest_hangs_on_answers_and_ids_alone() -> None:
    digest = digest_now(PROCEDURE, after(*AT_REVIEW))
    assert digest == digest_now(PROCEDURE, after(*AT_REVIEW, GoBack(), DeclareTruth()))
    assert digest != digest_now(PROCEDURE, after(*AT_REVIEW, AnswerQuestions({"copies": "4"})))
