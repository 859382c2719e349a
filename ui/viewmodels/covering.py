"""What a volunteer beside the citizen does not see: the facts of a screen with their answers covered; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import IntEnum
from typing import Any

DOTS = "•••••"
"""Stands for any answer, however long it is."""
PICTURE_KEYS = frozenset({"source", "sheet"})
"""Facts that are addresses of pictures: covered, there is none."""


class Cover(IntEnum):
    """How much of the answers is covered: nothing, only what stays closed to helpers, or everything."""

    OPEN = 0
    HELD = 1
    COVERED = 2


def covered(facts: Any, keys: frozenset[str]) -> Any:
    """The same facts with everything under these keys covered, at any depth."""
    if isinstance(facts, Mapping):
        return {
            key: _nothing_of(value, key) if key in keys else covered(value, keys)
            for key, value in facts.items()
        }
    if isinstance(facts, list):
        return [covered(item, keys) for item in facts]
    return facts


def dotted(text: str) -> str:
    """Text being typed, a dot for each letter; blanks stay, so that groups and caret stand where they stood."""
    return re.sub(r"\S", "•", text)


def _nothing_of(value: Any, key: str) -> Any:
    match value:
        case bool():
            return False
        case str():
            return DOTS if value and key not in PICTURE_KEYS else ""
        case list():
            return [_nothing_of(item, key) for item in value]
        case Mapping():
            return {name: _nothing_of(item, name) for name, item in value.items()}
        case _:
            return value
