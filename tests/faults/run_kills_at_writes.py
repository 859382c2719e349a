"""kill -9 before and after every durable act of the headless road, one after the other."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.faults.road import MEMORY, Blade, Place, Walker, books, ended, kiosk_and_service, started
from tests.faults.run_kills import NEVER, after_the_kill
from tests.faults.runs import FaultRun, Figure, Round, Seen


@contextmanager
def begin(_folder: Path) -> Iterator[Round]:
    """Everything in one round: the acts of an unhurt visit are counted, then each is cut before and after."""
    with (
        tempfile.TemporaryDirectory(prefix="kiosk-writes-", dir=MEMORY) as made,
        kiosk_and_service(Path(made)) as place,
    ):
        yield partial(all_acts, place)


def all_acts(place: Place, _dice: random.Random, stride: int = 1) -> Seen:
    """Every `stride`-th act."""
    acts = _counted(place)
    seen = Seen({"acts": acts})
    for number in range(0, acts, stride):
        for after in (False, True):
            before = books(place)
            child = started(_cut(place, number, after))
            seen = seen.plus(after_the_kill(place, child, before))
    return seen


def _cut(place: Place, number: int, after: bool) -> Callable[[], None]:
    def walk() -> None:
        Blade(number, after).hang()
        Walker(place).walk()

    return walk


def _counted(place: Place) -> int:
    note = place.folder / "acts"

    def walk() -> None:
        blade = Blade()
        blade.hang()
        Walker(place).walk()
        note.write_text(str(blade.passed))

    assert ended(started(walk)) == 0
    return int(note.read_text())


def figures(seen: Seen) -> tuple[Figure, ...]:
    """Every act was met, and none of them cost anything."""
    acts, kills, rounds = seen.count("acts"), seen.count("kills"), seen.count("rounds")
    return (
        Figure("fsync, rename, removal, commit, journal line, page, exchange", str(acts), "", acts > 60),
        Figure("kills, before and after each", str(kills), str(rounds), kills == rounds > 0),
        *(Figure(words, str(seen.count(name)), "0", not seen.count(name)) for name, words in NEVER.items()),
        Figure("longest until ready again", f"{seen.most('ready'):.2f} s", "≤ 5 s", seen.most("ready") <= 5),
    )


RUN = FaultRun("kills-at-writes", "kill -9 at every durable act of the headless road", 1, begin, figures)
