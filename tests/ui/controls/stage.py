"""A window with one page of controls on it: found and touched by accessible name, as a person would."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from ui.icons import install_icons
from ui.typing_session import TypingSession

HERE = Path(__file__).parent
QML = Path(__file__).resolve().parents[3] / "ui" / "qml"
TOUCHSCREEN = QTest.createTouchDevice()


@dataclass(frozen=True, slots=True)
class Look:
    """Window size in pixels, text size 0 to 2, and theme."""

    width: int = 1920
    height: int = 1080
    text_size: int = 0
    high_contrast: bool = False

    def __str__(self) -> str:
        theme = "contrast" if self.high_contrast else "standard"
        return f"{self.width}x{self.height}-{'A' + '+' * self.text_size}-{theme}"


class Stage:
    """Shows `<page>.qml` of this folder; the typing session outlives the window."""

    def __init__(self, page: str, look: Look | None = None) -> None:
        self.look = look or Look()
        self.session = TypingSession()
        self.view = QQuickView()
        self.view.engine().addImportPath(str(QML))
        install_icons(self.view.engine())
        theme = self.view.engine().singletonInstance("Kiosk.Theme", "Theme")
        theme.setProperty("windowWidth", self.look.width)
        theme.setProperty("windowHeight", self.look.height)
        theme.setProperty("textSize", self.look.text_size)
        theme.setProperty("highContrast", self.look.high_contrast)
        self.view.setInitialProperties({"session": self.session})
        self.view.setSource(QUrl.fromLocalFile(str(HERE / f"{page}.qml")))
        self.view.resize(self.look.width, max(self.look.height, round(self.root.height())))
        self.view.show()
        self.settle()

    @property
    def root(self) -> QQuickItem:
        return self.view.rootObject()

    def settle(self) -> None:
        """Let the scene lay itself out and be painted."""
        QTest.qWait(25)

    def items(self, below: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """Every item a person can see."""
        for item in (below or self.root).childItems():
            if item.isVisible():
                yield item
                yield from self.items(item)

    def named(self, name: str) -> QQuickItem:
        """The visible item of that accessible name; touchable ones first."""
        found = [item for item in self.items() if spoken(item) == name]
        touchable = [item for item in found if item.property("visualFocus") is not None]
        assert found, f"nothing is called {name!r}"
        return (touchable or found)[0]

    def middle(self, name: str) -> QPoint:
        item = self.named(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def click(self, name: str) -> None:
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, pos=self.middle(name))
        self.settle()

    def touch(self, *names: str, hold_ms: int = 0) -> None:
        """Put one finger on each of the named items at once, and lift them."""
        points = [self.middle(name) for name in names]
        fingers = QTest.touchEvent(self.view, TOUCHSCREEN)
        for number, point in enumerate(points):
            fingers.press(number, point, self.view)
        fingers.commit()
        QTest.qWait(hold_ms)
        for number, point in enumerate(points):
            fingers.release(number, point, self.view)
        fingers.commit()
        self.settle()

    def heard(self) -> list[str]:
        """What the page noted down in its `heard` list."""
        value = self.root.property("heard")
        return list(value.toVariant() if hasattr(value, "toVariant") else value)

    def picture(self) -> QImage:
        return self.view.grabWindow()

    def close(self) -> None:
        self.view.close()
        self.view.deleteLater()
        QGuiApplication.sendPostedEvents(self.view, QEvent.Type.DeferredDelete)


def spoken(item: QObject) -> str:
    """Accessible name of an item, empty if it has none."""
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""
