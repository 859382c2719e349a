"""The small language of conditions in procedure files: parsed, never executed.

    expression = conjunction { "or" conjunction }
    conjunction = negation { "and" negation }
    negation   = "not" negation | "(" expression ")" | comparison | call
    comparison = value ( "==" | "!=" | "<" | "<=" | ">" | ">=" ) value | value "in" "[" literal { "," literal } "]"
    value      = name | "text" | number | age(name)
    call       = answered(name)

A name is a question or one of `profile`, `channel`, `identity_copy`, `today`; `today` is the day of filing
as a text, "2026-08-15", so that days compare as they follow each other.
A comparison with something that is not answered is false, whichever way it is written.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from kiosk.procedure.values import Answers, PartialDate
from kiosk.result import Err, Ok, Result

TOKEN = re.compile(r'\s*(?:(==|!=|<=|>=|<|>|\(|\)|\[|\]|,)|"([^"]*)"|(\d+)|([A-Za-z_]\w*))')
COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
CONTEXT_NAMES = frozenset({"profile", "channel", "identity_copy", "today"})


@dataclass(frozen=True, slots=True)
class Context:
    """What conditions may look at besides answers; `today` is the day of filing."""

    today: date
    profile: str = ""
    channel: str = "online"
    identity_copy: str = "no"


@dataclass(frozen=True, slots=True)
class Name:
    """An answer, or a part of the context."""

    name: str


@dataclass(frozen=True, slots=True)
class Age:
    """Whole years from a date among the answers to the day of filing."""

    name: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A text or a number as written."""

    value: str | int


Value = Name | Age | Literal


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two values and a sign between them."""

    left: Value
    sign: str
    right: Value


@dataclass(frozen=True, slots=True)
class Membership:
    """A value and the list it must be in."""

    left: Value
    choices: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """Whether there is an answer."""

    name: str


@dataclass(frozen=True, slots=True)
class Not:
    """The contrary."""

    part: Condition


@dataclass(frozen=True, slots=True)
class Both:
    """All parts."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one part."""

    parts: tuple[Condition, ...]


Condition = Comparison | Membership | Answered | Not | Both | Either


class _NotACondition(Exception):  # noqa: N818
    pass


@lru_cache(maxsize=1024)
def parse(text: str) -> Result[Condition, str]:
    """The condition a text says, or what is wrong with it in one sentence."""
    try:
        tokens = _tokens(text)
        condition = _Parser(tokens).whole()
    except _NotACondition as trouble:
        return Err(str(trouble))
    return Ok(condition)


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
        case Answered(name):
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
        case Name(name) if name in CONTEXT_NAMES:
            return str(getattr(context, name))
        case Name(name):
            answer = answers.get(name)
            return answer if isinstance(answer, (str, int)) else None


def _years(born: PartialDate, today: date) -> int:
    first = born.first_day
    return today.year - first.year - ((today.month, today.day) < (first.month, first.day))


def _tokens(text: str) -> list[tuple[str, str]]:
    found, at = [], 0
    while text[at:].strip():
        match = TOKEN.match(text, at)
        if match is None:
            raise _NotACondition(f"cannot read {text[at:].strip()[:20]!r}")
        sign, quoted, number, name = match.groups()
        kind = "sign" if sign else "number" if number else "name" if name else "text"
        found.append((kind, sign or number or name or quoted or ""))
        at = match.end()
    return found


class _Parser:
    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self._tokens = tokens
        self._at = 0

    def whole(self) -> Condition:
        condition = self._either()
        if self._at < len(self._tokens):
            raise _NotACondition(f"does not expect {self._tokens[self._at][1]!r} here")
        return condition

    def _either(self) -> Condition:
        parts = [self._both()]
        while self._take("name", "or"):
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _both(self) -> Condition:
        parts = [self._not()]
        while self._take("name", "and"):
            parts.append(self._not())
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def _not(self) -> Condition:
        if self._take("name", "not"):
            return Not(self._not())
        if self._take("sign", "("):
            inner = self._either()
            self._need("sign", ")")
            return inner
        if self._take("name", "answered"):
            return Answered(self._named())
        return self._comparison()

    def _comparison(self) -> Condition:
        left = self._operand()
        if self._take("name", "in"):
            return Membership(left, self._list())
        kind, sign = self._next()
        if kind != "sign" or sign not in COMPARISONS:
            raise _NotACondition(f"expects a comparison instead of {sign!r}")
        return Comparison(left, sign, self._operand())

    def _operand(self) -> Value:
        if self._take("name", "age"):
            return Age(self._named())
        kind, word = self._next()
        match kind:
            case "text":
                return Literal(word)
            case "number":
                return Literal(int(word))
            case "name" if word not in ("and", "or", "not", "in"):
                return Name(word)
        raise _NotACondition(f"expects a name or a value instead of {word!r}")

    def _named(self) -> str:
        self._need("sign", "(")
        kind, name = self._next()
        if kind != "name":
            raise _NotACondition(f"expects a name instead of {name!r}")
        self._need("sign", ")")
        return name

    def _list(self) -> tuple[str | int, ...]:
        self._need("sign", "[")
        items: list[str | int] = []
        while True:
            item = self._operand()
            if not isinstance(item, Literal):
                raise _NotACondition("a list holds texts and numbers only")
            items.append(item.value)
            if not self._take("sign", ","):
                break
        self._need("sign", "]")
        return tuple(items)

    def _take(self, kind: str, word: str) -> bool:
        if self._at < len(self._tokens) and self._tokens[self._at] == (kind, word):
            self._at += 1
            return True
        return False

    def _need(self, kind: str, word: str) -> None:
        if not self._take(kind, word):
            raise _NotACondition(f"expects {word!r}")

    def _next(self) -> tuple[str, str]:
        if self._at >= len(self._tokens):
            raise _NotACondition("ends too early")
        self._at += 1
        return self._tokens[self._at - 1]
