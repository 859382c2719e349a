"""Shows one window, the kiosk's or a bare one; says when its first frame was painted and how the kiosk's answers."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

BARE = b"""import QtQuick
Window { visible: true; width: 1920; height: 1080; Text { anchors.centerIn: parent; text: "MAU" } }
"""
DOOR = "Làm hồ sơ mới"
BEHIND = ("Needs", "Procedure")


def main(which: str) -> None:
    """Print wall clock times in seconds; `which` is `bare`, or the kiosk's command `practice` or `run`."""
    if which == "bare":
        show_bare()
    else:
        with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
            show_kiosk(which, Path(folder))


def show_bare() -> None:
    """A window of plain Qt Quick and nothing else."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    qt = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(BARE)
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    painted: list[float] = []
    window.frameSwapped.connect(lambda: painted.append(time.time()))
    while not painted:
        qt.processEvents()
    tell(painted=painted[0])


def show_kiosk(command: str, folder: Path) -> None:
    """The kiosk as its command starts it; at its first frame a finger touches the first door."""
    from kiosk.__main__ import main as kiosk
    from ui.doorstep import Doorstep

    shown = Doorstep.show
    probes: list[Probe] = []

    def show(door: Doorstep) -> None:
        Doorstep.show = shown  # type: ignore[method-assign]
        probes.append(Probe(door))
        door.show()

    Doorstep.show = show  # type: ignore[method-assign, assignment]
    code = kiosk([command, *_options(command, folder)])
    if code:
        sys.exit(code)


def _options(command: str, folder: Path) -> list[str]:
    """A window of 1920 by 1080; `run` on a desk whose devices and service do not answer."""
    if command == "practice":
        return ["--folder", str(folder), "--screen", "1920x1080"]
    settings = folder / "kiosk.toml"
    settings.write_text(
        '[screen]\nfullscreen = false\n[printer]\nserver = "127.0.0.1:1"\n'
        f'[storage]\nstate_folder = "{folder / "state"}"\n',
        encoding="utf-8",
    )
    return ["--settings", str(settings)]


class Probe:
    """Presses the door at the first frame, lifts the finger at the next, and waits for the screen behind it."""

    def __init__(self, door: object) -> None:
        from ui.doorstep import Doorstep

        assert isinstance(door, Doorstep)
        self._door = door
        self._window = door.window
        self._times: dict[str, float] = {}
        self._item: QQuickItem | None = None
        self._window.frameSwapped.connect(self._frame)

    def _frame(self) -> None:
        from PySide6.QtCore import QTimer

        now = time.time()
        if not self._times:
            self._times["painted"] = now
            QTimer.singleShot(0, self._press)
        elif "answered" not in self._times and self._item is not None and self._item.property("down"):
            self._times["answered"] = now
            QTimer.singleShot(0, self._lift)
        elif "next" not in self._times and self._screen() in BEHIND:
            self._times["next"] = now
            QTimer.singleShot(1500, self._end)

    def _press(self) -> None:
        from PySide6.QtCore import QPointF
        from PySide6.QtTest import QTest

        from ui.finger import Finger

        item = Finger(self._window).find(DOOR)
        assert item is not None
        self._item = item
        self._device = QTest.createTouchDevice()
        self._at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        self._times["pressed"] = time.time()
        QTest.touchEvent(self._window, self._device).press(0, self._at, self._window)

    def _lift(self) -> None:
        from PySide6.QtTest import QTest

        QTest.touchEvent(self._window, self._device).release(0, self._at, self._window)

    def _screen(self) -> str:
        shown = self._window.property("kiosk").property("shown")
        return str(shown.value("screen"))

    def _end(self) -> None:
        from PySide6.QtGui import QGuiApplication

        tell(**self._times)
        QGuiApplication.exit(0)


def tell(**times: float) -> None:
    """One line of JSON, the last."""
    sys.stdout.write(json.dumps(times) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
