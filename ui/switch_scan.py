"""Walks the screen with two keys for hands that cannot touch: one goes to the next control, the other presses it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMetaObject, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

NEXT = Qt.Key.Key_F7
"""With Shift it goes back. Two-switch boxes send any two keys; these are typed by nobody."""
CHOOSE = Qt.Key.Key_F8


class SwitchScan(QObject):
    """Event filter of the main window; the control it stands on wears the focus ring, keys of the screen too."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True for the two keys, which nothing else shall hear."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        match Qt.Key(event.key()):
            case Qt.Key.Key_F7:
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._go(-1 if back else 1)
            case Qt.Key.Key_F8:
                self._press()
            case _:
                return False
        return True

    def _go(self, step: int) -> None:
        controls = self._controls()
        if not controls:
            return
        here = self._standing(controls)
        first = 0 if step > 0 else -1
        to = first if here is None else (here + step) % len(controls)
        controls[to].forceActiveFocus(Qt.FocusReason.TabFocusReason)

    def _press(self) -> None:
        controls = self._controls()
        here = self._standing(controls)
        if here is not None:
            QMetaObject.invokeMethod(controls[here], "click")

    def _standing(self, controls: list[QQuickItem]) -> int | None:
        item = self._window.activeFocusItem()
        return controls.index(item) if item in controls and item.property("visualFocus") else None

    def _controls(self) -> list[QQuickItem]:
        """All that could be touched now, row by row as one reads."""
        from ui.finger import in_sight, visible_items

        screen = QRectF(0, 0, self._window.width(), self._window.height())
        found: list[tuple[int, float, int, QQuickItem]] = []
        for item in visible_items(self._window.contentItem()):
            middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
            if item.inherits("QQuickAbstractButton") and screen.contains(middle) and in_sight(item, middle):
                found.append((round(middle.y() / 24), middle.x(), len(found), item))
        return [item for *_, item in sorted(found, key=lambda each: each[:3])]
