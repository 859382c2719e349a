"""Scans cancelled at random moments: told at once, the worker home or gone soon, and the next scan works."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from drivers.scanner.practice_plug import Mishap
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import ScanTrouble
from kiosk.result import Err, Ok
from tests.faults.runs import FaultRun, Figure, Round, Seen
from tests.faults.scanning import PAGE_BYTES, Bench

SLOW_S = 1.5
DEAF = 0.1
"""Part of the rounds in which the device hangs and hears nothing."""


@contextmanager
def begin(folder: Path) -> Iterator[Round]:
    """A scanner whose pages take a while."""
    bench = Bench(folder)
    assert isinstance(bench.scan(), Ok)
    try:
        yield partial(one_round, bench)
    finally:
        bench.scanner.close()


def one_round(bench: Bench, dice: random.Random) -> Seen:
    """Cancel somewhere in the page, then scan another to its end."""
    bench.plug.slow_down(SLOW_S)
    deaf = dice.random() < DEAF
    if deaf:
        bench.plug.plan(Mishap.HANG, dice.randrange(PAGE_BYTES // 4))
    cancel, cancelled_at = CancelToken(), [0.0]

    def wish() -> None:
        cancelled_at[0] = time.monotonic()
        cancel.cancel()

    timer = threading.Timer(dice.uniform(0.0, SLOW_S * 0.9), wish)
    timer.start()
    answer = bench.scan(cancel)
    told_s = time.monotonic() - cancelled_at[0]
    timer.join()
    bench.plug.slow_down(0.0)
    bench.plug.happened()
    assert bench.scanner._await_farewell(CancelToken())
    gone_s = time.monotonic() - cancelled_at[0]
    after = bench.scan()
    return Seen(
        {
            "cancelled": isinstance(answer, Err) and answer.error.trouble is ScanTrouble.CANCELLED,
            "deaf": deaf,
            "next came whole": isinstance(after, Ok) and bench.whole(after.value),
            "rounds": 1,
        },
        {"told_s": told_s, "gone_s": gone_s},
    )


def figures(seen: Seen) -> tuple[Figure, ...]:
    """Against 200 ms and 5 s."""
    rounds, cancelled, whole = (seen.count(name) for name in ("rounds", "cancelled", "next came whole"))
    told, gone = seen.most("told_s"), seen.most("gone_s")
    return (
        Figure("scans cancelled", str(cancelled), str(rounds), cancelled == rounds),
        Figure("of these on a device that hung", str(seen.count("deaf")), "–", True),
        Figure("longest until it is told", f"{told * 1000:.0f} ms", "≤ 200 ms", told <= 0.2),
        Figure("longest until the worker is home or gone", f"{gone:.2f} s", "≤ 5 s", gone <= 5.0),
        Figure("next scans whole", str(whole), str(rounds), whole == rounds),
    )


RUN = FaultRun("cancels", "scans are cancelled at random moments", 100, begin, figures)
