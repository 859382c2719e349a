"""What stands around every screen and is the same on each: language, text size, contrast, voice, clock, fees."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.viewmodels.frame import FrameFacts, offered
from ui.viewmodels.model import ViewModel
from ui.visit_signals import VisitSignals

TEXT_SIZES = ("A", "A+", "A++")
LOOK_MS = 1000
FEE_TOLD_MS = 20_000


class FrameModel(ViewModel):
    """The frame's facts and what a person sets in them; which screen stands in it is its heir's to say."""

    languageChanged = Signal(str)
    readAloudWanted = Signal()
    helpChanged = Signal(bool)

    def __init__(self, signals: VisitSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._facts = self._fresh()
        self._fee_told = QTimer(self, interval=FEE_TOLD_MS, singleShot=True)
        self._fee_told.timeout.connect(lambda: self._set(fee_came=False))
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._tick)
        self._look.start()
        self._tick()

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """Speak another language, at any moment."""
        self._signals.set_language(language)

    @Slot(int)
    def setTextSize(self, size: int) -> None:
        """A, A+ or A++."""
        self._set(text_size=size)

    @Slot()
    def toggleContrast(self) -> None:
        """Standard or high contrast."""
        self._set(high_contrast=not self._facts.high_contrast)

    @Slot()
    def readAloud(self) -> None:
        """Read this screen and those that follow aloud, or no more."""
        self.readAloudWanted.emit()

    def heard(self, on: bool, voiced: bool, mark: tuple[float, ...]) -> None:
        """What the voice does now."""
        self._set(speaking=on, voiced=voiced, reading=mark)

    def tell_fee(self) -> None:
        """A fee came in: say so for a while."""
        self._set(fee_came=True)
        self._fee_told.start()

    def _fresh(self) -> FrameFacts:
        settings = self._signals.parts.settings
        return FrameFacts(
            agency=settings.agency.name,
            procedure=self._signals.words("procedure.short"),
            languages=offered(),
            language=self._signals.language,
            text_size=TEXT_SIZES.index(settings.screen.text),
            high_contrast=settings.screen.contrast == "high",
            practice=self._signals.parts.practice,
        )

    def _begin_anew(self) -> None:
        """Language, text size and contrast as at the start; news of the desk stay."""
        self._signals.language = self._signals.parts.settings.kiosk.language
        desk = self._facts
        self._facts = replace(
            self._fresh(),
            screen=desk.screen,
            fee_came=desk.fee_came,
            troubles=desk.troubles,
            time=desk.time,
            date=desk.date,
            voiced=desk.voiced,
        )
        self.helpChanged.emit(False)

    def _tick(self) -> None:
        now = self._signals.parts.clock.now()
        self._set(time=now.strftime("%H:%M"), date=now.strftime("%d/%m/%Y"))

    def _set(self, **changes: object) -> None:
        self._facts = replace(self._facts, **changes)  # type: ignore[arg-type]
        self.show(self._facts)
