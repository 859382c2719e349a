"""Rows: from process start to the first screen that can be touched, and how soon it answers a touch."""

from __future__ import annotations

import time
from statistics import median

from tests.bench.child import last_json
from tests.bench.row import Row

SHOWN = ("practice", "run", "bare")


def measure(runs: int = 9) -> list[Row]:
    """All three by turns, so that they meet the same machine, after a start each that is not counted."""
    taken: dict[str, list[dict[str, float]]] = {which: [] for which in SHOWN}
    for run in range(runs + 1):
        for which, samples in taken.items():
            began = time.time()
            times = last_json(["-m", "tests.bench.first_frame", which], as_installed=True)
            if run:
                samples.append({name: at - began for name, at in times.items()})
    bare = _middle(taken["bare"], "painted")
    rows = [_shown(f"`kiosk {which}`: start to first screen", taken[which], bare) for which in SHOWN[:2]]
    return [*rows, *(_answered(which, taken[which]) for which in SHOWN[:2])]


def _shown(what: str, samples: list[dict[str, float]], bare: float) -> Row:
    ours = _middle(samples, "painted")
    return Row(what, f"{ours:.2f} s", f"bare QML window: {bare:.2f} s", ours / bare, "≤ 2.5 ×")


def _answered(which: str, samples: list[dict[str, float]]) -> Row:
    """The longest answer, and when the citizen who touched at once sees the next screen."""
    longest = max(each["answered"] - each["pressed"] for each in samples)
    following = _middle(samples, "next")
    return Row(
        f"`kiosk {which}`: touching its first door at that frame",
        f"pressed look painted within {longest * 1000:.0f} ms; next screen {following:.2f} s after the start",
        goal="≤ 100 ms",
    )


def _middle(samples: list[dict[str, float]], name: str) -> float:
    return median(each[name] for each in samples)
