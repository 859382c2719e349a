"""Puts the screens together: fonts, pictures, words, the window, and the models behind it."""

from __future__ import annotations

import os
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import logs
from kiosk.filing.send_waiting import send_waiting
from kiosk.papers.page_store import PageStore
from ui.desk_watch import DeskWatch
from ui.fonts import load_screen_fonts
from ui.icons import IconProvider
from ui.jobs import Jobs
from ui.page_images import QrImages
from ui.parts import Parts
from ui.sheet_images import SheetImages
from ui.telex_filter import TelexFilter
from ui.translation import Translation
from ui.viewmodels.kiosk import KioskViewModel
from ui.visit_room import VisitRoom
from ui.visit_signals import VisitSignals

QML = Path(__file__).resolve().parent / "qml"
ASSETS = Path(__file__).resolve().parents[1] / "assets"
DESK_LOOK_MS = 15_000
SEND_WAITING_MS = 10_000


def qt_application() -> QGuiApplication:
    """The one Qt application of this process, with the software renderer where there is no other."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QML_DISABLE_DISK_CACHE", "1")
    existing = QGuiApplication.instance()
    if isinstance(existing, QGuiApplication):
        return existing
    application = QGuiApplication([])
    application.setApplicationName("lltp-kiosk")
    return application


class Application(QObject):
    """One kiosk on one screen; `close` ends its threads and devices."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.parts = parts
        self.jobs = Jobs(self)
        self.store = PageStore(parts.ram / "pages")
        self.signals = VisitSignals(parts, self)
        self.room = VisitRoom(parts, self.store)
        self.sheets = SheetImages()
        self.watch = DeskWatch(parts, self.jobs, self)
        self.kiosk = KioskViewModel(
            self.signals, self.room, self.jobs, self.store, self.watch, self.sheets, self
        )
        self.engine = QQmlApplicationEngine(self)
        self._dress_engine()
        self.window = self._window()
        self._timers = (
            self._every(DESK_LOOK_MS, self.look_at_desk),
            self._every(SEND_WAITING_MS, self._send),
        )

    def start(self) -> None:
        """Show the window and the first screen; devices are asked off the Qt thread."""
        self.kiosk.start()
        screen = self.parts.settings.screen
        if screen.fullscreen and QGuiApplication.platformName() != "offscreen":
            self.window.showFullScreen()
        else:
            self.window.resize(screen.width, screen.height)
            self.window.show()
        logs.event("kiosk", "screens_shown")
        self.look_at_desk()

    def close(self) -> None:
        """End timers, queues and devices, in that order."""
        for timer in self._timers:
            timer.stop()
        self.window.close()
        shiboken6.delete(self.engine)
        self.jobs.stop()
        self.parts.scanner.close()
        self.parts.outbox.close()

    def spoken(self, vietnamese: str) -> str:
        """The kiosk's own words in the language spoken now, wherever in the screens they stand."""
        return self._translation.of(vietnamese)

    def look_at_desk(self) -> None:
        """Ask devices and line how they are; only between visits, so that nobody waits for it."""
        if self.signals.visit is None:
            self.watch.look()

    def _send(self) -> None:
        parts = self.parts
        self.jobs.run(
            "line",
            lambda: send_waiting(parts.outbox, parts.service, parts.clock),
            lambda _: None,
            waited_for=False,
        )

    def _dress_engine(self) -> None:
        load_screen_fonts()
        self.engine.addImportPath(str(QML))
        self.engine.addImageProvider("icon", IconProvider())
        self.engine.addImageProvider("qr", QrImages())
        self.engine.addImageProvider("sheets", self.sheets.provider())
        self._translation = Translation(self.engine, ASSETS / "translations", QML)
        self._translation.speak(self.signals.language)
        self.kiosk.languageChanged.connect(self._translation.speak)

    def _window(self) -> QQuickWindow:
        self.engine.setInitialProperties({"kiosk": self.kiosk})
        self.engine.load(str(QML / "Kiosk" / "App" / "Main.qml"))
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the screens could not be loaded")
        window = roots[0]
        TelexFilter(self.kiosk.session, window)
        window.installEventFilter(self.kiosk.patience)
        QShortcut(
            QKeySequence("Ctrl+Alt+V"), window, self.kiosk.openStaff, Qt.ShortcutContext.ApplicationShortcut
        )
        return window

    def _every(self, milliseconds: int, act: object) -> QTimer:
        timer = QTimer(self, interval=milliseconds)
        timer.timeout.connect(act)
        timer.start()
        return timer
