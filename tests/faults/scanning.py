"""A scanner to which something happens at a random byte of each page, and what is counted about it."""

from __future__ import annotations

import hashlib
import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PIL import Image

from drivers.scanner.practice import PracticeTray
from drivers.scanner.practice_plug import PLACE, Mishap, PracticePlug, PracticeUsb, device_name
from drivers.scanner.sane import SaneScanner
from kiosk.papers.page_store import PageStore
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import ScanFault, ScannedPage, ScanRequest, ScanTrouble
from kiosk.result import Err, Ok, Result
from tests.faults.runs import FaultRun, Figure, Round, Seen

WORKER = [sys.executable, "-m", "drivers.scanner.worker"]
DPI = 75
SIZE = (2480, 3508)
PAGE_BYTES = 620 * 877 * 3
"""Of the whole page at `DPI`."""
EXPECTED = {
    Mishap.SEGV: ScanTrouble.CRASHED,
    Mishap.RAVE: ScanTrouble.CRASHED,
    Mishap.UNPLUG: ScanTrouble.UNPLUGGED,
}
LONGEST_MESSAGE_S = 3.0


class Bench:
    """A tray with one page that never runs out, its device, and the store the pages are kept in."""

    def __init__(self, folder: Path) -> None:
        self.tray = PracticeTray(folder / "tray")
        self.plug = PracticePlug(folder / "tray")
        self.store = PageStore(folder / "pages")
        self._kept: dict[str, str] = {}
        self.tray.put_image(Image.linear_gradient("L").resize(SIZE))
        self.scanner = SaneScanner(
            device_name(PLACE),
            worker_command=WORKER,
            environment={"KIOSK_PRACTICE_TRAY": str(folder / "tray")},
            deadline_s=20.0,
            usb=PracticeUsb(self.plug),
        )

    def scan(self, cancel: CancelToken | None = None) -> Result[ScannedPage, ScanFault]:
        """One page of the tray's device."""
        return self.scanner.scan(ScanRequest(dpi=DPI), lambda _: None, cancel or CancelToken())

    def keep(self, page: ScannedPage) -> None:
        """Into the store, and remember what it was."""
        kept = self.store.adopt("proof", page.jpeg, page.preview, page.thumbnail)
        assert isinstance(kept, Ok)
        self._kept[kept.value] = hashlib.sha256(page.jpeg).hexdigest()

    def lost(self) -> int:
        """How many pages kept earlier are not what they were."""
        return sum(
            hashlib.sha256(self.store.jpeg(name)).hexdigest() != digest for name, digest in self._kept.items()
        )

    def whole(self, page: ScannedPage) -> bool:
        """Whether nothing of the page is missing."""
        return (page.width, page.height) == (620, 877)


def mishap_run(name: str, words: str, mishap: Mishap) -> FaultRun:
    """A hundred pages, to each of which this happens at a random byte."""
    return FaultRun(name, words, 100, partial(_begin, mishap), partial(_figures, mishap))


@contextmanager
def _begin(mishap: Mishap, folder: Path) -> Iterator[Round]:
    bench = Bench(folder)
    first = bench.scan()
    assert isinstance(first, Ok), first
    bench.keep(first.value)
    try:
        yield partial(_round, bench, mishap)
    finally:
        bench.scanner.close()


def _round(bench: Bench, mishap: Mishap, dice: random.Random) -> Seen:
    """One page to which it happens, then the next, which has to come."""
    bench.plug.plan(mishap, dice.randrange(PAGE_BYTES))
    began = time.monotonic()
    answer = bench.scan()
    told_s = time.monotonic() - began
    happened = bench.plug.planned() is None
    bench.plug.plug(dice.randint(1, 8), dice.randint(1, 127))
    began = time.monotonic()
    after = bench.scan()
    back_s = time.monotonic() - began
    named = isinstance(answer, Err) and answer.error.trouble is EXPECTED[mishap]
    if isinstance(after, Ok):
        bench.keep(after.value)
    return Seen(
        {
            "happened": happened,
            "pages all the same": isinstance(answer, Ok),
            "named": named,
            "next came whole": isinstance(after, Ok) and bench.whole(after.value),
            "earlier pages lost": bench.lost(),
        },
        {"told_s": told_s, "back_s": back_s},
    )


def _figures(mishap: Mishap, seen: Seen) -> tuple[Figure, ...]:
    happened = seen.count("happened")
    trouble = EXPECTED[mishap].value

    def equal(what: str, name: str, wanted: int) -> Figure:
        value = seen.count(name)
        return Figure(what, str(value), str(wanted), value == wanted)

    told = seen.most("told_s")
    return (
        Figure("happened at random bytes", str(happened), "every round", happened > 0),
        equal("half pages accepted", "pages all the same", 0),
        equal(f"named {trouble}", "named", happened),
        equal("next scans whole", "next came whole", happened),
        equal("earlier pages lost", "earlier pages lost", 0),
        Figure("longest until it is told", f"{told:.2f} s", "≤ 3 s", told <= LONGEST_MESSAGE_S),
        Figure("longest next scan", f"{seen.most('back_s'):.2f} s", "–", True),
    )
