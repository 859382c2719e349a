"""Owns typing on a physical keyboard: its keys go into the same session as the keys on the screen."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from ui.passages import question_above
from ui.typing_session import TypingSession

_CHORDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -10_000, Qt.Key.Key_End: 10_000}


class TelexFilter(QObject):
    """Event filter of the main window; silent while no field is typed into, or a question lies above it."""

    def __init__(self, session: TypingSession, window: QQuickWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True where the key was typed into the session and must not reach the screens."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        typed = self._session.is_active() and question_above(self._window) is None
        return typed and self._take(event)

    def _take(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & _CHORDS:
            return False
        if (key in _ENTER or key is Qt.Key.Key_Space) and self._on_a_control():
            return False
        if key in _ENTER:
            self._session.accept()
        elif key is Qt.Key.Key_Backspace:
            self._session.backspace()
        elif key in _STEPS:
            self._session.moveCursor(_STEPS[key])
        elif len(event.text()) == 1 and event.text().isprintable():
            self._take_the_ring_away()
            self._session.typeKey(event.text())
        else:
            return False
        return True

    def _take_the_ring_away(self) -> None:
        """Who types letters is in the field: the next Space is a letter too, until Tab goes to a control again."""
        item = self._window.activeFocusItem()
        if item is not None and item.property("visualFocus"):
            item.setFocus(False, Qt.FocusReason.OtherFocusReason)

    def _on_a_control(self) -> bool:
        """Whether Tab has brought the focus to a control, which Enter and Space then press."""
        item = self._window.activeFocusItem()
        return item is not None and item.isVisible() and bool(item.property("visualFocus"))
