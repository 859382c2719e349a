"""`python -m tests.next_person`: many short visits one after another, and what of each stays for the next person."""

from __future__ import annotations

import gc
import json
import re
import sys
import tempfile
import threading
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from shutil import copytree

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage

import ui.doorstep
from tests.journeys.desk import SETTINGS, Desk, StandingClock, open_desk
from ui.finger import settle, wait_for

TRANSLATIONS = ui.doorstep.TRANSLATIONS
WARM_UP = 20
EVERY = 100
ONE = 1
"""A connection to the practice service may have come meanwhile."""
TYPED = "nguyeenx thij maaux"
ONE_PROCEDURE = SETTINGS.model_copy(
    update={"procedure": SETTINGS.procedure.model_copy(update={"offer": "one"})}
)


@dataclass(frozen=True, slots=True)
class Held:
    """What the process holds after so many visits: memory in MB, open files, threads, files in RAM storage."""

    visits: int
    memory_mb: float
    files: int
    threads: int
    in_ram: int
    changed_starts: int

    def growth(self, before: Held) -> float:
        """How much more memory than before, as a share."""
        return self.memory_mb / before.memory_mb - 1


def visits(folder: Path, count: int, every: int = EVERY) -> Iterator[Held]:
    """Make `count` visits; what is held after the warming up, then after each `every`, then at the end.

    The words are copied: a catalogue that is compiled anew meanwhile would be read half.
    """
    ui.doorstep.TRANSLATIONS = copytree(TRANSLATIONS, folder / "translations", dirs_exist_ok=True)
    with open_desk(folder / "desk", clock=StandingClock(), settings=ONE_PROCEDURE) as desk:
        settle(500)
        first, changed = picture(desk), 0
        for number in range(1, count + WARM_UP + 1):
            visit(desk, number)
            changed += picture(desk) != first
            after = number - WARM_UP
            if after >= 0 and (after % every == 0 or after == count):
                yield replace(held(desk, after), changed_starts=changed)


def visit(desk: Desk, number: int) -> None:
    """One person: begins, looks at it in another language, size and contrast, types, and has it all erased."""
    kiosk, finger = desk.application.kiosk, desk.finger
    finger.tap("Làm hồ sơ mới")
    wait_for(lambda: desk.screen == "Needs", "the first screen of a visit")
    if number % 2:
        kiosk.setLanguage("en")
    kiosk.setTextSize(number % 3)
    if number % 5 == 0:
        kiosk.toggleContrast()
    desk.primary()
    for item in desk.facts("items"):  # type: ignore[attr-defined]
        finger.tap(item["title"])
    desk.primary()
    kiosk.session.begin("", "text")
    for key in TYPED:
        kiosk.session.typeKey(key)
    if number % 4 == 0:
        kiosk.callHelp()
    finger.tap(desk.application.spoken("Dừng và xoá"))
    kiosk.stopAndErase()
    wait_for(lambda: desk.screen == "Welcome", "the start screen")
    let_go()


def let_go() -> None:
    """Delete what waits for it, as the event loop of the running program does by itself."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def picture(desk: Desk) -> QImage:
    """What the window shows once it stands still."""
    settle(30)
    return desk.application.window.grabWindow()


def held(desk: Desk, number: int) -> Held:
    """Count what this process holds now, after what is no longer needed was let go."""
    let_go()
    desk.application.engine.collectGarbage()
    gc.collect()
    status = Path("/proc/self/status").read_text("utf-8")
    resident = re.search(r"VmRSS:\s+(\d+) kB", status)
    assert resident is not None
    return Held(
        number,
        int(resident[1]) / 1024,
        sum(1 for _ in Path("/proc/self/fd").iterdir()),
        threading.active_count(),
        sum(each.is_file() for each in desk.parts.ram.rglob("*")),
        0,
    )


def main() -> int:
    """Exit code 1 where memory grew by 5 % or more, files or threads became more, or a start screen differed."""
    parser = ArgumentParser(prog="./dev visits", description="Many visits one after another, off-screen.")
    parser.add_argument("--visits", type=int, default=1000, help="how many, besides those to warm up")
    count = parser.parse_args().visits
    began, seen = time.monotonic(), []
    with tempfile.TemporaryDirectory() as folder:
        for now in visits(Path(folder), count):
            seen.append(now)
            sys.stdout.write(json.dumps(asdict(now)) + "\n")
            sys.stdout.flush()
    first, last = seen[0], seen[-1]
    sys.stdout.write(
        f"{last.visits} visits in {time.monotonic() - began:.0f} s: memory {last.growth(first):+.1%},"
        f" files {last.files - first.files:+d}, threads {last.threads - first.threads:+d},"
        f" {last.changed_starts} start screens differed\n"
    )
    flat = last.files <= first.files + ONE and last.threads <= first.threads + ONE and not last.in_ram
    return 0 if flat and last.growth(first) < 0.05 and not last.changed_starts else 1


if __name__ == "__main__":
    sys.exit(main())
