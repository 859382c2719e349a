"""The notice and the consents: each purpose alone, unticked, in words whose digest is kept."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from kiosk.visit.commands import GiveConsent, GoNext, WithdrawConsent
from ui.viewmodels.screen import Primary, ScreenModel
from ui.visit_signals import VisitSignals


@dataclass(frozen=True, slots=True)
class ConsentItem:
    """One purpose as it is shown."""

    key: str
    title: str
    text: str
    required: bool
    agreed: bool


@dataclass(frozen=True, slots=True)
class ConsentFacts:
    """The notice and its purposes."""

    notice: tuple[str, ...] = ()
    contact: str = ""
    items: tuple[ConsentItem, ...] = ()
    primary: Primary = Primary("waiting", "agree_first", icon="")


class ConsentViewModel(ScreenModel):
    """Shows the notice, gives and takes back consents one by one."""

    def __init__(self, signals: VisitSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self.show(ConsentFacts())

    def clear(self) -> None:
        """Nothing ticked for the next person."""
        self.show(ConsentFacts())

    def refresh(self) -> None:
        """Derive the list from the procedure, its words and the visit."""
        consents = self._signals.parts.loaded.procedure.consents
        words, state = self._signals.words, self._signals.state
        agency = self._signals.parts.settings.agency
        figures = {"agency": agency.name, "phone": agency.phone}
        items = tuple(
            ConsentItem(
                consent.key,
                words(f"consent.{consent.key}.title"),
                words(f"consent.{consent.key}.text", figures),
                consent.required,
                state.agreed(consent.key),
            )
            for consent in consents
        )
        missing = any(item.required and not item.agreed for item in items)
        notice = (words(f"consent.notice.{number}", figures) for number in range(1, 6))
        self.show(
            ConsentFacts(
                tuple(line for line in notice if line),
                words("consent.contact", figures),
                items,
                Primary("waiting", "agree_first", icon="") if missing else Primary(),
            )
        )

    @Slot(str)
    def toggle(self, key: str) -> None:
        """A purpose was ticked or unticked."""
        if self._signals.state.agreed(key):
            self._signals.must(WithdrawConsent(key))
        else:
            text = self._signals.words(f"consent.{key}.text")
            self._signals.must(GiveConsent(key, hashlib.sha256(text.encode()).hexdigest()))
        self.refresh()

    @Slot()
    def primaryPressed(self) -> None:
        """Go on once what is needed was agreed to."""
        self._signals.do(GoNext())
