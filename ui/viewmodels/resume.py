"""After a crash: the visit is offered again, behind the last four digits of the citizen's own number."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot

from ui.typing_session import TypingSession
from ui.viewmodels.screen import Primary, ScreenModel

DIGITS = 4


@dataclass(frozen=True, slots=True)
class ResumeFacts:
    """`tries_left` after wrong digits; `seconds` until the visit is erased."""

    tries_left: int = 3
    wrong: bool = False
    seconds: int = 180
    primary: Primary = Primary("waiting", "write_digits", icon="")


class ResumeViewModel(ScreenModel):
    """Asks for the digits; what is behind them is decided by the visit's own rules."""

    digitsGiven = Signal(str)
    eraseWanted = Signal()

    def __init__(self, session: TypingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._session.changed.connect(self._typed)
        self._facts = ResumeFacts()
        self.show(self._facts)

    @Property(QObject, constant=True)
    def session(self) -> QObject:
        """The digits being typed."""
        return self._session

    def enter(self) -> None:
        """Ask anew."""
        self._session.begin("", "number")
        self.tell(3, False, 180)

    def clear(self) -> None:
        """Forget the digits."""
        self._session.end()

    def tell(self, tries_left: int, wrong: bool, seconds: int) -> None:
        """Say how the last try went and how long there is."""
        if wrong:
            self._session.begin("", "number")
        self._facts = ResumeFacts(tries_left, wrong, seconds, self._primary())
        self.show(self._facts)

    def count(self, tries_left: int, seconds: int) -> None:
        """A second has gone by; what was said of the last try stays until something is typed."""
        self._facts = replace(self._facts, tries_left=tries_left, seconds=seconds)
        self.show(self._facts)

    @Slot()
    def erase(self) -> None:
        """This is somebody else's visit, or it is not wanted."""
        self.eraseWanted.emit()

    @Slot()
    def primaryPressed(self) -> None:
        """Try the digits."""
        text = str(self._session.property("text"))
        if len(text) == DIGITS:
            self.digitsGiven.emit(text)

    def _typed(self) -> None:
        if not self.is_current:
            return
        self._facts = replace(self._facts, wrong=False, primary=self._primary())
        self.show(self._facts)

    def _primary(self) -> Primary:
        ready = len(str(self._session.property("text"))) == DIGITS
        return Primary(key="resume") if ready else Primary("waiting", "write_digits", icon="")
