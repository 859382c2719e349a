"""Takes one scene of a running kiosk in every look, and remembers what the checker found in each."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from kiosk.commands.cases import CASES
from kiosk.commands.walkthrough import USUAL_INCHES
from kiosk.desk.screen_size import measured
from kiosk.desk.staff import Role
from tests.journeys.desk import Desk, StandingClock, open_desk
from tests.looks import TEXTS, Look
from ui.finger import settle
from ui.inspection import flaws
from ui.tree_inspection import tree_flaws
from ui.walkthrough import Walkthrough

CASE = "trouble"
PIN = "135792"
BASE = Look("vi", "A", "1280x800")


@dataclass(slots=True)
class Camera:
    """Takes a scene in each look by changing the looks of the screen that is shown; remembers the flaws."""

    out: Path
    looks: list[Look]
    scenes: str
    found: dict[Look, list[str]] = field(default_factory=dict)
    taken: int = 0
    number: int = 0

    def take(self, desk: Desk, name: str) -> None:
        """Pictures of what is shown now, then the look the touches are made in."""
        self.number += 1
        if not re.search(self.scenes, name):
            return
        self.taken += 1
        with time_standing_still(desk):
            self._in_every_look(desk, name)

    def _in_every_look(self, desk: Desk, name: str) -> None:
        for look in self.looks:
            self._wear(desk, look)
            picture = self.out / look.folder / CASE / f"{self.number:02d}-{name}.png"
            picture.parent.mkdir(parents=True, exist_ok=True)
            desk.finger.picture(picture)
            window = desk.application.window
            told = [f"{picture.name}: {flaw}" for flaw in (*flaws(window), *tree_flaws(window))]
            self.found.setdefault(look, []).extend(told)
            sys.stdout.writelines(f"{look.folder}/{line}\n" for line in told)
            sys.stdout.flush()
        self._wear(desk, BASE)

    def _wear(self, desk: Desk, look: Look) -> None:
        kiosk, window = desk.application.kiosk, desk.application.window
        width, height = (int(part) for part in look.screen.split("x"))
        window.resize(width, height)
        inches = USUAL_INCHES.get((width, height), 0.0)
        window.setProperty("pxPerMm", measured(width, height, 0, 0, inches).per_mm)
        if kiosk.fact("language") != look.language:
            kiosk.setLanguage(look.language)
        kiosk.setTextSize(TEXTS.index(look.text))
        if kiosk.fact("high_contrast") != (look.theme == "high"):
            kiosk.toggleContrast()
        settle(120)
        _let_go()


def _let_go() -> None:
    """Free what QML has done with: a running kiosk's event loop does that by itself, a driven one's only when told."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def walk_to(desk: Desk, stop: str, case: str = "student") -> None:
    """From the start screen to a stop of the visit."""
    with tempfile.TemporaryDirectory() as folder:
        Walkthrough(desk.application, replace(CASES[case].plan, last_stop=stop), Path(folder)).run()
    settle(50)


@contextmanager
def time_standing_still(desk: Desk) -> Iterator[None]:
    """Pictures of large screens take minutes; the citizen's time is not spent on them."""
    clock, patience = desk.parts.clock, desk.application.kiosk.patience
    began = clock.monotonic()
    patience._timer.stop()
    yield
    if isinstance(clock, StandingClock):
        clock.pass_by(began - clock.monotonic())
    patience._timer.start()


@contextmanager
def desk_with(folder: Path, clock: StandingClock | None = None) -> Iterator[Desk]:
    """A desk that has looked at its devices."""
    with open_desk(folder, clock=clock or StandingClock()) as desk:
        if not desk.parts.staff.everyone():
            for initials in ("NTL", "PVQ"):
                desk.parts.staff.add(initials, Role.VOLUNTEER, PIN)
        settle(500)
        yield desk
