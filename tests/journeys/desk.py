"""One kiosk in a folder for the journeys: put together, shown, taken apart again."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import shiboken6
from PySide6.QtQml import QQmlPropertyMap
from PySide6.QtQuick import QQuickItem

from kiosk.ports.clock import VIET_NAM, Clock
from kiosk.settings import Screen, Settings
from kiosk.wiring import PRACTICE_AGENCY, PracticeDesk, practice
from ui.application import Application, qt_application
from ui.finger import Finger, settle, visible_items, wait_for
from ui.parts import Parts
from ui.viewmodels.model import ViewModel

SETTINGS = Settings(agency=PRACTICE_AGENCY, screen=Screen(fullscreen=False, width=1280, height=800))


class StandingClock:
    """The time of day stands still from the first look on; `pass_by` lets seconds go by at once."""

    def __init__(self) -> None:
        self._now = datetime.now(VIET_NAM)
        self._ahead = 0.0

    def now(self) -> datetime:
        """Always the same moment, so that pictures can be compared."""
        return self._now

    def monotonic(self) -> float:
        """The machine's seconds, and those that were let by."""
        return time.monotonic() + self._ahead

    def pass_by(self, seconds: float) -> None:
        """Let so many seconds go by."""
        self._ahead += seconds


@dataclass(slots=True)
class Desk:
    """A kiosk that runs, and a finger for its screen; `devices` are those behind it, where they are ours."""

    parts: Parts
    application: Application
    finger: Finger
    practice: PracticeDesk | None = None

    @property
    def devices(self) -> PracticeDesk:
        """The practice devices; a bug to ask where they are not this desk's."""
        assert self.practice is not None
        return self.practice

    @property
    def screen(self) -> str:
        """The screen shown now."""
        return str(self.application.kiosk.fact("screen"))

    @property
    def texts(self) -> list[str]:
        """Every text that is shown now."""
        items = visible_items(self.application.window.contentItem())
        return [
            str(item.property("text")) for item in items if item.metaObject().indexOfProperty("text") >= 0
        ]

    def reads(self, words: str) -> bool:
        """Whether these words can be read on the screen now."""
        return any(words in text for text in self.texts)

    def tap(self, name: str) -> None:
        """Touch a control as soon as it can be touched, turning the page on to where it is."""
        wait_for(lambda: self._in_sight(name), f"{name!r} to touch")
        settle(60)
        self.finger.tap(name)

    def _in_sight(self, name: str) -> bool:
        if self.finger.further_down(name):
            self.finger.scroll_on()
        return self.finger.find(name) is not None

    def primary(self) -> None:
        """Touch the one action of this screen."""
        button = self.application.window.findChild(QQuickItem, "primary")
        assert button is not None
        self.finger.tap_item(button)

    def wait_for_screen(self, screen: str) -> None:
        """Until this screen is shown."""
        wait_for(lambda: self.screen == screen, f"the screen {screen}, not {self.screen}")

    def wait_while(self, screen: str) -> None:
        """Until another screen is shown."""
        wait_for(lambda: self.screen != screen, f"a way on from {screen}")

    def wait_for_words(self, words: str) -> None:
        """Until these words can be read."""
        wait_for(lambda: self.reads(words), f"the words {words!r}")

    def facts(self, name: str) -> object:
        """A fact of the screen shown now."""
        return self.application.kiosk.property("current").fact(name)

    def known(self) -> str:
        """Everything that the view models still know, as one text."""
        kept: list[dict[str, object]] = []
        for model in self.application.findChildren(ViewModel):
            shown = model.property("shown")
            assert isinstance(shown, QQmlPropertyMap)
            names = [name for name in shown.keys() if not name.startswith("_")]  # noqa: SIM118
            kept.append({name: model.fact(name) for name in names})
        kept.append({"typed": self.application.kiosk.session.property("text")})
        return json.dumps(kept, ensure_ascii=False, default=str)


@contextmanager
def open_desk(
    folder: Path,
    person: str = "student",
    clock: Clock | None = None,
    settings: Settings = SETTINGS,
    prepare: Callable[[PracticeDesk], None] = lambda _devices: None,
) -> Iterator[Desk]:
    """The practice kiosk over `folder`; the citizen still has in hand what the printer gave out before."""
    qt_application()
    parts, devices = practice(folder, person, settings, clock)
    for sheet in devices.printer.printed():
        devices.hands.take_print(sheet.read_bytes(), sheet.stem)
    prepare(devices)
    try:
        with running(parts) as application:
            yield Desk(parts, application, Finger(application.window), devices)
    finally:
        devices.service.close()


@contextmanager
def running(parts: Parts) -> Iterator[Application]:
    """A kiosk from its start to its end; nothing of it goes on living in this process."""
    application = Application(parts)
    application.window.setProperty("still", True)
    application.start()
    try:
        yield application
    finally:
        application.close()
        shiboken6.delete(application)


def give_digits(desk: Desk, digits: str) -> None:
    """Answer the question for the last four digits."""
    desk.wait_for_screen("Resume")
    for digit in digits:
        desk.tap(digit)
    desk.tap("Làm tiếp hồ sơ")
