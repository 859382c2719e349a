"""Which procedure, where more than one can be filed here: what each costs and how long it takes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.procedure.loading import Loaded
from ui.viewmodels.at_a_glance import AtAGlance, at_a_glance
from ui.viewmodels.screen import NO_PRIMARY, Primary, ScreenModel
from ui.visit_signals import VisitSignals


@dataclass(frozen=True, slots=True)
class OfferFacts:
    """One procedure: its id and name, and fee and time where the law's figures are verified."""

    key: str
    title: str
    glance: AtAGlance


@dataclass(frozen=True, slots=True)
class ProcedureFacts:
    """The procedures in the order of the shelf."""

    offers: tuple[OfferFacts, ...] = ()
    primary: Primary = NO_PRIMARY


class ProcedureViewModel(ScreenModel):
    """One touch chooses; `chosen` carries the procedure."""

    chosen = Signal(object)

    def __init__(self, signals: VisitSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._offered: tuple[Loaded, ...] = ()
        self.show(ProcedureFacts())

    def offer(self, offered: tuple[Loaded, ...]) -> None:
        """These can be chosen now."""
        self._offered = offered

    def clear(self) -> None:
        """Nobody is asked any more."""
        self._offered = ()
        self.show(ProcedureFacts())

    def refresh(self) -> None:
        """Derive names and figures in the language spoken now."""
        language, today = self._signals.language, self._signals.parts.clock.now().date()
        self.show(
            ProcedureFacts(
                tuple(
                    OfferFacts(
                        each.procedure.id,
                        each.words[language].get("procedure.short", ""),
                        at_a_glance(each.procedure, today),
                    )
                    for each in self._offered
                )
            )
        )

    @Slot(int)
    def choose(self, index: int) -> None:
        """A procedure was touched."""
        if 0 <= index < len(self._offered):
            self.chosen.emit(self._offered[index])
