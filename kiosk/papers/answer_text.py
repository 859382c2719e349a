"""How an answer reads on paper: dates as 20/08/1985, counts as 02, choices in the procedure's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from kiosk.procedure.definition import Kind, Question
from kiosk.procedure.values import Answer, PartialDate, Place, Stay
from kiosk.vietnamese.text import group_phone

UNTIL_NOW = "nay"
UNKNOWN = "?"


def answer_text(question: Question, answer: Answer | None, words: Mapping[str, str]) -> str:
    """One answer as a line of text; empty where there is none, and for tables."""
    match answer:
        case None | tuple():
            return ""
        case PartialDate():
            return answer.text
        case Place():
            return answer.text
        case int():
            return f"{answer:02d}" if question.kind is Kind.COUNT else str(answer)
        case str():
            return _words(question, answer, words)
        case _:
            assert_never(answer)


def declared_text(question: Question, answer: Answer | None, words: Mapping[str, str]) -> str:
    """As `answer_text`, but a choice in the words of the official form where they differ from the screen's."""
    official = words.get(f"option.{question.key}.{answer}.declared", "") if isinstance(answer, str) else ""
    return official or answer_text(question, answer, words)


def span_text(stay: Stay) -> str:
    """The months of a stay, `08/1999 – 08/2003`, or until `nay`."""
    return f"{stay.start.text} – {stay.end.text if stay.end else UNTIL_NOW}"


def work_text(stay: Stay) -> str:
    """What was done there and where."""
    return ", ".join(part for part in (stay.occupation.strip(), stay.workplace.strip()) if part)


def tick_text(question: Question, option: str, words: Mapping[str, str]) -> str:
    """A choice beside its box: its short printed words (`Số 1`), else those of the screen, else its key."""
    return words.get(f"option.{question.key}.{option}.printed") or _option(question, option, words)


def _option(question: Question, option: str, words: Mapping[str, str]) -> str:
    return words.get(f"option.{question.key}.{option}.title") or option


def _words(question: Question, answer: str, words: Mapping[str, str]) -> str:
    if question.unknown and answer == UNKNOWN:
        return words.get(f"question.{question.key}.unknown_printed", "")
    match question.kind:
        case Kind.CHOICE:
            return _option(question, answer, words)
        case Kind.PHONE:
            return group_phone(answer)
        case _:
            return answer.upper() if question.capitals else answer
