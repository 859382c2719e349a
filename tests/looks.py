"""The ways a screen can look, sets of them by name, and what was found in each, kept beside its pictures."""

from __future__ import annotations

import itertools
import json
import re
import subprocess
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("vi", "en")
LONGER = "xx"
"""The made-up language of `tests/pseudo_language.py`, whose words are 40 % longer."""
TEXTS = ("A", "A+", "A++")
SCREENS = ("1920x1080", "1280x800", "1080x1920", "3840x2160")
THEMES = ("standard", "high")
SETS = {
    "all": "",
    "danger": "-Axx-(1280x800|1080x1920)|en-Axx-|Axx-3840x2160-high",
    "small": "-1280x800",
    "portrait": "-1080x1920",
    "large": "-3840x2160",
    "high": "-high$",
    "largest-text": "-Axx-",
    "spread": "vi-A-1920x1080$|en-Axx-1280x800$|vi-Axx-1080x1920-high$|en-Ax-3840x2160$",
}
"""Looks by a word: what fits the expression; `danger` are those with the least room."""
REPORT = "report.json"


@dataclass(frozen=True, slots=True)
class Look:
    """One way the screens can look."""

    language: str
    text: str
    screen: str
    theme: str = "standard"

    @property
    def folder(self) -> str:
        """The folder of its pictures."""
        name = f"{self.language}-{self.text.replace('+', 'x')}-{self.screen}"
        return name if self.theme == "standard" else f"{name}-{self.theme}"

    @property
    def worn(self) -> str:
        """What the walkthrough says it saw."""
        return f"{self.text} {self.screen} {self.theme}"

    @property
    def options(self) -> list[str]:
        """As the walkthrough takes them."""
        return [
            *("--language", self.language, "--text", self.text),
            *("--screen", self.screen, "--theme", self.theme),
        ]


@dataclass(frozen=True, slots=True)
class Report:
    """What one run in one look found: at which commit, how many pictures, each flaw a sentence."""

    look: str
    case: str
    commit: str
    screens: int = 0
    flaws: tuple[str, ...] = field(default_factory=tuple)
    trouble: str = ""

    @property
    def sound(self) -> bool:
        """Through to its end, and nothing found."""
        return not self.flaws and not self.trouble

    @property
    def line(self) -> str:
        """As it is told."""
        found = self.trouble or f"{self.screens} screens, {len(self.flaws)} findings"
        return "\n    ".join((f"{self.look:24} {self.case:24} {found}", *self.flaws))

    def keep(self, folder: Path) -> None:
        """Beside its pictures."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / REPORT).write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n", "utf-8")


def report_of(folder: Path) -> Report | None:
    """What was found there by an earlier run; None where none came to its end."""
    try:
        read = json.loads((folder / REPORT).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return Report(**{**read, "flaws": tuple(read["flaws"])})


def looks(languages: Iterable[str] = LANGUAGES) -> list[Look]:
    """Every combination of language, text size, screen and theme: 24 of each language."""
    return [Look(*each) for each in itertools.product(languages, TEXTS, SCREENS, THEMES)]


def chosen(options: Namespace, languages: Iterable[str] = LANGUAGES) -> list[Look]:
    """The looks that both the named set and the expression of the options let through."""
    named = SETS[options.set]
    every = (look for look in looks(languages) if re.search(named, look.folder))
    return [look for look in every if re.search(options.only, look.folder)]


def add_choice(parser: ArgumentParser, out: Path) -> None:
    """The options that both runs share."""
    parser.add_argument("--out", type=Path, default=out, help=f"where the pictures go (default: {out.name}/)")
    parser.add_argument("--set", choices=SETS, default="all", help="a named set of looks")
    parser.add_argument(
        "--only", default="", metavar="REGEX", help="only looks whose folder fits, e.g. 'en-A-'"
    )
    parser.add_argument(
        "--resume", action="store_true", help="leave out what an earlier run found sound (see report.json)"
    )
    parser.add_argument("--look", type=Path, metavar="DIR", help="reference pictures, shown beside ours")


def commit() -> str:
    """The short name of the commit that is checked out, with a plus where files differ from it; empty outside git."""
    named = _git("rev-parse", "--short", "HEAD")
    changed = _git("status", "--porcelain", "--untracked-files=no", "--", "ui", "assets", "kiosk", "drivers")
    return f"{named}+" if changed else named


def _git(*words: str) -> str:
    try:
        ended = subprocess.run(
            ["git", *words], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
        )
    except OSError:
        return ""
    return ended.stdout.strip()
