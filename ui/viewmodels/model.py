"""How a view model shows its derived values to QML: read-only, and only what changed is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, ClassVar

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QQmlPropertyMap

from ui.viewmodels.covering import Cover, covered


class ViewModel(QObject):
    """One screen's facts in `shown`, derived from frozen inputs by a pure function; input comes by slots."""

    nothing: ClassVar[Any] = None
    answers: ClassVar[frozenset[str]] = frozenset()
    """The facts that tell an answer, covered while a volunteer helps."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = QQmlPropertyMap.create(self)
        self._given: dict[str, Any] = {}
        self._last: dict[str, Any] = {}
        self._covering = Cover.OPEN

    @Property(QObject, constant=True)
    def shown(self) -> QObject:
        """What the screen binds to: one property per field of the last shown value."""
        return self._shown

    def show(self, facts: object) -> None:
        """Publish a frozen dataclass; properties whose value is as before stay silent."""
        self._given = plain(facts)
        self._publish()

    def cover(self, cover: Cover) -> None:
        """Cover the answers, or show them again; the facts themselves stay as they are."""
        if cover is not self._covering:
            self._covering = cover
            self._publish()

    def closed(self) -> frozenset[str]:
        """The facts that stay covered while a volunteer helps, even where the citizen holds "Hiện"."""
        return frozenset()

    def _publish(self) -> None:
        keys = frozenset() if self._covering is Cover.OPEN else self.closed()
        if self._covering is Cover.COVERED:
            keys |= self.answers
        for name, value in covered(self._given, keys).items() if keys else self._given.items():
            if name not in self._last or self._last[name] != value:
                self._last[name] = value
                self._shown.insert(name, value)

    def fact(self, name: str) -> Any:
        """What is true now under a name, covered or not; for tests and for the walkthrough."""
        return self._given[name]

    def known(self, name: str) -> Any:
        """What is true now under a name, covered or not, or None where this model has none."""
        return self._given.get(name)


def plain(value: Any) -> Any:
    """Dataclasses as maps, enums as their values, tuples as lists: what QML understands."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value
