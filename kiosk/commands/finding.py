"""What a check of the doctor found: how bad it is, and in which words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """BAD keeps the desk from opening; ATTENTION lets it work with less."""

    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `words`, and what to do about it, are Vietnamese for the technician."""

    key: str
    level: Level
    words: str
    remedy: str = ""


def good(key: str, words: str) -> Finding:
    """As it should be."""
    return Finding(key, Level.GOOD, words)


def attention(key: str, words: str, remedy: str) -> Finding:
    """Works, but somebody should know."""
    return Finding(key, Level.ATTENTION, words, remedy)


def bad(key: str, words: str, remedy: str) -> Finding:
    """Must be mended first."""
    return Finding(key, Level.BAD, words, remedy)
