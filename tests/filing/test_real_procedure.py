"""The procedure that ships, walked to the end by a willing citizen who answers whatever is asked."""

from __future__ import annotations

from functools import reduce
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.identity.citizen_card import read_card
from kiosk.identity.prefill import card_answers
from kiosk.procedure.definition import Kind, Question
from kiosk.procedure.loading import Loaded, load
from kiosk.procedure.payload import payload_of
from kiosk.procedure.values import Month, PartialDate, Place, Problem, Stay
from kiosk.result import Err, Ok
from kiosk.visit.commands import (
    AddPage,
    AnswerQuestions,
    BeginVisit,
    Command,
    DeclareTruth,
    GiveConsent,
    GoNext,
    NotePrinted,
    NoteSealed,
    Raw,
    UseCard,
)
from kiosk.visit.decisions import decide
from kiosk.visit.demands import (
    answers_now,
    context_of,
    digest_now,
    options_now,
    papers_now,
    wanted_pages,
)
from kiosk.visit.state import VisitState, apply
from kiosk.visit.steps import blockers, missing, road, stop_of
from tests.visit.small_procedure import DAY, StandingClock

FOLDER = Path(__file__).parents[2] / "assets/procedures/criminal-record-certificate"
CLOCK = StandingClock()
CARD = "056203000123|225000123|Nguyễn Thị Mẫu|06052003|Nữ|12 Đường Mẫu, Nha Trang, Khánh Hòa|28072022"
TEXTS: dict[Kind, Raw] = {
    Kind.TEXT: "Chữ MẪU",
    Kind.NAME: "Trần Văn Mẫu",
    Kind.DATE: PartialDate(2003, 5, 6),
    Kind.YEAR: "1975",
    Kind.COUNT: "2",
    Kind.DIGITS: "056203000123",
    Kind.PHONE: "0900000123",
    Kind.EMAIL: "mau@example.vn",
    Kind.PLACE: Place("12 Đường MẪU"),
    Kind.STAYS: (Stay(Month(2017, 5), None, Place("12 Đường MẪU"), "permanent", "Sinh viên"),),
    Kind.PRIVATE: "MẪU",
}
OWN: dict[str, Raw] = {
    "old_id_number": "225000123",
    "paper_number": "B1234567",
    "holder_paper_number": "B1234567",
}
CURES: dict[str, tuple[str, Raw]] = {
    "not_elderly": ("fee_group", "normal"),
    "not_a_child": ("fee_group", "normal"),
    "pupil_too_young": ("fee_group", "normal"),
    "digital_for_another": ("fee_group", "normal"),
    "digital_not_citizen": ("fee_group", "normal"),
    "number_two_for_another": ("certificate_type", "1"),
    "not_a_minor": ("holder_birth_date", PartialDate(2015, 5, 6)),
    "holder_issued_before_birth": ("holder_id_issued", PartialDate(2020, 5, 6)),
    "citizen_not_vietnamese": ("nationality", "VN"),
    "foreigner_vietnamese": ("nationality", "US"),
    "holder_not_vietnamese": ("holder_nationality", "VN"),
    "holder_vietnamese": ("holder_nationality", "US"),
}


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    answer = load(FOLDER)
    assert isinstance(answer, Ok), answer
    return answer.value


