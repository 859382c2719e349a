"""What a condition of a procedure file is once it is understood: a tree of comparisons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """An answer, or a part of the context."""

    name: str


@dataclass(frozen=True, slots=True)
class Age:
    """Whole years from a date among the answers to the day of filing."""

    name: str


@dataclass(frozen=True, slots=True)
class Rows:
    """How many rows an answer that is a table has."""

    name: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A text or a number as written."""

    value: str | int


Value = Name | Age | Rows | Literal


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
class Abroad:
    """Whether a place, or any place of a table, lies in another country."""

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


Condition = Comparison | Membership | Answered | Abroad | Not | Both | Either


def values(condition: Condition) -> Iterator[Value]:
    """Every value a condition compares."""
    match condition:
        case Comparison(left, _, right):
            yield from (left, right)
        case Membership(left, choices):
            yield from (left, *(Literal(choice) for choice in choices))
        case Not(part):
            yield from values(part)
        case Both(parts) | Either(parts):
            for each in parts:
                yield from values(each)
        case Answered() | Abroad():
            pass
