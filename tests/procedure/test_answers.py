"""What typed and touched answers become, and which questions are asked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.procedure.answers import UNKNOWN, asked, parse, parse_date, road_questions
from kiosk.procedure.conditions import Context
from kiosk.procedure.definition import Kind, Option, Question
from kiosk.procedure.values import Answer, Month, PartialDate, Place, Stay
from kiosk.result import Err, Ok
from tests.procedure.shipped import shipped

DAY = date(2026, 11, 22)
OPTIONS = (Option(key="a", code=1), Option(key="b", code=2))


def question(kind: Kind, **more: Any) -> Question:
    return Question(key="q", kind=kind, **more)


@pytest.mark.parametrize(
    ("asked_for", "raw", "answer"),
    [
        (question(Kind.TEXT), "  Bộ Công an ", "Bộ Công an"),
        (question(Kind.NAME, capitals=True), "nguyễn  văn mẫu", "NGUYỄN VĂN MẪU"),
        (question(Kind.CHOICE, options=OPTIONS), "b", "b"),
        (question(Kind.DATE), "20/8/1985", PartialDate(1985, 8, 20)),
        (question(Kind.DATE, minimum=4), "1985", PartialDate(1985)),
        (question(Kind.YEAR), "1958", PartialDate(1958)),
        (question(Kind.YEAR), "1/2/1958", PartialDate(1958, 2, 1)),
        (question(Kind.COUNT, minimum=1, maximum=20), "3", 3),
        (question(Kind.COUNT, minimum=1, maximum=20), 3, 3),
        (question(Kind.DIGITS, pattern=r"\d{12}"), "056 185 000 012", "056185000012"),
        (question(Kind.PHONE), "0900 000 123", "0900000123"),
        (question(Kind.PHONE), "+84 900 000 123", "0900000123"),
        (question(Kind.PHONE), "0258 382 2222", "02583822222"),
        (question(Kind.EMAIL), "mau@vidu.vn", "mau@vidu.vn"),
        (question(Kind.NAME, unknown=True), UNKNOWN, UNKNOWN),
        (question(Kind.YEAR, unknown=True), UNKNOWN, UNKNOWN),
        (question(Kind.PLACE), Place("MẪU"), Place("MẪU")),
    ],
)
def test_good_answers(asked_for: Question, raw: Answer, answer: Answer) -> None:
    assert parse(asked_for, raw, DAY) == Ok(answer)


@pytest.mark.parametrize(
    ("asked_for", "raw", "problem"),
    [
        (question(Kind.TEXT), "  ", "missing"),
        (question(Kind.TEXT, max_length=3), "abcd", "too_long"),
        (question(Kind.TEXT, pattern="[A-Z]+"), "abc", "does_not_fit"),
        (question(Kind.NAME), "Nguyễn 3", "not_a_name"),
        (question(Kind.NAME), UNKNOWN, "not_a_name"),
        (question(Kind.CHOICE, options=OPTIONS), "c", "no_such_choice"),
        (question(Kind.DATE), "31/02/1985", "not_a_date"),
        (question(Kind.YEAR), "19a8", "not_a_year"),
        (question(Kind.DATE), "1985", "whole_date_wanted"),
        (question(Kind.DATE), "23/11/2026", "in_the_future"),
        (question(Kind.DATE), "01/01/1890", "too_long_ago"),
        (question(Kind.COUNT, minimum=1, maximum=20), "21", "not_in_range"),
        (question(Kind.COUNT, minimum=1, maximum=20), "hai", "not_in_range"),
        (question(Kind.DIGITS, pattern=r"\d{12}"), "05618500001", "not_a_number"),
        (question(Kind.DIGITS, pattern=r"\d{12}"), "05618500001２", "not_a_number"),
        (question(Kind.PHONE), "123", "not_a_phone"),
        (question(Kind.PHONE), "12345678", "not_a_phone"),
        (question(Kind.PHONE), "0000000000", "not_a_phone"),
        (question(Kind.PHONE), "0900 000 1234", "not_a_phone"),
        (question(Kind.PHONE), "+1 650 253 0000", "not_a_phone"),
        (question(Kind.EMAIL), "mau@vidu", "not_an_email"),
        (question(Kind.PLACE), Place(), "missing"),
        (question(Kind.STAYS), (), "missing"),
        (question(Kind.STAYS), (Stay(Month(2000, 1), None, Place(" ")),), "missing"),
        (question(Kind.STAYS), (Stay(Month(2010, 2), Month(2010, 1), Place("MẪU")),), "does_not_fit"),
        (question(Kind.STAYS), (Stay(Month(2026, 12), None, Place("MẪU")),), "in_the_future"),
        (question(Kind.STAYS), (Stay(Month(2000, 1), Month(2026, 12), Place("MẪU")),), "in_the_future"),
        (question(Kind.TEXT), Place("MẪU"), "missing"),
    ],
)
def test_wrong_answers_have_their_own_words(asked_for: Question, raw: Answer, problem: str) -> None:
    result = parse(asked_for, raw, DAY)
    assert isinstance(result, Err)
    assert (result.error.key, result.error.question) == (f"answer.{problem}", "q")
    for language in ("vi", "en"):
        words = shipped().words[language][f"problem.answer.{problem}.text"]
        assert words.format(**result.error.figures)


@given(
    st.dates(date(1900, 1, 1), DAY),
    st.sampled_from(["{:%d/%m/%Y}", "{:%d-%m-%Y}", "{:%d.%m.%Y}", "{:%d%m%Y}"]),
)
def test_every_date_is_read_however_it_is_written(day: date, form: str) -> None:
    assert parse_date(form.format(day)) == PartialDate.of(day)


STAY = Stay(Month(2000, 1), None, Place("MẪU"))
RAW = (
    st.text(max_size=30)
    | st.integers()
    | st.just(Place("MẪU"))
    | st.just((STAY,))
    | st.just(PartialDate(1985))
)


@given(st.sampled_from(list(Kind)), RAW)
def test_nothing_typed_crashes_and_what_is_accepted_is_accepted_again(kind: Kind, raw: Answer) -> None:
    wanted = question(kind, options=OPTIONS if kind is Kind.CHOICE else ())
    result = parse(wanted, raw, DAY)
    if isinstance(result, Ok):
        assert parse(wanted, result.value, DAY) == result


def test_questions_follow_from_answers() -> None:
    procedure = shipped().procedure
    context = Context(DAY, "mps-2026")
    plain = asked(procedure, {"for_whom": "self", "marital": "single", "purpose": "job"}, context)
    married = asked(procedure, {"for_whom": "self", "marital": "married", "purpose": "other"}, context)
    assert set(married) - set(plain) == {"spouse_name", "spouse_birth", "purpose_other"}
    assert list(married) == [key for key in road_questions(procedure) if key in married]


def test_a_hidden_answer_makes_nothing_visible() -> None:
    procedure = shipped().procedure
    hidden = {"convictions": "x", "spouse_name": "x"}
    assert not {"convictions", "spouse_name"} & set(asked(procedure, hidden, Context(DAY)))
