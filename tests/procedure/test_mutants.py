"""Small injuries to the shipped files: nearly all are refused, none crashes loading."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.procedure.loading import load
from kiosk.result import Err, Ok
from tests.procedure.shipped import FOLDER, copied

SEED = 20261122
EACH = 20
KEY = re.compile(r"^( *)([a-z_]+)( = .+)$", re.MULTILINE)
WORD = re.compile(r'"(@?[a-z_]{4,})"|\{([a-z_]{4,})\}')
DATE = re.compile(r"\b20\d\d-\d\d-\d\d\b")
NEEDED = frozenset(
    {
        "key",
        "kind",
        "stops",
        "step",
        "question",
        "code",
        "amount",
        "law",
        "certainty",
        "starts",
        "ends",
        "title",
    }
    | {"id", "agency", "form_number", "processing", "source", "group_question", "copies_question", "options"}
    | {"included_copies", "extra_copy", "required", "label", "text", "proof", "columns", "minimum", "maximum"}
)


@dataclass(frozen=True)
class Mutant:
    kind: str
    file: str
    text: str
    note: str


def _cut(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def _keys(text: str) -> list[re.Match[str]]:
    return [found for found in KEY.finditer(text) if found[2] in NEEDED]


def removed(text: str, rng: random.Random) -> tuple[str, str]:
    """A needed key and its value gone; arrays of several lines are left alone."""
    found = rng.choice([each for each in _keys(text) if not each[0].endswith("[") and not _optional(each)])
    return _cut(text, found, ""), found[0]


def _optional(found: re.Match[str]) -> bool:
    """Keys whose absence says something valid: a group or a profile that began earlier, or never ends."""
    return found[2] in ("starts", "required", "source")


def misspelt(text: str, rng: random.Random) -> tuple[str, str]:
    """Two letters of a key change places."""
    found = rng.choice([each for each in KEY.finditer(text) if len(each[2]) > 3])
    at = rng.randrange(len(found[2]) - 1)
    key = found[2]
    wrong = key[:at] + key[at + 1] + key[at] + key[at + 2 :]
    if wrong == key:
        wrong = key[:-1]
    return _cut(text, found, f"{found[1]}{wrong}{found[3]}"), f"{found[0]} -> {wrong}"


def mistyped(text: str, rng: random.Random) -> tuple[str, str]:
    """A value becomes a broken number."""
    found = rng.choice(_keys(text))
    if found[0].endswith("["):
        return mistyped(text, rng)
    return _cut(text, found, f"{found[1]}{found[2]} = 1.5"), found[0]


def broken_name(text: str, rng: random.Random) -> tuple[str, str]:
    """A reference loses a letter."""
    names = [each for each in WORD.finditer(text) if _is_reference(text, each)]
    found = rng.choice(names)
    return _cut(text, found, found[0][:2] + found[0][3:]), found[0]


def _is_reference(text: str, found: re.Match[str]) -> bool:
    line = text[text.rfind("\n", 0, found.start()) + 1 : text.find("\n", found.end())]
    starts = ("stops", "question", "proof", "group_question", "copies_question", "label", "when", "kind")
    return line.startswith(starts)


def broken_condition(text: str, rng: random.Random) -> tuple[str, str]:
    """A condition names what is not there, or loses its sign, or contradicts itself."""
    found = rng.choice(list(re.finditer(r"^when = (.+)$", text, re.MULTILINE)))
    inner = str(tomllib.loads(found[0])["when"])
    first = re.split(r"[ ()]", inner.replace("age(", ""))[0]
    wrong = rng.choice(
        [
            inner.replace(first, first + "x"),
            inner.replace("==", "=").replace("!=", "!").replace("<", "< <").replace(" in ", " "),
            f"({inner}) and not ({inner})",
            f"({inner}) or not ({inner})",
            inner + " and",
        ]
    )
    return _cut(text, found, f"when = '{wrong}'"), wrong


def wrong_date(text: str, rng: random.Random) -> tuple[str, str]:
    """A day that does not exist, or one that leaves a gap or an overlap."""
    dates = [each for each in DATE.finditer(text) if _bounded(text, each)]
    found = rng.choice(dates)
    year = int(found[0][:4])
    wrong = rng.choice(
        [f"{year}-02-30", f"{year}-13-01", f"{year + 3}{found[0][4:]}", f"{year - 3}{found[0][4:]}"]
    )
    return _cut(text, found, wrong), f"{found[0]} -> {wrong}"


def _bounded(text: str, found: re.Match[str]) -> bool:
    """Dates with a neighbour; the first day of a group that has only one is anyone's choice."""
    once = text.count(f"= {found[0]}") == 1 and "2013" not in found[0]
    return once or found[0].startswith("2025-12")


def doubled(text: str, rng: random.Random) -> tuple[str, str]:
    """A payload name is used twice."""
    paths = list(re.finditer(r'path = "(\w+)"', text))
    one, other = rng.sample(paths, 2)
    return _cut(text, one, other[0]), f"{one[0]} -> {other[0]}"


def untranslated(text: str, rng: random.Random) -> tuple[str, str]:
    """A word is missing in one language."""
    found = rng.choice(list(re.finditer(r"^\w+ = .+$", text, re.MULTILINE)))
    return _cut(text, found, ""), found[0]


KINDS: tuple[tuple[str, Callable[[str, random.Random], tuple[str, str]], tuple[str, ...]], ...] = (
    ("key removed", removed, ("procedure.toml", "declaration.toml")),
    ("key misspelt", misspelt, ("procedure.toml", "declaration.toml", "vi.toml")),
    ("wrong type", mistyped, ("procedure.toml", "declaration.toml", "en.toml")),
    ("broken reference", broken_name, ("procedure.toml", "declaration.toml")),
    ("broken condition", broken_condition, ("procedure.toml", "declaration.toml")),
    ("wrong date", wrong_date, ("procedure.toml",)),
    ("doubled payload name", doubled, ("procedure.toml",)),
    ("missing translation", untranslated, ("vi.toml", "en.toml")),
)


def mutants() -> Iterator[Mutant]:
    rng = random.Random(SEED)
    for kind, mutate, files in KINDS:
        for _ in range(EACH):
            file = rng.choice(files)
            text, note = mutate((FOLDER / file).read_text(encoding="utf-8"), rng)
            yield Mutant(kind, file, text, note)


def test_nearly_all_mutants_are_refused_and_none_crashes(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    survivors, count = [], 0
    for mutant in mutants():
        original = (FOLDER / mutant.file).read_text(encoding="utf-8")
        (folder / mutant.file).write_text(mutant.text, encoding="utf-8")
        match load(folder):
            case Err(problems):
                assert problems and all(problem.message for problem in problems)
            case Ok(_):
                survivors.append(f"{mutant.kind} in {mutant.file}: {mutant.note}")
        (folder / mutant.file).write_text(original, encoding="utf-8")
        count += 1
    assert count >= 100
    assert len(survivors) <= count * 0.05, f"{len(survivors)} of {count}:\n" + "\n".join(survivors)
    print(f"{count - len(survivors)} of {count} mutants refused", *survivors, sep="\n")  # noqa: T201
