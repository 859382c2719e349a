"""Rows: a whole visit by touch: how long it waits for the machine, and what it costs in touches."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bench.child import last_json
from tests.bench.row import Row


def measure() -> list[Row]:
    """The default person, with practice devices and the practice service."""
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        out = Path(folder) / "walkthrough"
        counted = last_json(["-m", "kiosk", "walkthrough", "--out", str(out), "--json"])
    effort = f"{counted['taps']} taps, {counted['keystrokes']} keys"
    return [
        Row("walkthrough: waiting for the machine", f"{counted['waited_s']:.1f} s", goal="≤ 20 s"),
        Row("walkthrough: touches (residence included)", effort, goal="≤ 95 beyond residence, keys ≤ 45"),
    ]
