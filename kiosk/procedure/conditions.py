"""Whether a condition of a procedure file holds with these answers; conditions are read, never executed.

A name is a question or one of `profile`, `level`, `channel`, `identity_copy`, `today`; `today` is the day of
filing as a text, "2026-08-15", so that days compare as they follow each other. A comparison with something
that is not answered is false, whichever way it is written. The grammar stands in `condition_parser`.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kiosk.procedure.condition_parser import parse
from kiosk.procedure.condition_tree import (
    Abroad,
    Age,
    Answered,
    Both,
    Comparison,
    Condition,
    Either,
    Literal,
    Membership,
    Name,
    Not,
    Rows,
    Value,
)
from kiosk.procedure.values import Answer, Answers, PartialDate, Place
from kiosk.result import Err, Ok

COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
CONTEXT_NAMES = frozenset({"profile", "level", "channel", "identity_copy", "today"})


@dataclass(frozen=True, slots=True)
class Context:
    """What conditions may look at besides answers; `today` is the day of filing."""

    today: date
    profile: str = ""
    channel: str = "online"
    identity_copy: str = "no"
    level: str = "full"


def holds(text: str, answers: Answers, context: Context) -> bool:
    """Whether a condition is met; an empty text always is. Raises ValueError on text that is no condition."""
    if not text:
        return True
    match parse(text):
        case Ok(condition):
            return _true(condition, answers, context)
        case Err(trouble):
            raise ValueError(f"{text!r}: {trouble}")


def names(condition: Condition) -> frozenset[str]:
    """Every name a condition looks at."""
    match condition:
        case Comparison(left, _, right):
            return _names_of(left) | _names_of(right)
        case Membership(left, _):
            return _names_of(left)
        case Answered(name) | Abroad(name):
            return frozenset({name})
        case Not(part):
            return names(part)
        case Both(parts) | Either(parts):
            return frozenset().union(*(names(part) for part in parts))


def compared(condition: Condition) -> frozenset[tuple[str, str | int]]:
    """Every pair of a name and a literal it is compared with for being the same; for lint."""
    match condition:
        case Comparison(Name(name), "==" | "!=", Literal(value)):
            return frozenset({(name, value)})
        case Membership(Name(name), choices):
            return frozenset((name, choice) for choice in choices)
        case Not(part):
            return compared(part)
        case Both(parts) | Either(parts):
            return frozenset().union(*(compared(part) for part in parts))
        case _:
            return frozenset()


def _names_of(value: Value) -> frozenset[str]:
    return frozenset() if isinstance(value, Literal) else frozenset({value.name})


def _true(condition: Condition, answers: Answers, context: Context) -> bool:
    match condition:
        case Comparison(left, sign, right):
            first, second = _value(left, answers, context), _value(right, answers, context)
            if first is None or second is None or isinstance(first, str) is not isinstance(second, str):
                return False
            return COMPARISONS[sign](first, second)
        case Membership(left, choices):
            return _value(left, answers, context) in choices
        case Answered(name):
            return name in answers
        case Abroad(name):
            return _abroad(answers.get(name))
        case Not(part):
            return not _true(part, answers, context)
        case Both(parts):
            return all(_true(part, answers, context) for part in parts)
        case Either(parts):
            return any(_true(part, answers, context) for part in parts)


def _value(value: Value, answers: Answers, context: Context) -> str | int | None:
    match value:
        case Literal(written):
            return written
        case Age(name):
            born = answers.get(name)
            return _years(born, context.today) if isinstance(born, PartialDate) else None
        case Rows(name):
            table = answers.get(name)
            return len(table) if isinstance(table, tuple) else None
        case Name(name) if name in CONTEXT_NAMES:
            return str(getattr(context, name))
        case Name(name):
            answer = answers.get(name)
            return answer if isinstance(answer, (str, int)) else None


def _years(born: PartialDate, today: date) -> int:
    first = born.first_day
    return today.year - first.year - ((today.month, today.day) < (first.month, first.day))


def _abroad(answer: Answer | None) -> bool:
    match answer:
        case Place():
            return bool(answer.country)
        case tuple():
            return any(stay.place.country for stay in answer)
        case _:
            return False
