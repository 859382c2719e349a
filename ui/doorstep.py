"""The window and its start screen, painted before the rest of the program is read; keeps what is touched meanwhile."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import Property, QObject, QSize, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.fonts import load_screen_fonts
from ui.icons import IconProvider
from ui.jobs import Jobs
from ui.translation import Translation
from ui.viewmodels.frame import FrameFacts
from ui.viewmodels.model import ViewModel
from ui.viewmodels.welcome import WelcomeFacts

if TYPE_CHECKING:
    from kiosk.settings import Settings
    from ui.viewmodels.kiosk import KioskViewModel

QML = Path(__file__).resolve().parent / "qml"
MAIN = QML / "Kiosk" / "App" / "Main.qml"
TRANSLATIONS = Path(__file__).resolve().parents[1] / "assets" / "translations"
TEXT_SIZES = ("A", "A+", "A++")
CHOICES = {"text": TEXT_SIZES, "contrast": ("standard", "high"), "language": ("vi", "en")}
LEAST_SIDE, MOST_SIDE = 600, 7680


@dataclass(frozen=True, slots=True)
class Glance:
    """What the first frame needs of the settings; the defaults are theirs."""

    fullscreen: bool = True
    width: int = 1920
    height: int = 1080
    text: str = "A"
    contrast: str = "standard"
    language: str = "vi"
    agency: str = ""
    place: str = "Khánh Hòa"
    phone: str = ""
    practice: bool = False

    @classmethod
    def of(cls, settings: Settings, practice: bool = False) -> Glance:
        """The same out of checked settings."""
        screen, agency = settings.screen, settings.agency
        return cls(
            screen.fullscreen,
            screen.width,
            screen.height,
            screen.text,
            screen.contrast,
            settings.kiosk.language,
            agency.name,
            agency.place,
            agency.phone,
            practice,
        )

    @classmethod
    def checked(cls, read: Mapping[str, object]) -> Glance:
        """Options by name as they stand in a file that nobody has checked yet; what cannot be is left out."""
        return cls(**{name: value for name, value in read.items() if _can_be(name, value)})  # type: ignore[arg-type]


def _can_be(name: str, value: object) -> bool:
    if name in CHOICES:
        return value in CHOICES[name]
    if name in ("width", "height"):
        return type(value) is int and LEAST_SIDE <= value <= MOST_SIDE
    return isinstance(value, bool if name in ("fullscreen", "practice") else str)


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


class Doors(ViewModel):
    """The start screen before anything can be begun: a touched door is kept for the real one."""

    touched = Signal(str)

    @Slot()
    def begin(self) -> None:
        """The first door."""
        self.touched.emit("begin")

    @Slot()
    def lookup(self) -> None:
        """The second door."""
        self.touched.emit("lookup")


class Porter(ViewModel):
    """Stands where the kiosk's model will stand; keeps every touch, in order, until it is there."""

    currentChanged = Signal()

    def __init__(self, doors: Doors, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._doors = doors
        self.kept: list[tuple[str, tuple[Any, ...]]] = []
        doors.touched.connect(self._keep)

    @Property(QObject, notify=currentChanged)
    def current(self) -> QObject:
        """The start screen's model."""
        return self._doors

    @Slot()
    def openStaff(self) -> None:
        """The volunteer's door."""
        self._keep("openStaff")

    @Slot()
    def callHelp(self) -> None:
        """Gọi người hỗ trợ."""
        self._keep("callHelp")

    @Slot()
    def readAloud(self) -> None:
        """Đọc to."""
        self._keep("readAloud")

    @Slot()
    def toggleContrast(self) -> None:
        """Tương phản."""
        self._keep("toggleContrast")

    @Slot(int)
    def setTextSize(self, size: int) -> None:
        """A, A+ or A++."""
        self._keep("setTextSize", size)

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """Tiếng Việt or English."""
        self._keep("setLanguage", language)

    def _keep(self, name: str, *values: Any) -> None:
        self.kept.append((name, values))


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
        self._porter.show(first_frame(glance))
        self.window = self._window(main)

    def _window(self, main: QQmlComponent) -> QQuickWindow:
        """Of its final size from the start, so that nothing is laid out and no drawing drawn twice."""
        while main.isLoading():
            QGuiApplication.processEvents()
        size = self._size()
        window = main.createWithInitialProperties(
            {"kiosk": self._porter, "width": size.width(), "height": size.height()}
        )
        if not isinstance(window, QQuickWindow):
            raise RuntimeError(f"the screens could not be loaded: {main.errorString()}")
        window.frameSwapped.connect(self._first_frame_painted)
        return window

    def _size(self) -> QSize:
        glance = self._glance
        return QGuiApplication.primaryScreen().size() if self._whole else QSize(glance.width, glance.height)

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
            if name not in ("begin", "lookup"):
                getattr(kiosk, name)(*values)
            elif kiosk.welcome.is_current:
                getattr(kiosk.welcome, name)()
        self._porter.kept.clear()

    def close(self) -> None:
        """End window, screens and queues, in that order."""
        self.window.close()
        shiboken6.delete(self.window)
        shiboken6.delete(self.engine)
        self.jobs.stop()

    def _first_frame_painted(self) -> None:
        self.window.frameSwapped.disconnect(self._first_frame_painted)
        self.painted.emit()


def first_frame(glance: Glance) -> FrameFacts:
    """What stands around the start screen in the first frame."""
    return replace(
        FrameFacts(),
        language=glance.language,
        text_size=TEXT_SIZES.index(glance.text),
        high_contrast=glance.contrast == "high",
        practice=glance.practice,
    )
