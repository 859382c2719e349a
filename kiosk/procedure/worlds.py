"""Answers and contexts that can occur together, as far as a condition can tell them apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from kiosk.procedure import condition_tree as tree
from kiosk.procedure import conditions
from kiosk.procedure.answers import OLDEST, UNKNOWN, road_questions
from kiosk.procedure.condition_parser import parse
from kiosk.procedure.conditions import Context, holds
from kiosk.procedure.definition import Kind, Procedure, Question
from kiosk.procedure.rules import Rule
from kiosk.procedure.values import Answer, Month, PartialDate, Place, Stay
from kiosk.result import Err, Ok

TODAY = date(2026, 7, 1)
MOST = 20_000
CONTEXT_VALUES = {
    "channel": ("online", "direct", "post"),
    "identity_copy": ("yes", "no"),
    "level": ("full", "partial"),
}
DATES = (Kind.DATE, Kind.YEAR)
STAYS = tuple(Stay(Month(year, 1), None, Place("x")) for year in (2020, 2022))
FOREIGN = (Stay(Month(2020, 1), None, Place("x", country="y")),)


World = tuple[dict[str, Answer], Context]


def given(procedure: Procedure, rule: Rule) -> Iterator[World]:
    """The worlds that can tell a rule's condition apart and in which what is given beside it holds."""
    tried = worlds(procedure, rule.whole)
    return (world for world in tried if not rule.given or holds(rule.given, *world))


def worlds(procedure: Procedure, text: str) -> Iterator[World]:
    """Answers and contexts that can occur together, as far as this condition can tell them apart."""
    texts = _closure(procedure, text)
    parsed = [each.value for each in map(parse, texts) if isinstance(each, Ok)]
    names = frozenset().union(*(conditions.names(each) for each in parsed))
    literals = {v.value for each in parsed for v in tree.values(each) if isinstance(v, tree.Literal)}
    keys = [key for key in road_questions(procedure) if key in names]
    contexts = [Context(TODAY)]
    if "profile" in names:
        contexts = [Context(TODAY, profile.id) for profile in procedure.profiles]
    if "channel" in names:
        contexts = [replace(each, channel=value) for each in contexts for value in CONTEXT_VALUES["channel"]]
    if "today" in names:
        contexts = [replace(each, today=day) for each in contexts for day in _days_around(literals)]
    if "identity_copy" in names:
        values = CONTEXT_VALUES["identity_copy"]
        contexts = [replace(each, identity_copy=value) for each in contexts for value in values]
    if "level" in names:
        contexts = [replace(each, level=value) for each in contexts for value in CONTEXT_VALUES["level"]]
    return islice(
        (world for context in contexts for world in _answered(procedure, keys, literals, context)), MOST
    )


def _days_around(literals: set[str | int]) -> tuple[date, ...]:
    days = [there for there in map(day, literals) if there]
    return tuple(sorted({TODAY} | {each + timedelta(days=step) for each in days for step in (-1, 0, 1)}))


def day(literal: str | int) -> date | None:
    """The day a literal of a condition names, or None."""
    try:
        return date.fromisoformat(str(literal)) if isinstance(literal, str) and len(literal) == 10 else None
    except ValueError:
        return None


def _closure(procedure: Procedure, text: str) -> list[str]:
    """The condition and those of all questions it depends on."""
    texts, known = [text], {question.key: question for question in procedure.questions}
    for each in texts:
        parsed = parse(each)
        for name in conditions.names(parsed.value) if isinstance(parsed, Ok) else ():
            when = known[name].when if name in known else ""
            if when and when not in texts:
                texts.append(when)
    return texts


def _answered(
    procedure: Procedure, keys: list[str], literals: set[str | int], context: Context
) -> Iterator[World]:
    worlds: Iterable[dict[str, Answer]] = [{}]
    for key in keys:
        question = procedure.question(key)
        worlds = _extended(worlds, question, _candidates(question, literals), context)
    return ((world, context) for world in worlds)


def _extended(
    worlds: Iterable[dict[str, Answer]], question: Question, answers: tuple[Answer, ...], context: Context
) -> Iterator[dict[str, Answer]]:
    for world in worlds:
        shown = holds(question.when, world, context)
        if not shown or not question.required:
            yield world
        if shown:
            yield from ({**world, question.key: answer} for answer in answers)


def _candidates(question: Question, literals: set[str | int]) -> tuple[Answer, ...]:
    unknown: tuple[Answer, ...] = (UNKNOWN,) if question.unknown else ()
    numbers = {near for each in literals if isinstance(each, int) for near in (each - 1, each, each + 1)}
    match question.kind:
        case Kind.CHOICE:
            keys = [option.key for option in question.options]
            others = [key for key in keys if key not in literals][:1]
            return (*unknown, *(key for key in keys if key in literals), *others)
        case Kind.COUNT:
            low, high = question.minimum or 0, question.maximum if question.maximum is not None else 99
            return tuple(sorted({low, high} | {each for each in numbers if low <= each <= high}))
        case Kind.DATE | Kind.YEAR:
            ages = {0, 1, 30, OLDEST} | {each for each in numbers if 0 <= each <= OLDEST}
            return (*unknown, *(PartialDate(TODAY.year - each, 1, 1) for each in sorted(ages)))
        case Kind.PLACE:
            return (*unknown, Place("x"), Place("x", country="y"))
        case Kind.STAYS:
            return (STAYS[:1], STAYS, FOREIGN)
        case _:
            return (*unknown, "x", *(each for each in literals if isinstance(each, str) and each != UNKNOWN))


def together(procedure: Procedure, one: str, other: str) -> bool:
    """Whether two conditions can hold at the same time; a text that is no condition counts as one that can."""
    if not one or not other:
        return True
    texts = _closure(procedure, f"({one}) and ({other})")
    if any(isinstance(parse(text), Err) for text in texts):
        return True
    if len(set(road_questions(procedure))) != len(procedure.questions):
        return True
    whole = f"({one}) and ({other})"
    return any(holds(whole, answers, context) for answers, context in worlds(procedure, whole))
