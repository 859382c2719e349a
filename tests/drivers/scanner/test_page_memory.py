"""A worker's pages leave its memory when the glass was looked at before the wipe."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from drivers.scanner.sane import SaneScanner
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import ScanRequest
from kiosk.result import Ok

BUFFERS = """
from pathlib import Path
from drivers.scanner.page_memory import give_back, keep_for_the_next

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 >> 20

keep_for_the_next()
page = bytearray(64 << 20)
page[::4096] = b"1" * len(page[::4096])
full = resident()
del page
kept = resident()
give_back()
print(full, kept, resident())
"""


def resident_mb(process: int) -> float:
    pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def children() -> set[int]:
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parent = int(stat.read_text("ascii", "replace").rpartition(")")[2].split()[1])
            if parent == os.getpid():
                found.add(int(stat.parent.name))
    return found


def test_memory_is_kept_until_it_is_given_back() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", BUFFERS], check=True, capture_output=True, text=True, timeout=60
    )
    full, kept, after = (int(number) for number in ran.stdout.split())
    assert kept > full - 8
    assert after < full - 56


def test_the_worker_gives_the_pages_back_when_the_glass_was_looked_at(
    make_test_device: Callable[..., SaneScanner],
) -> None:
    before = children()
    scanner = make_test_device()
    options = {"mode": "Color", "test-picture": "Color pattern"}
    for _ in range(2):
        assert isinstance(scanner.scan_with(options, ScanRequest(300), lambda _: None, CancelToken()), Ok)
    (worker,) = children() - before
    between = resident_mb(worker)
    assert isinstance(scanner.look_with(options, CancelToken()), Ok)
    scanner.state()
    assert resident_mb(worker) < between - 40
