"""The visit as the screens see it: one place that changes it, one signal that tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kiosk.procedure.values import Problem
from kiosk.result import Err, Ok, Result
from kiosk.visit.commands import Command
from kiosk.visit.state import VisitState
from kiosk.visit.visit import Visit
from ui.parts import Parts

NOTHING = VisitState()


class VisitSignals(QObject):
    """Owns the running visit; `moved` when the stop changed, `changed` after every fact."""

    changed = Signal()
    moved = Signal()
    language_changed = Signal()

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.parts = parts
        self._desk = parts
        self.visit: Visit | None = None
        self.language: str = parts.settings.kiosk.language

    @property
    def state(self) -> VisitState:
        """What is true now; an empty state between visits."""
        return self.visit.state if self.visit else NOTHING

    def do(self, command: Command) -> Result[VisitState, tuple[Problem, ...]]:
        """Carry out a command and tell the screens."""
        if self.visit is None:
            raise RuntimeError(f"no visit for {command!r}")
        stop = self.state.stop
        result = self.visit.do(command)
        if isinstance(result, Ok):
            self.changed.emit()
            if result.value.stop != stop:
                self.moved.emit()
        return result

    def must(self, command: Command) -> VisitState:
        """Carry out a command that cannot be refused; a refusal is a bug."""
        match self.do(command):
            case Ok(state):
                return state
            case Err(problems):
                raise RuntimeError(f"{type(command).__name__} was refused: {problems}")

    def put(self, visit: Visit | None) -> None:
        """Begin with this visit, or end it with None; the parts carry the procedure it is about."""
        self.visit = visit
        loaded = next(
            (each for each in self._desk.others if visit and each.procedure is visit.procedure), None
        )
        self.parts = replace(self._desk, loaded=loaded) if loaded else self._desk
        self.changed.emit()
        self.moved.emit()

    def set_language(self, language: str) -> None:
        """Speak another language from now on."""
        if language != self.language:
            self.language = language
            self.language_changed.emit()

    def words(self, key: str, figures: Mapping[str, str] | None = None) -> str:
        """The procedure's words in the current language; an empty text where there are none."""
        text = self.parts.loaded.words[self.language].get(key, "")
        for name, value in (figures or {}).items():
            text = text.replace("{" + name + "}", value)
        return text
