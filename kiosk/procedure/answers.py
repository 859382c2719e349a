"""From what was typed or touched to an answer, or to what is wrong with it; and which questions are asked."""

from __future__ import annotations

import re
from datetime import date

import phonenumbers

from kiosk.procedure import residence
from kiosk.procedure.conditions import Context, holds
from kiosk.procedure.definition import Kind, Procedure, Question
from kiosk.procedure.values import Answer, Answers, Month, PartialDate, Place, Problem
from kiosk.result import Err, Ok, Result
from kiosk.vietnamese.text import is_name, nfc, normalise_name

UNKNOWN = "?"
"""The answer to a question whose answer the citizen does not know, where the form allows that."""
DATE = re.compile(
    r"(\d{1,2})[ /.\-]+(\d{1,2})[ /.\-]+(\d{4})|(\d{2})(\d{2})(\d{4})|(\d{1,2})[ /.\-]+(\d{4})|(\d{4})"
)
EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
REACHABLE = (
    phonenumbers.PhoneNumberType.MOBILE,
    phonenumbers.PhoneNumberType.FIXED_LINE,
    phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
)
OLDEST = 130


def asked(procedure: Procedure, answers: Answers, context: Context) -> tuple[str, ...]:
    """The keys of the questions these answers make visible, in the order of the road.

    A question whose condition looks at a question that is itself hidden sees it as unanswered.
    """
    shown: list[str] = []
    seen: dict[str, Answer] = {}
    conditions = {question.key: question.when for question in procedure.questions}
    for key in road_questions(procedure):
        if holds(conditions[key], seen, context):
            shown.append(key)
            if key in answers:
                seen[key] = answers[key]
    return tuple(shown)


def road_questions(procedure: Procedure) -> tuple[str, ...]:
    """Every question of the road, whatever its condition."""
    stops = (stop for stage in procedure.steps for stop in stage.stops if not stop.startswith("@"))
    return tuple(key for stop in stops for key in stop.split("+"))


def parse(question: Question, raw: Answer, filing_date: date) -> Result[Answer, Problem]:
    """The answer a raw text or value stands for, or the problem, whose words are `problem.KEY.text`."""
    if raw == UNKNOWN and question.unknown:
        return Ok(UNKNOWN)
    match question.kind, raw:
        case Kind.STAYS, tuple():
            fault = residence.fault(raw, Month(filing_date.year, filing_date.month)) if raw else "missing"
            return _wrong(question, fault) if fault else Ok(raw)
        case Kind.PLACE, Place():
            return Ok(raw) if raw.text else _wrong(question, "missing")
        case ((Kind.PLACE | Kind.STAYS), _):
            return _wrong(question, "missing")
        case _, PartialDate():
            return _day(question, raw, filing_date)
        case _, (str() | int()):
            return _text(question, nfc(str(raw)).strip(), filing_date)
        case _:
            return _wrong(question, "missing")


def parse_date(text: str) -> PartialDate | None:
    """A date as people write it: 20/8/1985, 20-08-1985, 20081985, 08/1985, 1985."""
    found = DATE.fullmatch(text.strip())
    if found is None:
        return None
    day, month, year, day8, month8, year8, month_only, month_year, year_only = found.groups()
    try:
        if year or year8:
            return PartialDate(int(year or year8), int(month or month8), int(day or day8))
        return PartialDate(int(month_year), int(month_only)) if month_year else PartialDate(int(year_only))
    except ValueError:
        return None


def _text(question: Question, text: str, filing_date: date) -> Result[Answer, Problem]:
    if not text:
        return _wrong(question, "missing")
    if len(text) > question.max_length:
        return _wrong(question, "too_long", limit=str(question.max_length))
    match question.kind:
        case Kind.CHOICE:
            known = any(option.key == text for option in question.options)
            return Ok(text) if known else _wrong(question, "no_such_choice")
        case Kind.COUNT:
            return _count(question, text)
        case Kind.DATE | Kind.YEAR:
            day = parse_date(text)
            if day is None:
                return _wrong(question, "not_a_year" if question.kind is Kind.YEAR else "not_a_date")
            return _day(question, day, filing_date)
        case Kind.DIGITS:
            return _digits(question, re.sub(r"[\s.\-]", "", text))
        case Kind.PHONE:
            return _phone(question, text)
        case Kind.EMAIL:
            return Ok(text) if EMAIL.fullmatch(text) else _wrong(question, "not_an_email")
        case Kind.NAME:
            return _name(question, text)
        case _:
            written = text.upper() if question.capitals else text
            fits = not question.pattern or re.fullmatch(question.pattern, written)
            return Ok(written) if fits else _wrong(question, "does_not_fit")


def _name(question: Question, text: str) -> Result[Answer, Problem]:
    if not is_name(text):
        return _wrong(question, "not_a_name")
    name = normalise_name(text)
    return Ok(name.upper() if question.capitals else name)


def _count(question: Question, text: str) -> Result[Answer, Problem]:
    low, high = question.minimum or 0, question.maximum if question.maximum is not None else 99
    if not text.isascii() or not text.isdigit() or not low <= int(text) <= high:
        return _wrong(question, "not_in_range", low=str(low), high=str(high))
    return Ok(int(text))


def _digits(question: Question, digits: str) -> Result[Answer, Problem]:
    pattern = question.pattern or rf"\d{{{question.minimum or 1},{question.maximum or 20}}}"
    return Ok(digits) if re.fullmatch(pattern, digits, re.ASCII) else _wrong(question, "not_a_number")


def _phone(question: Question, text: str) -> Result[Answer, Problem]:
    try:
        number = phonenumbers.parse(text, "VN")
    except phonenumbers.NumberParseException:
        return _wrong(question, "not_a_phone")
    if not phonenumbers.is_valid_number_for_region(number, "VN"):
        return _wrong(question, "not_a_phone")
    if phonenumbers.number_type(number) not in REACHABLE:
        return _wrong(question, "not_a_phone")
    return Ok("0" + str(number.national_number))


def _day(question: Question, day: PartialDate, filing_date: date) -> Result[Answer, Problem]:
    if day.first_day > filing_date:
        return _wrong(question, "in_the_future")
    if day.year < filing_date.year - OLDEST:
        return _wrong(question, "too_long_ago")
    if question.kind is Kind.DATE and day.day is None and question.minimum != 4:
        return _wrong(question, "whole_date_wanted")
    return Ok(day)


def _wrong(question: Question, key: str, **figures: str) -> Err[Problem]:
    return Err(Problem(f"answer.{key}", question.key, figures))
