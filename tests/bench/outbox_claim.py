"""Rows: what a queue of 10,000 waiting applications costs the sender that claims from it, and the start."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median

from kiosk.outbox.outbox import Outbox
from kiosk.sealing import MachineKey
from kiosk.wiring import SystemClock
from tests.bench.row import Row, quantile

WAITING = 10_000
STATES = ("created", "uploading", "submitted")


def measure(rounds: int = 50) -> list[Row]:
    """All of them due, the worst case for the index; the opponent is a queue of ten."""
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        long, opening = _queue(Path(folder) / "long", WAITING)
        short, _ = _queue(Path(folder) / "short", 10)
        claims = [_timed(long.due) for _ in range(rounds)]
        few = [_timed(short.due) for _ in range(rounds)]
        long.close()
        short.close()
    ours = f"p50 {median(claims) * 1000:.2f} ms, p99 {quantile(claims, 0.99) * 1000:.2f} ms"
    against = f"of 10 waiting: {median(few) * 1000:.2f} ms"
    return [
        Row("claiming from 10,000 due applications", ours, against, median(claims) / median(few), "≤ 10 ms"),
        Row("opening the outbox that holds them", f"{opening:.2f} s", goal="≤ 2 s"),
    ]


def _queue(folder: Path, length: int) -> tuple[Outbox, float]:
    """An outbox with so many rows and empty files, opened anew, and the seconds that opening took."""
    key, clock = MachineKey(bytes(32)), SystemClock()
    outbox = Outbox.open(folder, key, clock)
    now = clock.now()
    with outbox.ledger.transaction():
        for number in range(length):
            outbox.ledger.write(
                "INSERT INTO entries (application_id, local_code, digest, state, created_at, next_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                f"{number:032x}",
                f"TAM-MAU-261122-{number:04d}",
                "0" * 64,
                STATES[number % len(STATES)],
                now.isoformat(),
                (now - timedelta(seconds=number * 7919 % 10_007)).timestamp(),
            )
            (folder / "sealed" / f"{number:032x}.sealed").touch()
    outbox.close()
    began = time.perf_counter()
    opened = Outbox.open(folder, key, clock)
    return opened, time.perf_counter() - began


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
