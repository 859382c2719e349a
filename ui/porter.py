"""Stands in for the kiosk's models while the program is still being read, and keeps what is touched."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from ui.viewmodels.model import ViewModel


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

    @Slot()
    def openStaff(self) -> None:
        """The volunteer's door."""
        self.touched.emit("openStaff")

    @Slot()
    def takeUp(self) -> None:
        """The third door."""
        self.touched.emit("takeUp")


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
        """One of those the kiosk speaks."""
        self._keep("setLanguage", language)

    def _keep(self, name: str, *values: Any) -> None:
        self.kept.append((name, values))
