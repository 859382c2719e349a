"""Rows: from touch to painted frame: idle, while pages are scanned and finished, while applications are sent."""

from __future__ import annotations

from statistics import median

from tests.bench.child import last_json
from tests.bench.row import Row, quantile

TOUCHES = 150
WHAT = {
    "key": ("key press to painted frame", "p99 ≤ 30 ms"),
    "screen": ("whole screen changed", "p99 ≤ 100 ms"),
}


def measure() -> list[Row]:
    """Each row's opponent is the same touch on the idle machine."""
    taken = last_json(["-m", "tests.bench.touching", str(TOUCHES)])
    rows = []
    for kind, (what, goal) in WHAT.items():
        idle = taken[f"{kind} idle"]
        rows.append(Row(f"{what}, idle", _figures(idle), goal=goal))
        against = f"idle: {_figures(idle)}"
        for busy in ("scanning", "sending"):
            samples = taken[f"{kind} {busy}"]
            ratio = median(samples) / median(idle)
            rows.append(Row(f"{what}, while {busy}", _figures(samples), against, ratio, goal))
    return rows


def _figures(samples: list[float]) -> str:
    return f"p50 {median(samples) * 1000:.1f} ms, p99 {quantile(samples, 0.99) * 1000:.1f} ms"
