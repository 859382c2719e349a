"""Rows: from asking for a page to its last raw byte, against `scanimage` on the same virtual device."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from drivers.scanner.practice_pages import draw_student_letter
from tests.bench.child import BenchError, last_json
from tests.bench.row import Row

ROUNDS = 15
BACK_ENDS = {
    "pnm": "A4 300 dpi from a file",
    "test": "200 × 200 mm at 300 dpi, made by the back end",
}


def measure() -> list[Row]:
    """Each back end in a process of its own: libsane reads its configuration once."""
    if shutil.which("scanimage") is None:
        raise BenchError("scanimage is not installed (Debian package sane-utils)")
    rows = []
    for name, words in BACK_ENDS.items():
        with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
            taken = last_json(["-m", "tests.bench.scan_overhead", name, folder])
        ours, theirs = min(taken["ours"]), min(taken["scanimage"])
        what = f"scan on SANE's `{name}` ({words}): request to last raw byte, fastest of {ROUNDS}"
        against = f"scanimage: {theirs * 1000:.0f} ms"
        rows.append(Row(what, f"{ours * 1000:.0f} ms", against, ours / theirs, "≤ 1.10 ×"))
    return rows


def main(back_end: str, folder: Path) -> None:
    """Print the seconds of each scan, ours and scanimage's by turns."""
    (folder / "dll.conf").write_text(f"{back_end}\n", encoding="ascii")
    os.environ["SANE_CONFIG_DIR"] = os.fspath(folder)
    page = folder / "page.ppm"
    draw_student_letter("Nguyễn Thị Mẫu Đơn", 1).save(page)
    from drivers.scanner.device import scan_raw
    from drivers.scanner.messages import ScanOrder
    from drivers.scanner.page_memory import keep_for_the_next
    from kiosk.ports.scanner import ScanRequest
    from kiosk.result import Ok

    keep_for_the_next()
    file = back_end == "pnm"
    order = ScanOrder(
        1,
        ScanRequest(300),
        f"{back_end}:0",
        {"filename": os.fspath(page)} if file else {"mode": "Color"},
        set_geometry=not file,
    )
    command = ["scanimage", "-d", f"{back_end}:0", "--format=pnm", "-o", os.fspath(folder / "out.pnm")]
    command += (
        [f"--filename={page}"] if file else ["--mode=Color", "--resolution=300", "-x", "200", "-y", "200"]
    )
    taken: dict[str, list[float]] = {"ours": [], "scanimage": []}
    for _ in range(ROUNDS):
        began = time.perf_counter()
        assert isinstance(scan_raw(order, lambda _: False), Ok)
        between = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        taken["ours"].append(between - began)
        taken["scanimage"].append(time.perf_counter() - between)
    sys.stdout.write(json.dumps(taken) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
