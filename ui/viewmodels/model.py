"""How a view model shows its derived values to QML: read-only, and only what changed is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, ClassVar

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QQmlPropertyMap


class ViewModel(QObject):
    """One screen's facts in `shown`, derived from frozen inputs by a pure function; input comes by slots."""

    nothing: ClassVar[Any] = None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = QQmlPropertyMap.create(self)
        self._last: dict[str, Any] = {}

    @Property(QObject, constant=True)
    def shown(self) -> QObject:
        """What the screen binds to: one property per field of the last shown value."""
        return self._shown

    def show(self, facts: object) -> None:
        """Publish a frozen dataclass; properties whose value is as before stay silent."""
        for name, value in plain(facts).items():
            if name not in self._last or self._last[name] != value:
                self._last[name] = value
                self._shown.insert(name, value)

    def fact(self, name: str) -> Any:
        """What is shown now under a name; for tests and for the walkthrough."""
        return self._last[name]

    def known(self, name: str) -> Any:
        """What is shown now under a name, or None where this model has none."""
        return self._last.get(name)


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
