"""A finger and an eye for the real screens: finds what can be touched by its accessible name, and touches it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QPointF, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

STEP_MS = 10


class NotThereError(AssertionError):
    """Nothing of that name can be touched on the screen; the message says what can."""


class Finger:
    """Touches one window; counts touches, and on which of them keys were typed."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._device = QTest.createTouchDevice()
        self.taps = 0
        self.keystrokes = 0

    def tap(self, name: str, *, key: bool = False) -> None:
        """Touch the control of that name in its middle, after scrolling down to it; raises NotThereError."""
        item = self.find(name)
        while item is None and self.scroll_on():
            item = self.find(name)
        if item is None:
            raise NotThereError(
                f"no {name!r} on this screen; there are: {', '.join(sorted(set(self.names())))}"
            )
        self.tap_item(item)
        self.taps += 0 if key else 1
        self.keystrokes += 1 if key else 0

    def scroll_on(self) -> bool:
        """Touch the page's own "Xem tiếp"; False where there is none, or nothing further down."""
        arrows = [item for item in self.touchable() if item.objectName() == "scrollOn"]
        for arrow in arrows:
            self.tap_item(arrow)
            self.taps += 1
        return bool(arrows)

    def tap_item(self, item: QQuickItem) -> None:
        """One short touch in the middle of an item."""
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        at = QPoint(round(middle.x()), round(middle.y()))
        QTest.touchEvent(self._window, self._device).press(0, at, self._window)
        QTest.touchEvent(self._window, self._device).release(0, at, self._window)
        settle()

    def find(self, name: str) -> QQuickItem | None:
        """The touchable control of that name that can be seen now; of several the topmost."""
        found = [item for item in self.touchable() if accessible_name(item) == name]
        return found[-1] if found else None

    def further_down(self, name: str) -> bool:
        """Whether a control of that name is on the page but out of sight."""
        items = visible_items(self._window.contentItem())
        return self.find(name) is None and any(
            item.inherits("QQuickAbstractButton") and accessible_name(item) == name for item in items
        )

    def names(self) -> Iterator[str]:
        """The accessible names of everything that can be touched now."""
        return (accessible_name(item) for item in self.touchable())

    def touchable(self) -> Iterator[QQuickItem]:
        """All controls whose middle lies on the screen, drawn order."""
        screen = QRectF(0, 0, self._window.width(), self._window.height())
        for item in visible_items(self._window.contentItem()):
            middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
            if item.inherits("QQuickAbstractButton") and screen.contains(middle) and in_sight(item, middle):
                yield item

    def picture(self, path: Path) -> None:
        """Save what the window shows as PNG, once its pages know how long they are."""
        settle(60)
        wait_for(lambda: at_rest(self._window), "the pages to come to rest")
        if not self._window.grabWindow().save(str(path)):
            raise OSError(f"{path} could not be written")


def at_rest(window: QQuickWindow) -> bool:
    """Whether no page that scrolls is still to be measured."""
    return all(item.property("resting") is not False for item in visible_items(window.contentItem()))


def visible_items(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all below it that are shown and enabled, drawn order."""
    if not item.isVisible() or not item.isEnabled():
        return
    yield item
    for child in sorted(item.childItems(), key=lambda each: each.z()):
        yield from visible_items(child)


def in_sight(item: QQuickItem, point: QPointF) -> bool:
    """Whether no clipping item around this one hides that point of the window."""
    around: QQuickItem | None = item.parentItem()
    while around is not None:
        if around.clip() and not around.mapRectToScene(around.boundingRect()).contains(point):
            return False
        around = around.parentItem()
    return True


def accessible_name(item: QQuickItem) -> str:
    """The name assistive technology reads for this item."""
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.text(QAccessible.Text.Name) if interface else ""


def accessible_role(item: QQuickItem) -> QAccessible.Role:
    """What assistive technology calls this kind of item; NoRole where it is told of none."""
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.role() if interface else QAccessible.Role.NoRole


def settle(milliseconds: int = STEP_MS) -> None:
    """Let Qt handle what is pending for a moment."""
    end = time.monotonic() + milliseconds / 1000
    while True:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, STEP_MS)
        if time.monotonic() >= end:
            return
        time.sleep(0.001)


def wait_for(condition: Callable[[], bool], what: str, seconds: float = 30.0) -> float:
    """Run Qt until the condition holds and say how long it took; raises TimeoutError naming `what`."""
    began = time.monotonic()
    while not condition():
        if time.monotonic() - began > seconds:
            raise TimeoutError(f"waited {seconds:.0f} s for {what}")
        settle()
    return time.monotonic() - began
