"""A thousand kiosks after an outage: they do not arrive together, and all are in within one wait of its end."""

from __future__ import annotations

import heapq
import random
import resource
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from drivers.online_service.http import HttpOnlineService
from drivers.online_service.line import ServiceAddress
from drivers.online_service.practice import PracticeService
from kiosk.filing.send_waiting import send_waiting
from kiosk.outbox.outbox import Outbox
from kiosk.outbox.retry import LONGEST_S, START_SPREAD_S
from tests.faults.runs import FaultRun, Figure, Round, Seen
from tests.outbox.made_up import KEY, HandClock, packet, value_of

KIOSKS = 1000
OUTAGE_S = 1200.0
LOOK_S = 10.0
"""How often a kiosk looks whether something is due, as the program's timer does."""

MEMORY = Path("/dev/shm")


class Fleet:
    """Kiosks on one clock before one service, whose log tells when each application came."""

    def __init__(self, folder: Path, kiosks: int, dice: random.Random) -> None:
        self.folder, self.kiosks, self.dice = folder, kiosks, dice
        self.clock = HandClock()
        self.service = PracticeService(folder / "service", now=self.clock.now)
        self.service.start()
        address = ServiceAddress(self.service.url, self.service.credentials_file)
        self.line = HttpOnlineService(address, self.clock)

    def open(self, number: int, spread_s: float) -> Outbox:
        return Outbox.open(self.folder / f"kiosk-{number}", KEY, self.clock, spread_s, self.dice.random)

    def arrivals(self, since: datetime) -> list[float]:
        """Seconds after `since` at which the service's log has each application."""
        rows = self.service.store.run("SELECT at FROM steps")
        return sorted((datetime.fromisoformat(row["at"]) - since).total_seconds() for row in rows)

    def close(self) -> None:
        self.line.close()
        self.service.close()

    def until_all_are_in(self, boxes: list[Outbox], begin: list[float], until: float) -> None:
        """Let each kiosk look on its own beat from its `begin` on, and send what is due, for so many seconds."""
        start = self.clock.running
        beats = [(start + at, number) for number, at in enumerate(begin)]
        heapq.heapify(beats)
        while beats and beats[0][0] <= start + until:
            at, number = heapq.heappop(beats)
            self.clock.pass_time(at - self.clock.running)
            send_waiting(boxes[number], self.line, self.clock)
            due = boxes[number].next_due()
            if due is None:
                continue
            rest = max(0.0, (due - self.clock.now()).total_seconds())
            looks = max(1, -(-rest // LOOK_S))
            heapq.heappush(beats, (at + looks * LOOK_S, number))
        self.clock.pass_time(max(0.0, start + until - self.clock.running))


@contextmanager
def begin(_folder: Path) -> Iterator[Round]:
    """Both outages in one round; a thousand outboxes are more open files than a shell usually allows."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 10 * KIOSKS)), hard))
    yield partial(both, KIOSKS)
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def both(kiosks: int, dice: random.Random) -> Seen:
    """The service away while kiosks run; and the power away from kiosks that then start in the same second."""
    seen = Seen()
    for name, outage in (("service", _service_away), ("power", _power_away)):
        with tempfile.TemporaryDirectory(prefix="kiosk-fleet-", dir=MEMORY) as made, ExitStack() as stack:
            fleet = Fleet(Path(made), kiosks, dice)
            stack.callback(fleet.close)
            came = outage(fleet, stack)
            fullest = max(Counter(int(at // 10) for at in came).values())
            seen = seen.plus(
                Seen(
                    {f"{name} in": len(came), "kiosks": kiosks // 2},
                    {f"{name} fullest": fullest / kiosks, f"{name} last": came[-1]},
                )
            )
    return seen


def _service_away(fleet: Fleet, stack: ExitStack) -> list[float]:
    """One application at each kiosk, sealed at some moment of the outage, tried ever since."""
    boxes = [fleet.open(number, 0.0) for number in range(fleet.kiosks)]
    for number, box in enumerate(boxes):
        stack.callback(box.close)
        value_of(box.put(packet(number + 1, ("declaration",), 64)))
    fleet.service.stop()
    begin = [fleet.dice.uniform(0, OUTAGE_S / 2) for _ in boxes]
    fleet.until_all_are_in(boxes, begin, OUTAGE_S)
    fleet.service.start()
    back = fleet.clock.now()
    beats = [max(0.0, (box.next_due() or back).timestamp() - back.timestamp()) for box in boxes]
    rest = [-(-beat // LOOK_S) * LOOK_S - fleet.dice.random() * LOOK_S for beat in beats]
    fleet.until_all_are_in(boxes, [max(0.0, each) for each in rest], 3 * LONGEST_S)
    return fleet.arrivals(back)


def _power_away(fleet: Fleet, stack: ExitStack) -> list[float]:
    """What waited is long due when all start at once."""
    for number in range(fleet.kiosks):
        box = fleet.open(number, 0.0)
        value_of(box.put(packet(number + 1, ("declaration",), 64)))
        box.close()
    fleet.clock.pass_time(timedelta(hours=2).total_seconds())
    back = fleet.clock.now()
    boxes = [fleet.open(number, START_SPREAD_S) for number in range(fleet.kiosks)]
    for box in boxes:
        stack.callback(box.close)
    started = fleet.clock.running
    first = [box.first_round_at - started for box in boxes]
    beats = [-(-at // LOOK_S) * LOOK_S + fleet.dice.random() for at in first]
    fleet.until_all_are_in(boxes, beats, 3 * LONGEST_S)
    return fleet.arrivals(back)


def figures(seen: Seen) -> tuple[Figure, ...]:
    """By the service's own log."""
    kiosks = seen.count("kiosks")
    found = []
    for name, words in (("service", "the service was away"), ("power", "the power was away from all")):
        came, fullest, last = (
            seen.count(f"{name} in"),
            seen.most(f"{name} fullest"),
            seen.most(f"{name} last"),
        )
        found += [
            Figure(f"{words}: in", str(came), str(kiosks), came == kiosks),
            Figure(f"{words}: most within 10 s", f"{fullest:.1%}", "≤ 10 %", fullest <= 0.1 or kiosks < 200),
            Figure(f"{words}: last one in after", f"{last:.0f} s", "≤ 310 s", last <= LONGEST_S + LOOK_S),
        ]
    return tuple(found)


RUN = FaultRun(
    "coming-back", f"{KIOSKS} simulated kiosks after an outage, by the service's log", 1, begin, figures
)
