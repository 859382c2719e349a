"""Row: from process start to the first screen that can be touched, against a bare QML window."""

from __future__ import annotations

import time
from statistics import median

from tests.bench.child import last_json
from tests.bench.row import Row


def measure(runs: int = 7) -> list[Row]:
    """Both windows by turns, so that both meet the same machine."""
    taken: dict[str, list[float]] = {"kiosk": [], "bare": []}
    for _ in range(runs):
        for which, samples in taken.items():
            began = time.time()
            samples.append(last_json(["-m", "tests.bench.first_frame", which])["painted"] - began)
    ours, bare = median(taken["kiosk"]), median(taken["bare"])
    what = "start to first touchable screen (practice devices and service started too)"
    return [Row(what, f"{ours:.2f} s", f"bare QML window: {bare:.2f} s", ours / bare, "≤ 2.5 ×")]
