"""Takes one scene of a running kiosk in every look, and remembers what the checker found in each."""

from __future__ import annotations

import re
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QTimer

from kiosk.commands.hand_clock import HandClock
from kiosk.commands.walkthrough import USUAL_INCHES
from kiosk.desk.screen_size import measured
from kiosk.desk.staff import Role
from tests.journeys.desk import Desk, StandingClock, open_desk
from tests.looks import TEXTS, Look
from ui.application import Application
from ui.finger import Finger, settle, visible_items
from ui.inspection import flaws
from ui.jobs import Jobs
from ui.tree_inspection import tree_flaws

TROUBLE = "trouble"
PIN = "135792"
BASE = Look("vi", "A", "1280x800")


@dataclass(slots=True)
class Camera:
    """Takes a scene in each look by changing the looks of the screen that is shown; remembers the flaws."""

    out: Path
    looks: list[Look]
    scenes: str = ""
    case: str = TROUBLE
    found: dict[Look, list[str]] = field(default_factory=dict)
    taken: int = 0
    number: int = 0

    def take(self, application: Application, name: str) -> None:
        """Pictures of what is shown now, if its name fits, then the look the touches are made in."""
        if re.search(self.scenes, name):
            with time_standing_still(application):
                self.film(application, name)
        else:
            self.number += 1

    def film(self, application: Application, name: str) -> bool:
        """The same while time stands still already; False where a flaw was found."""
        self.number += 1
        self.taken += 1
        scene, flawed = _scene(application), False
        for look in self.looks:
            wear(application, look)
            told = self._picture(application, look, f"{self.number:02d}-{name}.png")
            if _scene(application)[:2] != scene[:2]:
                told = [*told, f"{name}: another screen came while its pictures were taken"]
            self.found.setdefault(look, []).extend(told)
            flawed |= bool(told)
        wear(application, BASE)
        if _scene(application) != scene:
            self.found[self.looks[-1]].append(f"{name}: its words changed while its pictures were taken")
            flawed = True
        return not flawed

    def _picture(self, application: Application, look: Look, file: str) -> list[str]:
        picture = self.out / look.folder / self.case / file
        picture.parent.mkdir(parents=True, exist_ok=True)
        window = application.window
        Finger(window).picture(picture)
        told = [f"{file}: {flaw}" for flaw in (*flaws(window), *tree_flaws(window))]
        sys.stdout.writelines(f"{look.folder}/{line}\n" for line in told)
        sys.stdout.flush()
        return told


def wear(application: Application, look: Look) -> None:
    """Change language, size of letters, theme and screen of what is shown."""
    kiosk, window = application.kiosk, application.window
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


def _scene(application: Application) -> tuple[str, str, tuple[str, ...]]:
    """What is shown: the screen, the visit's stop, and all words but their digits, which tell times and numbers."""
    return str(application.kiosk.fact("screen")), application.signals.state.stop, words_of(application)


def words_of(application: Application) -> tuple[str, ...]:
    """All that can be read, in sight or further down, each digit a nought."""
    items = visible_items(application.window.contentItem())
    texts = (str(item.property("text") or "") for item in items if item.inherits("QQuickText"))
    return tuple(sorted(re.sub(r"\d", "0", text) for text in texts if text))


def _let_go() -> None:
    """Free what QML has done with: a running kiosk's event loop does that by itself, a driven one's only when told."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@contextmanager
def time_standing_still(application: Application) -> Iterator[None]:
    """Pictures in every look take half a minute: no time of the citizen's goes by, and what machines tell is kept."""
    clock = application.parts.clock
    began = clock.monotonic()
    running = [timer for timer in application.findChildren(QTimer) if timer.isActive()]
    for timer in running:
        timer.stop()
    with _machines_unheard(application.jobs):
        yield
    spent = clock.monotonic() - began
    if isinstance(clock, StandingClock):
        clock.pass_by(-spent)
    if isinstance(clock, HandClock):
        clock.pass_by(timedelta(seconds=-spent))
    for timer in running:
        timer.start()


@contextmanager
def _machines_unheard(jobs: Jobs) -> Iterator[None]:
    """What queues report comes later, in its order; nothing of it is lost."""
    kept: deque[Callable[[], None]] = deque()
    with patch.object(jobs, "hop", kept.append):
        yield
        _say_all(kept)
    settle()
    _say_all(kept)


def _say_all(kept: deque[Callable[[], None]]) -> None:
    while kept:
        kept.popleft()()


@contextmanager
def desk_with(folder: Path, clock: StandingClock | None = None) -> Iterator[Desk]:
    """A desk that has looked at its devices."""
    with open_desk(folder, clock=clock or StandingClock()) as desk:
        if not desk.parts.staff.everyone():
            for initials in ("NTL", "PVQ"):
                desk.parts.staff.add(initials, Role.VOLUNTEER, PIN)
        settle(500)
        yield desk
