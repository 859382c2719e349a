"""Shows one window, the kiosk's or a bare one, and says when its first frame was painted."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtQuick import QQuickWindow

BARE = b"""import QtQuick
Window { visible: true; width: 1920; height: 1080; Text { anchors.centerIn: parent; text: "MAU" } }
"""


def main(which: str) -> None:
    """Print the wall clock of the first frame and of the first frame that can be touched, in seconds."""
    if which == "bare":
        show_bare()
    else:
        with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
            show_kiosk(Path(folder))


def show_bare() -> None:
    """A window of plain Qt Quick and nothing else."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine

    qt = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(BARE)
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    _wait_for_frame(qt, window)


def show_kiosk(folder: Path) -> None:
    """The practice kiosk as its command starts it, up to its welcome screen."""
    from kiosk import logs
    from kiosk.settings import Screen, Settings
    from kiosk.wiring import PRACTICE_AGENCY, practice
    from ui.application import Application, qt_application

    logs.configure(level="WARNING")
    qt = qt_application()
    parts, desk = practice(folder, settings=Settings(agency=PRACTICE_AGENCY, screen=Screen(fullscreen=False)))
    application = Application(parts)
    application.start()
    _wait_for_frame(qt, application.window)
    application.close()
    desk.service.stop()


def _wait_for_frame(qt: object, window: QQuickWindow) -> None:
    from PySide6.QtCore import QCoreApplication

    painted: list[float] = []
    window.frameSwapped.connect(lambda: painted.append(time.time()))
    while not painted:
        QCoreApplication.processEvents()
    sys.stdout.write(json.dumps({"painted": painted[0]}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
