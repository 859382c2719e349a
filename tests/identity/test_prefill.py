"""What a card brings to the answers, and where it meets what was typed; all persons are made up (MẪU)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.identity.citizen_card import CitizenCard
from kiosk.identity.prefill import Conflict, Fill, prefill
from kiosk.procedure.values import Answer, PartialDate, Place

CARD = CitizenCard(
    number="056185000012",
    old_number="225000123",
    name="Nguyễn Thị Hoà",
    birth=PartialDate(1985, 8, 20),
    sex="female",
    residence="12 Trần Phú, Lộc Thọ, Nha Trang, Khánh Hòa",
    issued=date(2021, 5, 10),
)
ANSWERS: dict[str, Answer] = {
    "status": "citizen",
    "full_name": "NGUYỄN THỊ HOÀ",
    "birth_date": PartialDate(1985, 8, 20),
    "sex": "female",
    "id_type": "cccd",
    "id_number": "056185000012",
    "id_issued": PartialDate(2021, 5, 10),
    "id_place": "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
    "permanent_residence": Place(detail="12 Trần Phú, Lộc Thọ, Nha Trang, Khánh Hòa"),
    "old_id_number": "225000123",
}


def test_an_empty_form_is_filled_wholly() -> None:
    result = prefill(CARD, {})
    assert {fill.question: fill.value for fill in result.fills} == ANSWERS
    assert result.conflicts == ()


def test_blank_answers_count_as_open() -> None:
    result = prefill(CARD, {"full_name": "  ", "permanent_residence": Place(), "birth_date": None})
    assert {fill.question: fill.value for fill in result.fills} == ANSWERS


def test_what_is_already_so_is_left_alone() -> None:
    assert prefill(CARD, ANSWERS) == prefill(CARD, {**ANSWERS, "phone": "0900000123"})
    assert prefill(CARD, ANSWERS).fills == ()


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        ("full_name", " nguyễn thị  hòa"),
        ("full_name", "Nguyễn Thị Hoà"),
        ("id_number", "056 185 000 012"),
        ("birth_date", PartialDate(1985)),
        ("birth_date", PartialDate(1985, 8)),
        ("permanent_residence", Place(detail="12 trần phú,Lộc Thọ, Nha Trang, Khánh Hoà")),
    ],
)
def test_the_same_written_otherwise_takes_the_cards_spelling(question: str, typed: Answer) -> None:
    result = prefill(CARD, {**ANSWERS, question: typed})
    assert result.fills == (Fill(question, ANSWERS[question]),)
    assert result.conflicts == ()


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        ("full_name", "NGUYỄN THỊ HOA"),
        ("full_name", "NGUYỄN THỊHOÀ"),
        ("birth_date", PartialDate(1985, 8, 2)),
        ("birth_date", PartialDate(1986)),
        ("sex", "male"),
        ("id_number", "056185000021"),
        ("id_type", "passport"),
        ("permanent_residence", Place(detail="14 Trần Phú, Nha Trang")),
    ],
)
def test_what_differs_is_shown_side_by_side(question: str, typed: Answer) -> None:
    result = prefill(CARD, {**ANSWERS, question: typed})
    assert result.conflicts == (Conflict(question, ANSWERS[question], typed),)
    assert result.fills == ()


def test_a_more_exact_typed_birth_than_the_cards_is_for_the_person_to_decide() -> None:
    result = prefill(replace(CARD, birth=PartialDate(1985)), {"birth_date": PartialDate(1985, 8, 20)})
    assert [conflict.question for conflict in result.conflicts] == ["birth_date"]


@pytest.mark.parametrize(
    ("issued", "kind", "place"),
    [
        (date(2016, 3, 1), "cccd", "Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư"),
        (date(2018, 10, 9), "cccd", "Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư"),
        (date(2018, 10, 10), "cccd", "Cục Cảnh sát quản lý hành chính về trật tự xã hội"),
        (date(2024, 6, 30), "cccd", "Cục Cảnh sát quản lý hành chính về trật tự xã hội"),
        (date(2024, 7, 1), "can_cuoc", "Bộ Công an"),
    ],
)
def test_the_day_of_issue_tells_kind_and_issuer(issued: date, kind: str, place: str) -> None:
    found = {fill.question: fill.value for fill in prefill(replace(CARD, issued=issued), {}).fills}
    assert (found["id_type"], found["id_place"]) == (kind, place)


def test_what_the_card_does_not_say_is_not_answered() -> None:
    bare = replace(CARD, old_number=None, residence="")
    questions = {fill.question for fill in prefill(bare, {}).fills}
    assert questions.isdisjoint({"old_id_number", "permanent_residence"})
