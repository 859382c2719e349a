"""Turns a citizen card into answers, and finds where it says otherwise than what was typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.identity.citizen_card import CitizenCard
from kiosk.procedure.values import Answer, PartialDate, Place
from kiosk.vietnamese.text import nfc, spelling

CAN_CUOC_SINCE = date(2024, 7, 1)
"""Law on Identification 26/2023: from this day on cards are a căn cước, issued by the ministry."""
_ORDER_POLICE_SINCE = date(2018, 10, 10)
_MINISTRY = "Bộ Công an"
_ORDER_POLICE = "Cục Cảnh sát quản lý hành chính về trật tự xã hội"
_RESIDENCE_POLICE = "Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư"


@dataclass(frozen=True, slots=True)
class Fill:
    """An answer the card gives to a question still open, or written differently but meaning the same."""

    question: str
    value: Answer


@dataclass(frozen=True, slots=True)
class Conflict:
    """A question to which the card and the person say different things; a person must choose."""

    question: str
    from_card: Answer
    typed: Answer


@dataclass(frozen=True, slots=True)
class Prefill:
    """What a card brings to the answers; the two parts never name the same question."""

    fills: tuple[Fill, ...]
    conflicts: tuple[Conflict, ...]


def prefill(card: CitizenCard, answers: Mapping[str, object]) -> Prefill:
    """Compare the card with `answers` (by question) and sort what it says into fills and conflicts."""
    fills: list[Fill] = []
    conflicts: list[Conflict] = []
    for question, value in card_answers(card).items():
        typed = answers.get(question)
        if not isinstance(typed, str | PartialDate | Place) or _blank(typed) or _same(value, typed):
            if typed != value:
                fills.append(Fill(question, value))
        else:
            conflicts.append(Conflict(question, value, typed))
    return Prefill(tuple(fills), tuple(conflicts))


def card_answers(card: CitizenCard) -> dict[str, Answer]:
    """All that a card answers, by question."""
    answers: dict[str, Answer] = {
        "status": "citizen",
        "full_name": card.name.upper(),
        "birth_date": card.birth,
        "sex": card.sex,
        "id_type": "can_cuoc" if card.issued >= CAN_CUOC_SINCE else "cccd",
        "id_number": card.number,
        "id_issued": PartialDate.of(card.issued),
        "id_place": issuer(card.issued),
    }
    if card.residence:
        answers["permanent_residence"] = Place(detail=card.residence)
    if card.old_number:
        answers["old_id_number"] = card.old_number
    return answers


def issuer(issued: date) -> str:
    """Who issued a citizen card of this day, as it is written on the card."""
    if issued >= CAN_CUOC_SINCE:
        return _MINISTRY
    return _ORDER_POLICE if issued >= _ORDER_POLICE_SINCE else _RESIDENCE_POLICE


def _blank(typed: str | PartialDate | Place) -> bool:
    match typed:
        case str():
            return not typed.strip()
        case Place():
            return not typed.text
        case PartialDate():
            return False


def _same(value: Answer, typed: str | PartialDate | Place) -> bool:
    """Whether both mean the same: spaces, case and tone style apart, and a year alone fits any day in it."""
    match value, typed:
        case PartialDate(), PartialDate():
            return value.iso.startswith(typed.iso)
        case Place(), Place():
            return _key(value.text) == _key(typed.text)
        case str(), str():
            return _key(value) == _key(typed)
    return False


def _key(text: str) -> str:
    """Words without punctuation; a number also without spaces: 056 185 000 012 is 056185000012."""
    words = spelling(re.sub(r"[^\w]+", " ", nfc(text)))
    digits = words.replace(" ", "")
    return digits if digits.isdigit() else words
