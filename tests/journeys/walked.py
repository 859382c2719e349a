"""One student's visit, walked on the real screens, with a copy of its RAM storage at each stop."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from kiosk.commands.cases import CASES
from kiosk.outbox.entry import Entry
from kiosk.visit.state import VisitState
from tests.journeys.desk import Desk, StandingClock, open_desk
from ui.walkthrough import Outcome, Walkthrough


@dataclass(frozen=True, slots=True)
class Stop:
    """What a kill at this stop would have left: a copy of RAM storage, and what was true."""

    name: str
    ram: Path
    state: VisitState


@dataclass(frozen=True, slots=True)
class Walked:
    """The visit's traces; `folder` is the whole practice kiosk after it, `out` the pictures."""

    folder: Path
    out: Path
    outcome: Outcome
    stops: tuple[Stop, ...]
    jpegs: Mapping[str, tuple[bytes, ...]]
    sources: tuple[str, ...]
    entry: Entry

    @property
    def last(self) -> VisitState:
        """What was true when it was handed in."""
        return self.stops[-1].state

    @property
    def received(self) -> Path:
        """What the service got."""
        return self.folder / "service" / "received" / self.outcome.code

    def stop(self, name: str) -> Stop:
        """The stop of that name."""
        return next(stop for stop in self.stops if stop.name == name)


@cache
def student_walk() -> Walked:
    """Walk the student's whole visit; once for all tests of this run."""
    base = Path(tempfile.mkdtemp(prefix="kiosk-journey-"))
    atexit.register(shutil.rmtree, base, ignore_errors=True)
    with open_desk(base / "kiosk", clock=StandingClock()) as desk:
        keeper = _Keeper(base / "stops", desk)
        plan = replace(CASES["student"].plan, pause=keeper.pause)
        outcome = Walkthrough(desk.application, plan, base / "out").run()
        entries = desk.parts.outbox.entries()
    assert len(entries) == 1
    return Walked(
        base / "kiosk", base / "out", outcome, tuple(keeper.stops), keeper.jpegs, keeper.sources, entries[0]
    )


class _Keeper:
    """Copies what a kill would leave at each stop, and the finished pages before they are sealed."""

    def __init__(self, folder: Path, desk: Desk) -> None:
        self._folder, self._desk = folder, desk
        self.stops: list[Stop] = []
        self.jpegs: dict[str, tuple[bytes, ...]] = {}
        self.sources: tuple[str, ...] = ()

    def pause(self, stop: str) -> None:
        application, state = self._desk.application, self._desk.application.signals.state
        copy = self._folder / f"{len(self.stops):02}"
        shutil.copytree(self._desk.parts.ram, copy)
        self.stops.append(Stop(stop, copy, state))
        if stop == "@send":
            papers = dict.fromkeys(page.paper for page in state.pages)
            self.jpegs = {
                paper: tuple(application.store.jpeg(page.page) for page in state.pages_of(paper))
                for paper in papers
            }
            thumbs = application.kiosk.papers.fact("thumbs")
            self.sources = tuple(str(thumb["source"]) for thumb in thumbs)
