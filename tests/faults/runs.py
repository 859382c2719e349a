"""The long fault runs: what a run is, how one is found, gone through round by round and taken up again."""

from __future__ import annotations

import importlib
import json
import pkgutil
import random
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

PREFIX = "run_"


@dataclass(frozen=True, slots=True)
class Seen:
    """What one or more rounds saw: `counts` add up, of `worst` the largest stays."""

    counts: Mapping[str, int] = field(default_factory=dict)
    worst: Mapping[str, float] = field(default_factory=dict)

    def count(self, name: str) -> int:
        """How often; 0 for what never happened."""
        return self.counts.get(name, 0)

    def most(self, name: str) -> float:
        """The largest; 0 for what never was measured."""
        return self.worst.get(name, 0.0)

    def plus(self, other: Seen) -> Seen:
        """Both together."""
        counts = {name: self.count(name) + other.count(name) for name in {**self.counts, **other.counts}}
        worst = {name: max(self.most(name), other.most(name)) for name in {**self.worst, **other.worst}}
        return Seen(counts, worst)


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report; `held` says whether the goal is met."""

    what: str
    value: str
    goal: str
    held: bool


Round = Callable[[random.Random], Seen]
"""One fault, drawn from the generator handed in: the same generator draws the same fault."""


@dataclass(frozen=True, slots=True)
class FaultRun:
    """A run of `rounds` rounds; `begin` opens what they need, its files in the folder handed in.

    Every module `tests/faults/run_NAME.py` holds one as `RUN`; `figures` judges what was seen.
    """

    name: str
    words: str
    rounds: int
    begin: Callable[[Path], AbstractContextManager[Round]]
    figures: Callable[[Seen], tuple[Figure, ...]]


def all_runs() -> dict[str, FaultRun]:
    """Every run there is, by name, in the order of their names."""
    package = importlib.import_module("tests.faults")
    modules = [each.name for each in pkgutil.iter_modules(package.__path__) if each.name.startswith(PREFIX)]
    runs = [importlib.import_module(f"tests.faults.{name}").RUN for name in sorted(modules)]
    return {run.name: run for run in runs}


def go(
    run: FaultRun,
    seed: int,
    rounds: int,
    notes: Path | None = None,
    tell: Callable[[int], None] = lambda _done: None,
) -> Seen:
    """All rounds; after each, what was seen is kept in the file `notes`, from which a later call goes on."""
    done, seen = _noted(notes, seed)
    with TemporaryDirectory(prefix=f"faults-{run.name}-") as folder, run.begin(Path(folder)) as one_round:
        for number in range(done, rounds):
            seen = seen.plus(one_round(random.Random(f"{run.name} {seed} {number}")))
            if notes is not None:
                _note(notes, seed, number + 1, seen)
            tell(number + 1)
    return seen


def _noted(notes: Path | None, seed: int) -> tuple[int, Seen]:
    if notes is None or not notes.is_file():
        return 0, Seen()
    noted = json.loads(notes.read_text("utf-8"))
    return (noted["done"], Seen(**noted["seen"])) if noted["seed"] == seed else (0, Seen())


def _note(notes: Path, seed: int, done: int, seen: Seen) -> None:
    notes.parent.mkdir(parents=True, exist_ok=True)
    unfinished = notes.with_suffix(".part")
    unfinished.write_text(json.dumps({"seed": seed, "done": done, "seen": asdict(seen)}), "utf-8")
    unfinished.replace(notes)
