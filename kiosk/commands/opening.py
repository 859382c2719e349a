"""Opens the kiosk: first the window, then, off the Qt thread, all that stands behind it."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kiosk.result import Err, Ok, Result
from ui.doorstep import Doorstep, qt_application
from ui.glance import Glance

if TYPE_CHECKING:
    from ui.application import Application
    from ui.parts import Parts

SCREENS = "ui.application"
TURN_S = 0.001
"""How long another thread may keep the Qt thread waiting for the interpreter."""
PRACTISE = 3
"""What `open_kiosk` returns where somebody of the staff wants to practise."""
QUIET_MS = 500
"""The first citizen may be touching the start screen; what is needed much later waits."""


class Opening(QObject):
    """Builds the kiosk once the first frame is painted; what goes wrong ends the program as `trouble`."""

    def __init__(self, door: Doorstep, build: Callable[[], Parts], quit_with: Callable[[int], None]) -> None:
        super().__init__()
        self._door, self._build, self._quit_with = door, build, quit_with
        self.application: Application | None = None
        self.trouble: BaseException | None = None
        door.painted.connect(self._begin)

    def close(self) -> None:
        """End whatever there is."""
        if self.application is not None:
            self.application.close()
        else:
            self._door.close()

    def _begin(self) -> None:
        self._door.jobs.run("opening", self._built, self._move_in, waited_for=False)

    def _built(self) -> Result[Parts, BaseException]:
        try:
            importlib.import_module(SCREENS)
            return Ok(self._build())
        except BaseException as trouble:
            return Err(trouble)

    def _move_in(self, built: Result[Parts, BaseException]) -> None:
        match built:
            case Ok(parts):
                self._show_all(parts)
            case Err(trouble):
                self._fail(trouble)

    def _show_all(self, parts: Parts) -> None:
        from kiosk.wiring import warm
        from ui.application import Application

        try:
            self.application = Application(parts, self._door)
            self.application.kiosk.leaveWanted.connect(lambda: self._quit_with(0))
            self.application.kiosk.practiceWanted.connect(lambda: self._quit_with(PRACTISE))
            self.application.start()
        except BaseException as trouble:
            self._fail(trouble)
        else:
            QTimer.singleShot(QUIET_MS, self, lambda: self._later(lambda: warm(parts)))

    def _later(self, work: Callable[[], None]) -> None:
        self._door.read_other_screens()
        self._door.jobs.run("opening", work, lambda _: None, waited_for=False)

    def _fail(self, trouble: BaseException) -> None:
        self.trouble = trouble
        self._quit_with(1)


def open_kiosk(glance: Glance, build: Callable[[], Parts]) -> int:
    """Show the screens until somebody of the staff closes them; raises what `build` raised."""
    sys.setswitchinterval(TURN_S)
    qt = qt_application()
    door = Doorstep(glance)
    opening = Opening(door, build, qt.exit)
    door.show()
    code = qt.exec()
    opening.close()
    if opening.trouble is not None:
        raise opening.trouble
    return code
