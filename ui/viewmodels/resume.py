"""After a crash: the visit is offered again, behind the last four digits of the citizen's own number."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.result import Err, Ok
from kiosk.visit.coming_back import Offer
from kiosk.visit.state import VisitState
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
    """Asks for the digits and counts down; `resumed` carries the visit, `gone` says that nobody came back."""

    resumed = Signal(object)
    gone = Signal()

    def __init__(self, session: TypingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._session.changed.connect(self._typed)
        self._offer: Offer | None = None
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count)
        self._facts = ResumeFacts()
        self.show(self._facts)

    @Property(QObject, constant=True)
    def session(self) -> QObject:
        """The digits being typed."""
        return self._session

    @property
    def state(self) -> VisitState | None:
        """What is known of the visit on offer; nothing of it may be shown."""
        return self._offer.state if self._offer is not None else None

    def offer(self, offer: Offer) -> None:
        """This visit was left by a crash."""
        self._offer = offer

    def enter(self) -> None:
        """Ask anew."""
        self._session.begin("", "number")
        self._second.start()
        self._count()

    def leave(self) -> None:
        """The clock of the offer itself goes on."""
        self._second.stop()

    def clear(self) -> None:
        """Forget the digits, and what was offered."""
        self._offer = None
        self._session.end()
        self._facts = ResumeFacts()
        self.show(self._facts)

    @Slot()
    def erase(self) -> None:
        """This is somebody else's visit, or it is not wanted."""
        if self._offer is not None:
            self._offer.erase()
            self.gone.emit()

    @Slot()
    def primaryPressed(self) -> None:
        """Try the digits."""
        text = str(self._session.property("text"))
        if len(text) != DIGITS or self._offer is None:
            return
        match self._offer.open(text):
            case Ok(visit):
                self._offer = None
                self.resumed.emit(visit)
            case Err():
                self._session.begin("", "number")
                self._facts = replace(self._facts, wrong=True, primary=self._primary())
                self._count()

    def _count(self) -> None:
        """How many tries and seconds are left; what was said of the last try stays until something is typed."""
        if self._offer is None:
            return
        wait = self._offer.look()
        if not wait.tries_left:
            self.erase()
            return
        self._facts = replace(self._facts, tries_left=wait.tries_left, seconds=round(wait.seconds_left))
        self.show(self._facts)

    def _typed(self) -> None:
        if not self.is_current:
            return
        self._facts = replace(self._facts, wrong=False, primary=self._primary())
        self.show(self._facts)

    def _primary(self) -> Primary:
        ready = len(str(self._session.property("text"))) == DIGITS
        return Primary(key="resume") if ready else Primary("waiting", "write_digits", icon="")
