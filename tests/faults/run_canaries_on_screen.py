"""Marks typed, read from a card and scanned at the real screens; after a kill, and after the end, none is found."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Timer

from tests.faults.road import MEMORY, ROOT
from tests.faults.run_canaries import found, written_elsewhere
from tests.faults.runs import FaultRun, Figure, Round, Seen

DEADLINE_S = 240
STOPS = ("father_name", "phone", "residence", "@review", "@papers", "@send")
AGENCY = ("service", "printed", "tray")
"""Of the practice desk: what the agency, the printer and the citizen's own hands hold is not the kiosk's."""


@contextmanager
def begin(_folder: Path) -> Iterator[Round]:
    """Each round has a machine's home, temporary files and kiosk of its own, in memory."""
    with tempfile.TemporaryDirectory(prefix="kiosk-marked-", dir=MEMORY) as made:
        yield partial(one_round, Path(made))


def one_round(base: Path, dice: random.Random) -> Seen:
    """Every second citizen's program is killed at a stop, searched for, and the visit brought to its end."""
    place = base / f"{dice.getrandbits(64):016x}"
    place.mkdir()
    began, seed = time.time(), place.name
    killed = dice.random() < 0.5
    early = _killed_at(place, seed, dice.choice(STOPS), began) if killed else []
    ended = _citizen(place, seed)
    out, _ = ended.communicate(timeout=DEADLINE_S)
    whole = ended.returncode == 0
    known = json.loads(out.splitlines()[-1])["known"] if whole else []
    late = _hits(place, began, with_ram=True)
    taken = len(list((place / "desk" / "service" / "received").glob("*")))
    sys.stderr.writelines(f"found in {hit}\n" for hit in (*early, *late))
    return Seen(
        {
            "marks": len((place / "marks").read_text().split()),
            "visits": 1,
            "killed": int(killed),
            "whole": int(whole and taken == 1),
            "files": len(list(_ours(place, with_ram=True))),
            "hits": len(early) + len(late),
            "known": len(known),
        }
    )


def _citizen(place: Path, *told: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.journeys.marked", str(place), *told]
    return subprocess.Popen(command, cwd=ROOT, env=_of_its_own(place), stdout=subprocess.PIPE, text=True)


def _of_its_own(place: Path) -> dict[str, str]:
    """An environment whose home, caches and temporary files lie in the place, without a display."""
    home, temporary = place / "home", place / "tmp"
    for folder in (home, temporary):
        folder.mkdir(exist_ok=True)
    parts = {"CACHE_HOME": ".cache", "CONFIG_HOME": ".config", "DATA_HOME": ".local/share"}
    places = {f"XDG_{name}": str(home / path) for name, path in parts.items()}
    drawing = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    return {**os.environ, "HOME": str(home), "TMPDIR": str(temporary), **places, **drawing}


def _killed_at(place: Path, seed: str, stop: str, began: float) -> list[str]:
    """What is left on the disk by a kill -9 at the stop; memory is gone with the power, not with the program."""
    child = _citizen(place, seed, stop)
    assert child.stdout is not None
    too_late = Timer(DEADLINE_S, child.kill)
    too_late.start()
    line = child.stdout.readline()
    too_late.cancel()
    child.send_signal(signal.SIGKILL)
    child.stdout.close()
    assert child.wait() == -signal.SIGKILL and line == "there\n", f"it did not come to {stop}"
    return _hits(place, began, with_ram=False)


def _hits(place: Path, since: float, with_ram: bool) -> list[str]:
    """Where a mark, or a paper in clear, was found."""
    mine = list(_ours(place, with_ram))
    return found((place / "marks").read_text().split(), mine, written_elsewhere(since))


def _ours(place: Path, with_ram: bool) -> Iterator[Path]:
    """Home with Qt's caches, temporary files, the kiosk's state and scanner folders, RAM storage."""
    apart = {place / "desk" / name for name in (*AGENCY, *(() if with_ram else ("ram",)))}
    for folder in (place / "home", place / "tmp", place / "desk"):
        for path in folder.rglob("*"):
            if path.is_file() and not apart & set(path.parents):
                yield path


def figures(seen: Seen) -> tuple[Figure, ...]:
    """What the issue asks of the screens too."""
    visits, hits, known = seen.count("visits"), seen.count("hits"), seen.count("known")
    return (
        Figure(
            "marked strings", str(seen.count("marks")), f"≥ {7 * visits}", seen.count("marks") >= 7 * visits
        ),
        Figure("visits, of these killed on the way", f"{visits}, {seen.count('killed')}", "", True),
        Figure(
            "visits that arrived once", str(seen.count("whole")), str(visits), seen.count("whole") == visits
        ),
        Figure(
            "files searched, any of Qt's caches among them",
            str(seen.count("files")),
            "> 0",
            seen.count("files") > 0,
        ),
        Figure("marks found on disk, in log, caches, homes", str(hits), "0", hits == 0),
        Figure("marks still known to models or clipboard", str(known), "0", known == 0),
    )


RUN = FaultRun(
    "canaries-on-screen",
    "the same through the real screens: models, clipboard, Qt's caches",
    12,
    begin,
    figures,
)
