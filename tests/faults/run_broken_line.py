"""A large application over a line that breaks every megabyte: it arrives, and hardly a byte crosses twice."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from drivers.online_service.http import HttpOnlineService
from drivers.online_service.line import ServiceAddress
from drivers.online_service.practice import PracticeService
from kiosk.outbox.delivery import deliver
from kiosk.outbox.outbox import Outbox
from kiosk.result import Ok
from tests.faults.cut_line import CutLine
from tests.faults.runs import FaultRun, Figure, Round, Seen
from tests.outbox.made_up import KEY, HandClock, packet, value_of

MEGABYTE = 1 << 20
SIZE = 50 * MEGABYTE
MEMORY = Path("/dev/shm")


@contextmanager
def begin(_folder: Path) -> Iterator[Round]:
    """One application a round."""
    with tempfile.TemporaryDirectory(prefix="kiosk-line-", dir=MEMORY) as made:
        yield partial(one_round, Path(made), SIZE)


def one_round(folder: Path, size: int, dice: random.Random) -> Seen:
    """Send one paper of `size` bytes; the tries until its receipt."""
    number = dice.randrange(10**6)
    practice = PracticeService(
        folder / f"service-{number}", max_file_bytes=2 * size, max_application_bytes=2 * size
    )
    line = CutLine(practice.start(), MEGABYTE)
    outbox = Outbox.open(folder / f"outbox-{number}", KEY, HandClock())
    client = HttpOnlineService(ServiceAddress(line.url, practice.credentials_file, timeout_s=10), HandClock())
    one = packet(number, ("declaration",), size)
    value_of(outbox.put(one))
    tries, arrived = 0, False
    while not arrived and tries < 200:
        tries += 1
        arrived = isinstance(deliver(outbox, client, HandClock(), one.application_id), Ok)
    whole = arrived and practice.received(practice.codes()[0])["papers"]["declaration"] == one.papers[0].data
    client.close()
    outbox.close()
    line.close()
    practice.close()
    again = (line.crossed - size) / size
    return Seen({"arrived": int(whole), "cuts": line.cuts, "sent": 1}, {"again": again, "tries": tries})


def figures(seen: Seen) -> tuple[Figure, ...]:
    """Headers and every other call count as bytes sent again too."""
    sent, again = seen.count("sent"), seen.most("again")
    return (
        Figure("arrived byte for byte", str(seen.count("arrived")), str(sent), seen.count("arrived") == sent),
        Figure("times the line broke", str(seen.count("cuts")), "", seen.count("cuts") > 0),
        Figure("bytes over the line beyond the file's own, at most", f"{again:.2%}", "≤ 5 %", again <= 0.05),
        Figure("tries of the outbox, at most", f"{seen.most('tries'):.0f}", "", True),
    )


RUN = FaultRun("broken-line", "50 MB over a line that breaks every 1 MB", 3, begin, figures)
