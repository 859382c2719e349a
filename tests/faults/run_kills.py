"""kill -9 at random moments of the headless road: nothing lost, nothing doubled, soon ready again."""

from __future__ import annotations

import json
import os
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.road import (
    MEMORY,
    Books,
    Place,
    Walker,
    books,
    cold_walk,
    ended,
    kiosk_and_service,
    left_id,
    started,
    whole_walk,
)
from tests.faults.runs import FaultRun, Figure, Round, Seen

COLD_STARTS = 0.04
SHORTER = 0.95
"""Of an unhurt visit's length, so that most are still under way when they are killed."""

NEVER = {
    "lost": "sealed and not arrived",
    "visits lost": "visits with a number in them that were not taken up",
    "doubled": "arrived twice",
    "left": "files left after the receipts",
}


@contextmanager
def begin(_folder: Path) -> Iterator[Round]:
    """A kiosk whose files are in memory, as its visits are; the length of an unhurt visit sets the moments."""
    with (
        tempfile.TemporaryDirectory(prefix="kiosk-kills-", dir=MEMORY) as made,
        kiosk_and_service(Path(made)) as place,
    ):
        length = min(_unhurt(place) for _ in range(3))
        yield lambda dice: one_round(
            place, dice.random() * length * SHORTER, cold=dice.random() < COLD_STARTS
        )


def _unhurt(place: Place) -> float:
    began = time.monotonic()
    assert ended(started(lambda: Walker(place).walk())) == 0
    return time.monotonic() - began


def one_round(place: Place, moment: float, cold: bool) -> Seen:
    """A visit that is killed at the moment, and the start after it that brings it to its end."""
    before = books(place)
    child = started(lambda: Walker(place).walk())
    time.sleep(moment)
    os.kill(child, signal.SIGKILL)
    return after_the_kill(place, child, before, cold)


def after_the_kill(place: Place, child: int, before: Books, cold: bool = False) -> Seen:
    """The next start, which takes up what is left and brings it to its end; what both sides hold then.

    It is a copy of this process with everything imported, or, `cold`, an interpreter of its own.
    """
    killed = ended(child) == -signal.SIGKILL
    wanted = left_id(place)
    told = place.folder / "told.json"
    told.unlink(missing_ok=True)
    cold_s = cold_walk(place, told) if cold else 0.0
    came_through = cold or ended(started(lambda: whole_walk(place, told))) == 0
    now, heard = books(place), json.loads(told.read_text())
    return Seen(
        {
            "rounds": 1,
            "kills": int(killed),
            "cold": int(cold),
            "taken up": int(bool(heard["took_up"])),
            "visits lost": int(not came_through or bool(wanted and heard["took_up"] != wanted)),
            "lost": max(0, now.lost - before.lost),
            "doubled": max(0, now.doubled - before.doubled),
            "left": now.left,
            "taken": now.taken - before.taken,
        },
        {"ready": heard["ready"], "cold": cold_s},
    )


def figures(seen: Seen) -> tuple[Figure, ...]:
    """What the issue asks of it."""
    kills, rounds, taken = seen.count("kills"), seen.count("rounds"), seen.count("taken")
    return (
        Figure(
            "kills while a visit was under way",
            str(kills),
            f"≥ 90 % of {rounds} rounds, less one",
            kills >= 0.9 * rounds - 1,
        ),
        Figure("visits taken up where they were", str(seen.count("taken up")), "", True),
        Figure("applications at the service", str(taken), f"≥ {rounds}", taken >= rounds),
        *(Figure(words, str(seen.count(name)), "0", not seen.count(name)) for name, words in NEVER.items()),
        Figure("longest until the visit is found again", f"{seen.most('ready'):.2f} s", "", True),
        Figure(
            f"the same from the start of an interpreter, {seen.count('cold')} times",
            f"{seen.most('cold'):.2f} s",
            "≤ 5 s",
            seen.most("cold") <= 5,
        ),
    )


RUN = FaultRun("kills", "kill -9 on the headless road: journal, seal, deliver", 1050, begin, figures)
