"""Between two visits: nobody begins while the papers of the one before may still lie on the glass."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.filing.glass import GlassSeen, glass_after
from ui.jobs import Jobs
from ui.viewmodels.screen import NO_PRIMARY, Primary, ScreenModel
from ui.visit_signals import VisitSignals

LOOK_AGAIN_MS = 4000


@dataclass(frozen=True, slots=True)
class GlassFacts:
    """`phase` is clear, looking (for the first time), there, or unseen where the scanner cannot look."""

    phase: str = "clear"
    phone: str = ""
    desk: str = ""
    primary: Primary = NO_PRIMARY


class GlassViewModel(ScreenModel):
    """Looks until the glass is clear or a person says so; `cleared` then lets the next visit begin."""

    cleared = Signal()

    def __init__(self, signals: VisitSignals, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._jobs = jobs
        self._round = 0
        self._again = QTimer(self, interval=LOOK_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._look)
        self._tell("clear")

    @property
    def in_the_way(self) -> bool:
        """Whether the next visit has to wait."""
        return bool(self.fact("phase") != "clear")

    def watch(self) -> None:
        """A visit that used the glass is over and wiped."""
        self._round += 1
        self._tell("looking")
        self._look()

    @Slot()
    def confirm(self) -> None:
        """A volunteer looked under the lid."""
        self._clear()

    @Slot()
    def primaryPressed(self) -> None:
        """Where the scanner cannot look, the citizen may say that the papers are taken."""
        if self.fact("phase") == "unseen":
            self._clear()

    def _look(self) -> None:
        scanner, asked = self._signals.parts.scanner, self._round
        self._jobs.run(
            "scanner",
            lambda: glass_after(scanner),
            lambda seen: self._seen(asked, seen),
            waited_for=False,
        )

    def _seen(self, asked: int, seen: GlassSeen) -> None:
        if asked != self._round or not self.in_the_way:
            return
        if seen is GlassSeen.CLEAR:
            self._clear()
        else:
            self._tell(seen.value)
            self._again.start()

    def _clear(self) -> None:
        if self.in_the_way:
            self._round += 1
            self._again.stop()
            self._tell("clear")
            self.cleared.emit()

    def _tell(self, phase: str) -> None:
        agency = self._signals.parts.settings.agency
        primary = Primary(key="glass_taken", icon="check") if phase == "unseen" else NO_PRIMARY
        self.show(GlassFacts(phase, agency.phone, agency.desk, primary))
