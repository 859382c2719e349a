"""Small injuries to the shipped files: nearly all are refused, and what is not refused never crashes a visit.

`python -m tests.procedure.mutants [EACH]` makes EACH (default 70) injuries of each kind to each procedure and
says which of them were taken for sound.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.procedure.answers import asked
from kiosk.procedure.checks import problems
from kiosk.procedure.conditions import Context, holds
from kiosk.procedure.deadlines import due_of
from kiosk.procedure.definition import Procedure
from kiosk.procedure.fees import fee_of
from kiosk.procedure.law import agency_of, context_on, form_number_of, form_of
from kiosk.procedure.loading import Loaded, files, load
from kiosk.procedure.payload import payload_of
from kiosk.procedure.values import Answers
from kiosk.result import Err, Ok
from tests.procedure.law_cases import ROWS
from tests.procedure.shipped import FOLDER

SEED = 20261122
EACH = 70
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
    | {"id", "agency", "form_numbers", "processing", "source", "group_question", "copies_question", "options"}
    | {"agency_source", "service", "extra_source", "icon", "questions", "unit", "extended", "extended_when"}
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
    if wrong == inner:
        return broken_condition(text, rng)
    return _cut(text, found, f"when = '{wrong}'"), wrong


def wrong_date(text: str, rng: random.Random) -> tuple[str, str]:
    """A day that does not exist, or one that leaves a gap or an overlap."""
    dates = [each for each in DATE.finditer(text) if _bounded(text, each)]
    found = rng.choice(dates or list(DATE.finditer(text)))
    year = int(found[0][:4])
    wrong = rng.choice(
        [f"{year}-02-30", f"{year}-13-01"]
        + ([f"{year + 3}{found[0][4:]}", f"{year - 3}{found[0][4:]}"] if dates else [])
    )
    return _cut(text, found, wrong), f"{found[0]} -> {wrong}"


def _bounded(text: str, found: re.Match[str]) -> bool:
    """Dates with a neighbour; the first day of a group that has only one is anyone's choice."""
    once = text.count(f"= {found[0]}") == 1 and found[0] not in ("2013-01-01", "2016-01-01")
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


def mutants(folder: Path, each: int, seed: int = SEED) -> Iterator[Mutant]:
    """`each` injuries of every kind to the procedure in `folder`; the same seed gives the same ones."""
    rng = random.Random(seed)
    for kind, mutate, injured in KINDS:
        for _ in range(each):
            file = rng.choice(injured)
            text, note = mutate((folder / file).read_text(encoding="utf-8"), rng)
            yield Mutant(kind, file, text, note)


@dataclass(frozen=True)
class Verdict:
    """How many there were, which were taken for sound, and which of those crash a visit."""

    count: int
    survivors: tuple[str, ...]
    crashes: tuple[str, ...]


def judged(original: Path, each: int, workshop: Path) -> Verdict:
    """Load every mutant; go through the cases of the law with those that load."""
    texts = {file: (original / file).read_text(encoding="utf-8") for file in files()}
    for file, text in texts.items():
        (workshop / file).write_text(text, encoding="utf-8")
    survivors: list[str] = []
    crashes: list[str] = []
    count = 0
    for mutant in mutants(original, each):
        (workshop / mutant.file).write_text(mutant.text, encoding="utf-8")
        name = f"{mutant.kind} in {mutant.file}: {mutant.note}"
        match load(workshop):
            case Err(found):
                assert found and all(problem.message for problem in found), name
            case Ok(loaded):
                survivors.append(name)
                crashes += [f"{name}: {trouble}" for trouble in _lived_through(loaded)]
        (workshop / mutant.file).write_text(texts[mutant.file], encoding="utf-8")
        count += 1
    return Verdict(count, tuple(survivors), tuple(crashes))


def _lived_through(loaded: Loaded) -> Iterator[str]:
    """The first crash, if any, of going through every case with a procedure that loaded."""
    for row in ROWS:
        try:
            _case(loaded, loaded.procedure, row.answers, Context(row.day))
        except Exception as trouble:
            yield f"{row.name}: {trouble!r}"
            return


def _case(loaded: Loaded, procedure: Procedure, answers: Answers, context: Context) -> None:
    profile = procedure.profile_on(context.today)
    if profile is None:
        return
    context = context_on(profile, context)
    seen = {key: answers[key] for key in asked(procedure, answers, context) if key in answers}
    for paper in procedure.papers:
        holds(paper.when, seen, context)
    problems(procedure, seen, context)
    form = form_of(procedure, seen, context)
    assert agency_of(profile, seen, context) and form_number_of(profile, form) is not None
    assert due_of(profile, seen, context, context.today) > context.today
    assert fee_of(procedure, seen, context.today).total >= 0
    wrong = [
        k for k in seen if (q := procedure.question(k)).options and seen[k] not in {o.key for o in q.options}
    ]
    if not wrong:
        payload_of(procedure, seen, context, loaded.words["vi"])


def main(each: int) -> int:
    """Judge both shipped procedures; 0 where 95 of 100 are refused and nothing crashes."""
    fine = True
    for folder in sorted(path for path in FOLDER.parent.iterdir() if path.is_dir()):
        with tempfile.TemporaryDirectory() as workshop:
            verdict = judged(folder, each, Path(workshop))
        refused = verdict.count - len(verdict.survivors)
        sys.stdout.write(
            f"{folder.name}: {refused} of {verdict.count} refused, {len(verdict.crashes)} crash\n"
        )
        sys.stdout.writelines(f"  {line}\n" for line in (*verdict.survivors, *verdict.crashes))
        fine = fine and refused >= verdict.count * 0.95 and not verdict.crashes
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else EACH))
