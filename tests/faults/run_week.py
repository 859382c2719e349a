"""A week of bad line on a fake clock: whenever a fault ends, all that waited is in within one wait."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from drivers.online_service.practice import PracticeService
from kiosk.filing.send_waiting import send_waiting
from kiosk.outbox.retry import LONGEST_S
from tests.faults.runs import FaultRun, Figure, Round, Seen
from tests.outbox.made_up import Desk, packet, value_of

DAY_S = 86_400.0
BEAT_S = 10.0
"""How often the program looks whether something is due."""

FAULTS = (
    "dead",
    "html200",
    "redirect",
    "server_error",
    "truncated_json",
    "unauthorised",
    "forbidden",
    "conflict",
)
MEMORY = Path("/dev/shm")


class Week:
    """One kiosk, its applications and its line over so many days."""

    def __init__(self, folder: Path, days: float, dice: random.Random) -> None:
        self.dice = dice
        self.service = PracticeService(folder / "service")
        self.service.start()
        self.desk = Desk(folder / "kiosk", self.service, timeout_s=2.0)
        self.end = days * DAY_S
        self.sealed = self.tries = self.faults = 0
        self.latest = self.longest_wait = 0.0

    def live(self) -> Seen:
        """Spells of a good and of a bad line, citizens coming in both."""
        while self.desk.clock.running < self.end:
            self._spell(self.dice.uniform(600, 3 * 3600))
            kind = self.dice.choice(FAULTS)
            self._begin(kind)
            self._spell(self.dice.uniform(300, 12 * 3600))
            self._cease(kind)
            self._until_empty()
        arrived = len(self.service.codes())
        self.desk.close()
        self.service.close()
        return Seen(
            {"sealed": self.sealed, "arrived": arrived, "faults": self.faults, "tries": self.tries},
            {"latest": self.latest, "wait": self.longest_wait},
        )

    def _begin(self, kind: str) -> None:
        self.faults += 1
        if kind == "dead":
            self.service.stop()
        else:
            self.service.faults.arm(kind)

    def _cease(self, kind: str) -> None:
        if kind == "dead":
            self.service.start()
        self.service.faults.clear()

    def _spell(self, seconds: float) -> None:
        """Time passes from one thing to do to the next: a citizen, or an application that is due."""
        until = self.desk.clock.running + seconds
        citizen = self.desk.clock.running + self.dice.expovariate(1 / 3600)
        while self.desk.clock.running < until:
            if citizen <= self.desk.clock.running:
                self.sealed += 1
                value_of(self.desk.outbox.put(packet(self.sealed, ("declaration",), 64)))
                citizen = self.desk.clock.running + self.dice.expovariate(1 / 3600)
            self._beat(min(until, citizen))

    def _beat(self, until: float) -> None:
        """Send what is due, and go on to the beat at which the next one is, or to `until`."""
        done = send_waiting(self.desk.outbox, self.desk.service, self.desk.clock)
        self.tries += len(done.failed) + len(done.accepted)
        rest = until - self.desk.clock.running
        if done.next_at is not None:
            due = (done.next_at - self.desk.clock.now()).total_seconds()
            self.longest_wait = max(self.longest_wait, due)
            rest = min(rest, -(-max(due, 0.0) // BEAT_S) * BEAT_S)
        self.desk.clock.pass_time(max(rest, 1.0))

    def _until_empty(self) -> None:
        """The fault is over; how long it takes until nothing waits."""
        begun = self.desk.clock.running
        while self.desk.outbox.waiting() and self.desk.clock.running - begun < 10 * LONGEST_S:
            self._beat(self.desk.clock.running + BEAT_S)
        if not self.desk.outbox.waiting():
            self.latest = max(self.latest, self.desk.clock.running - begun)


@contextmanager
def begin(_folder: Path, days: float = 7.0) -> Iterator[Round]:
    """A week a round."""
    yield partial(one_week, days)


def one_week(days: float, dice: random.Random) -> Seen:
    """Live through it."""
    with tempfile.TemporaryDirectory(prefix="kiosk-week-", dir=MEMORY) as made:
        return Week(Path(made), days, dice).live()


def figures(seen: Seen) -> tuple[Figure, ...]:
    """What the issue asks of it."""
    sealed, latest, wait = seen.count("sealed"), seen.most("latest"), seen.most("wait")
    held = LONGEST_S + 2 * BEAT_S
    return (
        Figure(
            "applications sealed, over faults of the line",
            f"{sealed}, {seen.count('faults')}",
            "",
            sealed > 0,
        ),
        Figure(
            "at the service in the end",
            str(seen.count("arrived")),
            str(sealed),
            seen.count("arrived") == sealed,
        ),
        Figure("all in after a fault ends, at latest", f"{latest:.0f} s", f"≤ {held:.0f} s", latest <= held),
        Figure("longest wait before another try", f"{wait:.0f} s", "≤ 300 s", wait <= LONGEST_S),
        Figure("tries", str(seen.count("tries")), "", True),
    )


RUN = FaultRun("week", "a simulated week of bad line", 2, begin, figures)
