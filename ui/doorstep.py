"""The window and its start screen, painted before the rest of the program is read; keeps what is touched meanwhile."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.desk.screen_size import ScreenSize, measured
from ui.fonts import load_screen_fonts
from ui.glance import Glance
from ui.icons import IconProvider
from ui.jobs import Jobs
from ui.porter import Doors, Porter
from ui.translation import Translation
from ui.viewmodels.welcome import WelcomeFacts

if TYPE_CHECKING:
    from ui.viewmodels.kiosk import KioskViewModel

QML = Path(__file__).resolve().parent / "qml"
MAIN = QML / "Kiosk" / "App" / "Main.qml"
TRANSLATIONS = Path(__file__).resolve().parents[1] / "assets" / "translations"


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


class Doorstep(QObject):
    """Owns engine, window and queues from the first frame on; `hand_over` puts the whole kiosk behind them."""

    painted = Signal()

    def __init__(self, glance: Glance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._glance = glance
        self.engine = QQmlApplicationEngine(self)
        self.engine.addImportPath(str(QML))
        main = QQmlComponent(self.engine, str(MAIN), QQmlComponent.CompilationMode.Asynchronous, self)
        self.engine.addImageProvider("icon", IconProvider())
        load_screen_fonts()
        self.translation = Translation(self.engine, TRANSLATIONS, QML)
        self.translation.speak(glance.language)
        self.jobs = Jobs(self)
        doors = Doors(self)
        doors.show(WelcomeFacts(agency=glance.agency, place=glance.place, phone=glance.phone))
        self._porter = Porter(doors, self)
        self._porter.show(glance.frame)
        self.window = self._window(main)

    def _window(self, main: QQmlComponent) -> QQuickWindow:
        """Of its final size from the start, so that nothing is laid out and no drawing drawn twice."""
        while main.isLoading():
            QGuiApplication.processEvents()
        size = self._size()
        window = main.createWithInitialProperties(
            {
                "kiosk": self._porter,
                "width": size.width(),
                "height": size.height(),
                "pxPerMm": self._screen_size(size).per_mm,
            }
        )
        if not isinstance(window, QQuickWindow):
            raise RuntimeError(f"the screens could not be loaded: {main.errorString()}")
        window.frameSwapped.connect(self._first_frame_painted)
        return window

    def _size(self) -> QSize:
        glance = self._glance
        return QGuiApplication.primaryScreen().size() if self._whole else QSize(glance.width, glance.height)

    def _screen_size(self, window: QSize) -> ScreenSize:
        """Millimetres by the desk's setting, else by the screen's own word; an off-screen one has none."""
        inches = self._glance.diagonal_inch
        if QGuiApplication.platformName() == "offscreen":
            return measured(window.width(), window.height(), 0, 0, inches)
        screen = QGuiApplication.primaryScreen()
        pixels, size = screen.size(), screen.physicalSize()
        return measured(pixels.width(), pixels.height(), size.width(), size.height(), inches)

    @property
    def _whole(self) -> bool:
        return self._glance.fullscreen and QGuiApplication.platformName() != "offscreen"

    def show(self) -> None:
        """Show the window, once."""
        if self.window.isVisible():
            return
        if self._whole:
            self.window.showFullScreen()
        else:
            self.window.show()

    def hand_over(self, kiosk: KioskViewModel) -> None:
        """From now on the real models stand behind the screen."""
        self.window.setProperty("kiosk", kiosk)
        screen = self.window.findChild(QQuickItem, "screen")
        item = screen.property("item") if screen is not None else None
        if isinstance(item, QQuickItem):
            item.setProperty("viewModel", kiosk.welcome)

    def do_what_was_touched(self, kiosk: KioskViewModel) -> None:
        """Every touch of the first moment, in order; a door only while the kiosk stands at the start."""
        for name, values in self._porter.kept:
            if name not in ("begin", "lookup", "takeUp"):
                getattr(kiosk, name)(*values)
            elif kiosk.welcome.is_current:
                getattr(kiosk.welcome, name)()
        self._porter.kept.clear()

    def read_other_screens(self) -> None:
        """Have Qt's own thread read the other screens, so that the first to be shown does not stand still for it."""
        for folder, names in (("Screens", "*Screen.qml"), ("Questions", "*Question.qml")):
            for file in sorted((QML / "Kiosk" / folder).glob(names)):
                QQmlComponent(self.engine, str(file), QQmlComponent.CompilationMode.Asynchronous, self.engine)

    def close(self) -> None:
        """End window, screens and queues, in that order."""
        self.window.close()
        shiboken6.delete(self.window)
        shiboken6.delete(self.engine)
        self.jobs.stop()

    def _first_frame_painted(self) -> None:
        self.window.frameSwapped.disconnect(self._first_frame_painted)
        self.painted.emit()
