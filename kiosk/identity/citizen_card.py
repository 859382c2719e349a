"""Reads the text of the QR code on a Vietnamese citizen card, and says what another code is instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.procedure.personal_number import Sex
from kiosk.procedure.values import PartialDate
from kiosk.result import Err, Ok, Result
from kiosk.vietnamese.text import fold, is_name, nfc, normalise_name

_FIELDS = 7
_EARLIEST_BIRTH = 1900
_SEXES: dict[str, Sex] = {"nam": "male", "nu": "female"}
_HEX_TEXT = re.compile(r"(?:[0-9a-fA-F]{2}){4,}")
_INSURANCE_NUMBER = re.compile(r"[A-Za-z]{2}[0-9A-Za-z]*|[0-9]{10}")
_WEB_ADDRESS = re.compile(r"(?:https?://|www\.)", re.IGNORECASE)


class CardProblem(StrEnum):
    """Why a code is no citizen card, or one that cannot be right."""

    NOT_UTF8 = "not_utf8"
    HEALTH_INSURANCE_CARD = "health_insurance_card"
    PAYMENT_CODE = "payment_code"
    WEB_ADDRESS = "web_address"
    NOT_A_CARD = "not_a_card"
    BAD_NUMBER = "bad_number"
    IMPOSSIBLE_DATE = "impossible_date"
    FUTURE_DATE = "future_date"
    ISSUED_BEFORE_BIRTH = "issued_before_birth"
    UNKNOWN_SEX = "unknown_sex"
    GARBLED = "garbled"


@dataclass(frozen=True, slots=True)
class CitizenCard:
    """What the code says, as printed on the card; nothing in it proves that the card is genuine.

    `residence` names places by the list of its day, mostly the one before July 2025. `extras` are the fields
    a card of 2024 adds; their order is not published, so they are kept as they stand and never interpreted.
    """

    number: str
    old_number: str | None
    name: str
    birth: PartialDate
    sex: Sex
    residence: str
    issued: date
    extras: tuple[str, ...] = ()


def read_card(data: bytes, today: date) -> Result[CitizenCard, CardProblem]:
    """Read the bytes of a card's QR code (Circulars 06/2021 and 16/2024; UTF-8 fields between bars)."""
    try:
        text = nfc(data.decode("utf-8")).replace("\ufeff", "").strip("\0 \t\r\n")
    except UnicodeDecodeError:
        return Err(CardProblem.NOT_UTF8)
    fields = [" ".join(field.split()) for field in text.split("|")]
    stranger = _other_document(text, fields)
    if stranger:
        return Err(stranger)
    number, old_number, name, born, sex, residence, issued, *extras = fields
    if not re.fullmatch(r"[0-9]{12}", number) or not re.fullmatch(r"([0-9]{9}|[0-9]{12})?", old_number):
        return Err(CardProblem.BAD_NUMBER)
    if not is_name(name):
        return Err(CardProblem.NOT_A_CARD)
    dates = _dates(born, issued, today)
    if isinstance(dates, CardProblem):
        return Err(dates)
    known_sex = _SEXES.get(fold(sex))
    if known_sex is None:
        return Err(CardProblem.UNKNOWN_SEX)
    name = normalise_name(name)
    return Ok(
        CitizenCard(number, old_number or None, name, dates[0], known_sex, residence, dates[1], tuple(extras))
    )


def _other_document(text: str, fields: list[str]) -> CardProblem | None:
    """Which other code this is, by its beginning; NOT_A_CARD where there are too few fields for a card."""
    if text.startswith("000201"):
        return CardProblem.PAYMENT_CODE
    if _WEB_ADDRESS.match(text):
        return CardProblem.WEB_ADDRESS
    if len(fields) > 1 and _INSURANCE_NUMBER.fullmatch(fields[0]) and _HEX_TEXT.fullmatch(fields[1]):
        return CardProblem.HEALTH_INSURANCE_CARD
    return CardProblem.NOT_A_CARD if len(fields) < _FIELDS else None


def _dates(born: str, issued: str, today: date) -> tuple[PartialDate, date] | CardProblem:
    birth, issue = _partial_date(born), _partial_date(issued)
    if birth is None or issue is None or issue.day is None or birth.year < _EARLIEST_BIRTH:
        return CardProblem.IMPOSSIBLE_DATE
    if max(birth.first_day, issue.first_day) > today:
        return CardProblem.FUTURE_DATE
    if issue.first_day < birth.first_day:
        return CardProblem.ISSUED_BEFORE_BIRTH
    return birth, issue.first_day


def _partial_date(text: str) -> PartialDate | None:
    """`ddmmyyyy`; with 00 for a day or month that is not known, or the year alone."""
    if not re.fullmatch(r"[0-9]{4}|[0-9]{8}", text):
        return None
    day, month, year = (int(part or 0) for part in (text[:-6], text[-6:-4], text[-4:]))
    try:
        return PartialDate(year, month or None, day or None)
    except ValueError:
        return None
