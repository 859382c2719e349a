"""Each case of the law: what is asked, which papers, which fee, when, by whom, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kiosk.procedure.answers import asked
from kiosk.procedure.checks import problems
from kiosk.procedure.conditions import Context, holds
from kiosk.procedure.deadlines import due_of
from kiosk.procedure.definition import Kind, Profile
from kiosk.procedure.fees import fee_of
from kiosk.procedure.law import agency_of, context_on, form_number_of, form_of
from kiosk.procedure.payload import payload_of
from kiosk.procedure.values import Answers
from tests.procedure.law_cases import ROWS, Row
from tests.procedure.shipped import shipped

SCHEMA = Draft202012Validator(
    json.loads((Path(__file__).parent / "declaration.schema.json").read_text("utf-8"))
)
EVERY_ROW = pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])


def world(row: Row) -> tuple[Profile, Context, Answers]:
    """The law of the day, the context, and the answers that count."""
    profile = shipped().procedure.profile_on(row.day)
    assert profile is not None
    context = Context(row.day, channel=row.channel, identity_copy="yes" if row.identity_copy else "no")
    context = context_on(profile, context)
    shown = asked(shipped().procedure, row.answers, context)
    return profile, context, {key: row.answers[key] for key in shown if key in row.answers}


def test_there_are_enough_cases_each_with_its_section() -> None:
    assert len(ROWS) >= 60 and len({row.name for row in ROWS}) == len(ROWS)
    assert all(row.section for row in ROWS)


@EVERY_ROW
def test_what_is_asked(row: Row) -> None:
    _, context, _ = world(row)
    shown = set(asked(shipped().procedure, row.answers, context))
    assert set(row.asks.split()) <= shown
    assert not set(row.hides.split()) & shown
    optional = {q.key for q in shipped().procedure.questions if not q.required}
    assert shown - set(row.answers) <= optional, "the row leaves questions open"


@EVERY_ROW
def test_which_papers_are_needed(row: Row) -> None:
    _, context, answers = world(row)
    papers = [p for p in shipped().procedure.papers if p.required and holds(p.when, answers, context)]
    assert sorted(paper.code for paper in papers) == sorted(row.papers.split())


@EVERY_ROW
def test_what_is_refused_and_nothing_else(row: Row) -> None:
    procedure, (_, context, answers) = shipped().procedure, world(row)
    broken = {problem.key.removeprefix("check.") for problem in problems(procedure, answers, context)}
    for key in answers:
        question = procedure.question(key)
        for option in question.options:
            if answers[key] == option.key and not holds(option.when, answers, context):
                broken.add(f"{key}={option.key}")
    assert broken == set(row.refused.split())


@EVERY_ROW
def test_the_fee(row: Row) -> None:
    _, _, answers = world(row)
    if "fee_group=" not in row.refused and not row.more:
        assert fee_of(shipped().procedure, answers, row.day).total == row.fee


@EVERY_ROW
def test_agency_form_and_day_of_the_result(row: Row) -> None:
    profile, context, answers = world(row)
    form = form_of(shipped().procedure, answers, context)
    assert form.key == row.form
    if row.agency:
        assert agency_of(profile, answers, context) == row.agency
    if row.number is not None:
        assert form_number_of(profile, form) == row.number
    if row.due:
        assert due_of(profile, answers, context, row.day) == row.due


@EVERY_ROW
def test_the_payload_is_as_the_service_knows_it(row: Row) -> None:
    _, context, answers = world(row)
    sent = payload_of(shipped().procedure, answers, context, shipped().words["vi"])
    assert [f"{e.json_path}: {e.message}" for e in SCHEMA.iter_errors(sent)] == []
    another = answers["for_whom"] != "self"
    assert ("thongTinUyQuyen" in sent) is another
    assert sent["uyQuyen"] == int(answers["for_whom"] == "authorised")
    assert sent["nycHoTen"] == answers["holder_name" if another else "full_name"]
    _same_names(sent)


def _same_names(sent: dict[str, Any]) -> None:
    """What no question says is not there: an unknown parent has the official words, never the button's."""
    assert "Không biết" not in json.dumps(sent, ensure_ascii=False)


def test_the_schema_itself_refuses_what_is_not_in_it() -> None:
    row = next(row for row in ROWS if row.name == "self-1-2026")
    _, context, answers = world(row)
    sent = payload_of(shipped().procedure, answers, context, shipped().words["vi"])
    assert not SCHEMA.is_valid({**sent, "la": 1})
    assert not SCHEMA.is_valid({**sent, "nycThuongTru": {**sent["nycThuongTru"], "la": 1}})


def test_several_nationalities_are_all_told() -> None:
    row = next(row for row in ROWS if row.name == "two-nationalities")
    _, context, answers = world(row)
    sent = payload_of(shipped().procedure, answers, context, shipped().words["vi"])
    assert (sent["nycQuocTich"], sent["nycTenQuocTich"]) == ("VN", "Việt Nam, Hoa Kỳ")


def test_no_history_question_is_without_its_birth_date() -> None:
    for question in shipped().procedure.questions:
        if question.kind is Kind.STAYS:
            assert shipped().procedure.question(question.since).kind is Kind.DATE
