"""Answers dropped after the service took the application, and answers too late: each arrives exactly once."""

from __future__ import annotations

import random
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from drivers.online_service.practice import PracticeService
from kiosk.outbox.delivery import deliver
from kiosk.result import Ok
from tests.faults.runs import FaultRun, Figure, Round, Seen
from tests.outbox.made_up import Desk, packet, value_of

KIOSKS = 10
EACH = 10
DROPPED, DELAYED = 0.3, 0.1
TIMEOUT_S, DELAY_S = 0.15, 0.4
TRIES = 500
MEMORY = Path("/dev/shm")


@dataclass
class Quay:
    """Some kiosks sending at once to one service on a bad line."""

    service: PracticeService
    desks: list[Desk]
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    guard: threading.Lock = field(default_factory=threading.Lock)

    def round(self, _dice: random.Random) -> Seen:
        """Every kiosk seals and sends its share, trying until it holds a receipt."""
        before = _held(self.service)
        accepted: list[str] = []
        tries: list[int] = []
        threads = [threading.Thread(target=self._share, args=(desk, accepted, tries)) for desk in self.desks]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        held = _held(self.service)
        left = sum(len(desk.outbox.store.names()) for desk in self.desks)
        return Seen(
            {
                "sealed": KIOSKS * EACH,
                "accepted": len(accepted),
                "codes": len(set(accepted)),
                "unique": held[1] - before[1],
                "held": held[0] - before[0],
                "tries": sum(tries),
                "left": left,
            },
            {"tries": max(tries)},
        )

    def _share(self, desk: Desk, accepted: list[str], tries: list[int]) -> None:
        for _ in range(EACH):
            with self.guard:
                number = next(self.numbers)
            one = packet(number, ("declaration",), 64)
            value_of(desk.outbox.put(one))
            tried, arrived = 0, False
            while not arrived and tried < TRIES:
                tried += 1
                outcome = deliver(desk.outbox, desk.service, desk.clock, one.application_id)
                if isinstance(outcome, Ok):
                    accepted.append(outcome.value.code)
                    arrived = True
            tries.append(tried)


def _held(service: PracticeService) -> tuple[int, int]:
    (row,) = service.store.run(
        "SELECT count(*) AS held, count(DISTINCT local_code) AS single FROM applications"
        " WHERE receipt IS NOT NULL"
    )
    return row["held"], row["single"]


@contextmanager
def begin(_folder: Path) -> Iterator[Round]:
    """The kiosks' disks are in memory; the faults strike every call."""
    with tempfile.TemporaryDirectory(prefix="kiosk-drops-", dir=MEMORY) as made:
        folder = Path(made)
        service = PracticeService(folder / "service", seed=1)
        service.start()
        desks = [Desk(folder / f"kiosk-{each}", service, timeout_s=TIMEOUT_S) for each in range(KIOSKS)]
        service.faults.arm("drop_answer_after_commit", chance=DROPPED)
        service.faults.arm("delay", chance=DELAYED / (1 - DROPPED), seconds=DELAY_S)
        yield Quay(service, desks).round
        for desk in desks:
            desk.close()
        service.close()


def figures(seen: Seen) -> tuple[Figure, ...]:
    """Three counts that must be one number."""
    sealed = seen.count("sealed")

    def same(words: str, name: str) -> Figure:
        return Figure(words, f"{seen.count(name):,}", f"{sealed:,}", seen.count(name) == sealed)

    return (
        same("accepted at the kiosks", "accepted"),
        same("with a code of their own", "codes"),
        same("different ones at the service", "unique"),
        same("all at the service", "held"),
        Figure("still sealed at the kiosks", str(seen.count("left")), "0", not seen.count("left")),
        Figure(
            "tries that needed",
            f"{seen.count('tries'):,}, at most {seen.most('tries'):.0f} for one",
            "",
            True,
        ),
    )


RUN = FaultRun(
    "dropped-answers",
    "30 % of answers dropped after commit, 10 % past the time-out, 100 applications a round",
    100,
    begin,
    figures,
)
