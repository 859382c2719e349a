"""Questions written as `like` another one: they take over what they do not say themselves, words too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.procedure.file_problem import Fault

OWN = ("key", "like", "when", "payload", "payload_else", "default", "since", "home", "whole")
"""What a question never takes over."""
OWN_WORDS = ("title",)


def faults(table: Mapping[str, Any]) -> Iterator[Fault]:
    """Questions that are like one that is not there, or like one that is itself only like another."""
    there = {key: each for each in _questions(table) if isinstance(key := each.get("key"), str)}
    for number, each in enumerate(_questions(table)):
        other = each.get("like")
        if other is not None and (not isinstance(other, str) or other not in there):
            yield Fault(("questions", number, "like"), f"không có câu hỏi {other}")
        elif other is not None and "like" in there[other]:
            yield Fault(
                ("questions", number, "like"), f"{other} cũng giống một câu hỏi khác; hãy ghi câu gốc"
            )


def whole_questions(table: Mapping[str, Any]) -> Any:
    """The questions with everything they take over; what is no list of tables stays as it is."""
    there = {key: each for each in _questions(table) if isinstance(key := each.get("key"), str)}
    given = table.get("questions", ())
    if not isinstance(given, list) or len(_questions(table)) != len(given):
        return given
    return [_whole(each, there) for each in given]


def lend_words(table: Mapping[str, Any], words: dict[str, str]) -> None:
    """Give questions that are like another one its words, as far as they have none of their own."""
    for each in _questions(table):
        key, other = each.get("key"), each.get("like")
        if not isinstance(key, str) or not isinstance(other, str):
            continue
        for kind in ("question", "option"):
            head = f"{kind}.{other}."
            lent = {name.removeprefix(head): text for name, text in words.items() if name.startswith(head)}
            for part, text in lent.items():
                if kind == "option" or part not in OWN_WORDS:
                    words.setdefault(f"{kind}.{key}.{part}", text)


def _questions(table: Mapping[str, Any]) -> list[dict[str, Any]]:
    given = table.get("questions", ())
    return [each for each in given if isinstance(each, dict)] if isinstance(given, list) else []


def _whole(each: dict[str, Any], there: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    base = there.get(each["like"], {}) if isinstance(each.get("like"), str) else {}
    taken = {name: value for name, value in base.items() if name not in OWN}
    return {**taken, **{name: value for name, value in each.items() if name != "like"}}
