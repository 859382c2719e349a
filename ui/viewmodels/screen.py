"""What every screen's view model has in common: it is entered, left, and owns one primary action."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal, Slot

from ui.viewmodels.model import ViewModel


@dataclass(frozen=True, slots=True)
class Primary:
    """The one action of a screen.

    `kind` is `primary`, `waiting` or `busy`, `none` hides it; `key` names the words in QML, `figure` fills them.
    """

    kind: str = "primary"
    key: str = "continue"
    figure: str = ""
    icon: str = "arrow-right"


NO_PRIMARY = Primary("none", "", "", "")


class ScreenModel(ViewModel):
    """A screen that can be entered and left; `primary` is shown by the bottom bar, `told` when it may differ.

    Without `way_back` the bar has no "Quay lại". `glass_used` outside a visit: something may still lie there.
    """

    told = Signal()
    primary: Primary = NO_PRIMARY
    is_current: bool = False
    way_back: bool = True
    glass_used: bool = False

    def show(self, facts: Any) -> None:
        """Publish the facts, and the primary action with them."""
        super().show(facts)
        self.primary = facts.primary
        self.told.emit()

    def enter(self) -> None:
        """The citizen arrives here; derive everything anew."""
        self.refresh()

    def leave(self) -> None:
        """The citizen goes elsewhere; forget drafts."""

    def step_aside(self) -> None:
        """The volunteer's door comes before this screen; drafts stay."""

    def come_back(self) -> None:
        """The door is shut again: go on where it was left."""
        self.refresh()

    def refresh(self) -> None:
        """Language or state changed: derive what is shown once more."""

    def clear(self) -> None:
        """The visit is over: nothing of it may stay in here."""

    def back(self) -> bool:
        """Step back inside the screen; False when the visit itself should step back."""
        return False

    @Slot()
    def primaryPressed(self) -> None:
        """The primary action was touched."""
