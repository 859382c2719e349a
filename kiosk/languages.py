"""The languages of the screens: one file each in `assets/languages`; what is not there cannot be chosen anywhere."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "assets" / "languages"
SOURCE = "vi"
"""The language all others are translated from, and the one papers are printed in."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its code (ISO 639-1), its own name, and what its short forms are called when read aloud.

    `place` orders them on the screen, the smallest first.
    """

    code: str
    name: str
    place: int = 0
    short_forms: Mapping[str, str] = field(default_factory=dict, hash=False)


def languages() -> tuple[Language, ...]:
    """All there are, in their order. Raises OSError, ValueError or TypeError where a shipped file is broken."""
    return _read(FOLDER)


def codes() -> tuple[str, ...]:
    """Their codes, in the same order."""
    return tuple(language.code for language in languages())


def short_forms(code: str) -> Mapping[str, str]:
    """What stands for what when `code` is read aloud; nothing where there is no such language."""
    return next((each.short_forms for each in languages() if each.code == code), {})


@lru_cache
def _read(folder: Path) -> tuple[Language, ...]:
    read = (
        Language(file.stem, **tomllib.loads(file.read_text(encoding="utf-8")))
        for file in folder.glob("*.toml")
    )
    return tuple(sorted(read, key=lambda language: (language.place, language.code)))
