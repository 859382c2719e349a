"""Catches what a hand-held reader types, so that a card's code never lands in the field that is being typed into."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.identity.typed_card import CARD_BEGINS
from ui.typing_session import TypingSession

FASTEST_HUMAN_S = 0.035
"""Keys that follow each other more quickly were not pressed by fingers."""
SHORTEST = 8
"""Fewer letters are no code; where no field is typed into, any longer burst is one."""
LONGEST = 4096
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


class ReaderBurst(QObject):
    """Event filter of the main window, before the one that types; `read` tells a whole code.

    A key counts from when it was pressed, not from when a busy machine comes to it.
    """

    read = Signal(str)

    def __init__(self, session: TypingSession, window: QQuickWindow, monotonic: Callable[[], float]) -> None:
        super().__init__(window)
        self._session = session
        self._monotonic = monotonic
        self._typed = ""
        self._last = 0.0
        self._before = ""
        self._caught = False
        window.installEventFilter(self)

    @Slot()
    def clear(self) -> None:
        """The visit is over: nothing that was typed in it may stay in here."""
        self._typed, self._before, self._caught = "", "", False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True where the key belongs to a reader's burst."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        now = event.timestamp() / 1000 or self._monotonic()
        quick, self._last = 0 <= now - self._last < FASTEST_HUMAN_S, now
        if Qt.Key(event.key()) in _ENDS:
            return self._ended(quick)
        return self._heard(event.text(), quick)

    def _heard(self, letter: str, quick: bool) -> bool:
        """Keys without a letter, such as Shift, neither belong to the burst nor end it."""
        if not letter:
            return self._caught and quick
        if not quick or len(self._typed) > LONGEST:
            self._begin()
        self._typed += letter
        if not self._caught and CARD_BEGINS.match(self._typed):
            self._catch()
        return self._caught

    def _begin(self) -> None:
        self._typed, self._caught = "", False
        self._before = str(self._session.text)

    def _catch(self) -> None:
        """A card's beginning: what of it went into the field is taken out again."""
        self._caught = True
        if self._session.is_active():
            length = self._session.maxLength
            self._session.begin(self._before, str(self._session.mode))
            self._session.maxLength = length

    def _ended(self, quick: bool) -> bool:
        typed, whole = self._typed, quick and len(self._typed) >= SHORTEST
        mine = whole and (self._caught or not self._session.is_active())
        self._begin()
        if mine:
            self.read.emit(typed)
        return mine