class Citizen:
    """Does whatever is in the way; `wishes` are indices into the options of each choice."""

    def __init__(self, loaded: Loaded, wishes: dict[str, int], card: bool) -> None:
        self.procedure = loaded.procedure
        self.wishes = wishes
        self.card = card
        self.steps = 0
        self.seen: list[str] = []
        begin = BeginVisit("v", "a", "k", "s", loaded.procedure.id, "1", self._profile(), DAY.isoformat())
        self.state = VisitState()
        self.do(begin)

    def _profile(self) -> str:
        profile = self.procedure.profile_on(DAY)
        assert profile is not None
        return profile.id

    def do(self, command: Command) -> None:
        answer = decide(self.procedure, self.state, command, CLOCK.now())
        if isinstance(answer, Err):
            raise AssertionError((command, self.state.stop, answer.error))
        self.state = reduce(apply, answer.value, self.state)

    def walk(self) -> None:
        """Go from screen to screen until sealed."""
        while self.state.stop != "@sent":
            self.steps += 1
            assert self.steps < 200, self.state.stop
            self.seen.append(self.state.stop)
            self._look()
            self.do(GoNext())

    def _look(self) -> None:
        stop = stop_of(self.procedure, self.state, self.state.stop)
        assert stop is not None
        if stop.screen == "identity" and self.card:
            self._use_card()
        questions = [self.procedure.question(key) for key in stop.questions]
        wanted = [question for question in questions if question.key not in self.state.answers]
        if wanted:
            self.do(AnswerQuestions({question.key: self._answer(question) for question in wanted}))
        for _ in range(4):
            for problem in blockers(self.procedure, self.state, stop):
                self._cure(problem)

    def _use_card(self) -> None:
        card = read_card(CARD.encode(), DAY)
        assert isinstance(card, Ok), card
        self.do(UseCard(tuple(card_answers(card.value).items())))

    def _answer(self, question: Question) -> Raw:
        if question.kind is not Kind.CHOICE:
            return OWN.get(question.key, TEXTS[question.kind])
        options = options_now(self.procedure, self.state, question.key)
        assert options, question.key
        return options[self.wishes.get(question.key, 0) % len(options)].key

    def _cure(self, problem: Problem) -> None:
        match problem.key:
            case "consent.needed":
                self.do(GiveConsent(problem.figures["purpose"], "00"))
            case "truth.not_declared":
                self.do(DeclareTruth())
            case "declaration.not_printed":
                self.do(NotePrinted(digest_now(self.procedure, self.state), 2))
                self._scan()
            case "papers.pages_missing":
                pass
            case "application.not_sealed":
                assert missing(self.procedure, self.state) == ()
                self.do(NoteSealed("TAM-K0001-260728-0001"))
            case "answer.missing":
                question = self.procedure.question(problem.question)
                self.do(AnswerQuestions({question.key: self._answer(question)}))
            case "answer.no_such_choice":
                question = self.procedure.question(problem.question)
                self.do(AnswerQuestions({question.key: self._answer(question)}))
            case key if key.startswith("check."):
                question, answer = CURES[key.removeprefix("check.")]
                self.do(AnswerQuestions({question: answer}))
            case _:
                raise AssertionError(problem)

    def _scan(self) -> None:
        for paper in papers_now(self.procedure, self.state):
            for number in range(wanted_pages(paper, self.state) if paper.required else 0):
                self.do(AddPage(paper.key, f"{paper.key}{number}", "good", 1, 1, 1, 300))


def test_with_a_card_only_what_it_does_not_say_is_asked(loaded: Loaded) -> None:
    citizen = Citizen(loaded, {}, card=True)
    citizen.walk()
    assert "@card" in citizen.seen and not {"full_name", "id_number", "id_issued"} & set(citizen.seen)
    assert citizen.state.answers["full_name"] == "NGUYỄN THỊ MẪU"


def test_without_a_card_everything_is_asked(loaded: Loaded) -> None:
    citizen = Citizen(loaded, {}, card=False)
    citizen.walk()
    assert "@card" not in citizen.seen and {"full_name", "id_number"} <= set(citizen.seen)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wishes=st.data(), card=st.booleans())
def test_whatever_is_chosen_the_road_leads_to_the_end(
    loaded: Loaded, wishes: st.DataObject, card: bool
) -> None:
    choices = [question for question in loaded.procedure.questions if question.kind is Kind.CHOICE]
    drawn = {q.key: wishes.draw(st.integers(0, len(q.options) - 1), q.key) for q in choices}
    citizen = Citizen(loaded, drawn, card)
    citizen.walk()
    state, procedure = citizen.state, loaded.procedure
    payload = payload_of(
        procedure, answers_now(procedure, state), context_of(procedure, state), loaded.words["vi"]
    )
    assert payload["nycHoTen"] and len(road(procedure, state)) <= 60
