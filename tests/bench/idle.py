"""What the kiosk costs while nobody stands there: share of a core and resident memory of the program itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.row import Row

SETTLED_S = 15
MEASURED_S = 60
SCREEN = "[screen]\nfullscreen = false\nwidth = 1920\nheight = 1080\n"


def measure() -> list[Row]:
    """`practice` with its service inside, and `run` on a desk without devices."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "kiosk.toml"
        settings.write_text(SCREEN + f'[storage]\nstate_folder = "{folder}/state"\n', "utf-8")
        practice = ("practice", "--screen", "1920x1080", "--folder", f"{folder}/practice")
        for command in (practice, ("run", "--settings", str(settings))):
            share, megabytes = _measure(command)
            what = f"`kiosk {command[0]}` on its start screen, for {MEASURED_S} s"
            ours = f"{share:.1%} of a core, {megabytes:.0f} MB"
            rows.append(Row(what, ours, goal="≤ 2 % of a core, ≤ 200 MB"))
    return rows


def _measure(command: tuple[str, ...]) -> tuple[float, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    kiosk = subprocess.Popen(
        [sys.executable, "-m", "kiosk", *command],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        time.sleep(SETTLED_S)
        before = _cpu_s(kiosk.pid)
        time.sleep(MEASURED_S)
        used = _cpu_s(kiosk.pid) - before
        status = Path(f"/proc/{kiosk.pid}/status").read_text("utf-8")
        resident = re.search(r"VmRSS:\s+(\d+) kB", status)
        assert resident is not None
        return used / MEASURED_S, int(resident[1]) / 1024
    finally:
        kiosk.terminate()
        kiosk.wait(10)


def _cpu_s(pid: int) -> float:
    """Seconds of a core used so far, by the program and not its children."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
