"""Whether a procedure has all its words, in every language alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from string import Formatter

from kiosk.procedure.definition import Kind, Procedure
from kiosk.procedure.file_problem import Fault, Spot

ANSWER_PROBLEMS = (
    *("missing", "too_long", "no_such_choice", "not_in_range", "not_a_date", "not_a_year"),
    *("whole_date_wanted", "in_the_future", "too_long_ago", "not_a_number", "not_a_phone"),
    *("not_an_email", "not_a_name", "does_not_fit"),
)
FIXED = (
    "procedure.title",
    "declaration.oath",
    *(f"problem.answer.{key}.text" for key in ANSWER_PROBLEMS),
)
OF_STAYS = (
    *("stay.kind.permanent", "stay.kind.temporary", "stay.now"),
    *("problem.residence.gap.text", "problem.residence.overlap.text"),
)
"""Words only a procedure needs that asks for a history of residence."""


def faults(procedure: Procedure | None, words: Mapping[str, Mapping[str, str]]) -> Iterator[Fault]:
    """Words that are missing, empty or differ between languages; spots begin with the language."""
    wanted = tuple(wanted_words(procedure)) if procedure else ()
    everywhere = {key for texts in words.values() for key in texts}
    for language, texts in words.items():
        for key in dict.fromkeys((*wanted, *sorted(everywhere))):
            if key not in texts:
                yield Fault(_spot(language, key), f"thiếu chữ {key}")
        for key, text in texts.items():
            yield from (Fault(_spot(language, key), message) for message in _troubles(text))
    yield from _fields(words)


def wanted_words(procedure: Procedure) -> Iterator[str]:
    """The keys of all words this procedure cannot do without."""
    yield from FIXED
    yield from (f"procedure.agency.{profile.id}" for profile in procedure.profiles)
    if any(question.kind is Kind.STAYS for question in procedure.questions):
        yield from OF_STAYS
    for stage in procedure.steps:
        yield f"step.{stage.step}.title"
        yield from (f"stop.{stop}.title" for stop in stage.stops if "+" in stop)
    for question in procedure.questions:
        unknown = ("unknown", "unknown_printed") if question.unknown else ()
        parts = ("title", "label", *unknown)
        yield from (f"question.{question.key}.{part}" for part in parts)
        yield from (f"option.{question.key}.{option.key}.title" for option in question.options)
    yield from (f"paper.{paper.key}.title" for paper in procedure.papers)
    yield from (f"consent.{each.key}.{part}" for each in procedure.consents for part in ("title", "text"))
    yield from (f"review.{group.key}.title" for group in procedure.review)
    yield from dict.fromkeys(f"fee.{group.key}.title" for group in procedure.fees.groups)
    yield from (f"problem.check.{check.key}.text" for check in procedure.checks)


def _troubles(text: str) -> Iterator[str]:
    if not text.strip():
        yield "không được để trống"
    if unicodedata.normalize("NFC", text) != text:
        yield "chữ phải theo chuẩn NFC"
    if _fields_of(text) is None:
        yield "dấu ngoặc { } không khớp"


def _fields(words: Mapping[str, Mapping[str, str]]) -> Iterator[Fault]:
    """The same figures must stand in every language."""
    first, *others = words
    for language in others:
        for key, text in words[language].items():
            if key in words[first] and _fields_of(text) != _fields_of(words[first][key]):
                yield Fault(_spot(language, key), f"các mục trong {{ }} khác với {first}.toml")


def _fields_of(text: str) -> frozenset[str] | None:
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    except ValueError:
        return None


def _spot(language: str, key: str) -> Spot:
    return (language, *key.split("."))
