"""How long the answer to a right, a wrong and an unknown person's PIN takes: the clock must tell nothing."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.desk.staff import Role
from kiosk.desk.store import StaffStore
from kiosk.ports.clock import VIET_NAM
from tests.bench.row import Row

TRIES = 60
PIN, WRONG = "204817", "111222"
WAYS = {"right": ("LTM", PIN), "wrong": ("LTM", WRONG), "unknown person": ("XX", PIN)}
EPOCH = datetime(2026, 7, 28, 12, tzinfo=VIET_NAM)


def measure() -> list[Row]:
    """Medians of mixed tries with the hash of the desk, the right PIN being the opponent."""
    took: dict[str, list[float]] = {way: [] for way in WAYS}
    order = [way for way in WAYS for _ in range(TRIES)]
    random.Random(1).shuffle(order)
    with tempfile.TemporaryDirectory() as folder:
        store = StaffStore(Path(folder) / "desk.sqlite")
        store.add("LTM", Role.VOLUNTEER, PIN)
        store.get_ready()
        now = EPOCH
        for way in order:
            for initials, _ in WAYS.values():
                store.unlock(initials)
            now += timedelta(days=1)
            begun = time.perf_counter()
            store.check(*WAYS[way], now)
            took[way].append(time.perf_counter() - begun)
    medians = {way: statistics.median(times) * 1000 for way, times in took.items()}
    spread = statistics.stdev(took["right"]) * 1000
    return [
        Row(
            f"answer to a PIN, {way}",
            f"{medians[way]:.1f} ms",
            f"right PIN {medians['right']:.1f} ms ± {spread:.1f} ms",
            medians[way] / medians["right"],
            "no difference beyond the spread",
        )
        for way in ("wrong", "unknown person")
    ]
