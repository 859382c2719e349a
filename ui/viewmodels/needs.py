"""What the citizen needs to have at hand before beginning."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from kiosk.visit.commands import GoNext
from ui.viewmodels.screen import Primary, ScreenModel
from ui.visit_signals import VisitSignals


@dataclass(frozen=True, slots=True)
class NeedFacts:
    """One thing to have at hand."""

    icon: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class NeedsFacts:
    """The list."""

    items: tuple[NeedFacts, ...] = ()
    primary: Primary = Primary(key="begin")


ICONS = ("id-card", "phone", "map-pin-house", "badge-percent")


class NeedsViewModel(ScreenModel):
    """Shows `needs.N.title` and `needs.N.text` of the procedure's words."""

    def __init__(self, signals: VisitSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self.show(NeedsFacts())

    def refresh(self) -> None:
        """Derive the list from the words."""
        words = self._signals.words
        items = (
            NeedFacts(icon, words(f"needs.{number}.title"), words(f"needs.{number}.text"))
            for number, icon in enumerate(ICONS, 1)
        )
        self.show(NeedsFacts(tuple(item for item in items if item.title)))

    @Slot()
    def primaryPressed(self) -> None:
        """Go on."""
        self._signals.must(GoNext())
