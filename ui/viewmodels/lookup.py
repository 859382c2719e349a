"""Looking up how an application stands: without its secret only code, state and completion, as the law says."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.ports.online_service import LookupAnswer, ServiceFault
from kiosk.result import Err, Ok, Result
from ui.jobs import Jobs
from ui.typing_session import TypingSession
from ui.viewmodels.screen import Primary, ScreenModel
from ui.visit_signals import VisitSignals

SHORTEST_CODE = 8


@dataclass(frozen=True, slots=True)
class LookupFacts:
    """`phase` is asking, looking, found or trouble; `state` 1 to 10, `completion` 0 to 100."""

    phase: str = "asking"
    code: str = ""
    state: int = 0
    completion: int = 0
    due: str = ""
    trouble: str = ""
    primary: Primary = Primary("waiting", "write_first", icon="")


class LookupViewModel(ScreenModel):
    """Types a code and asks the service; a local code is answered from this kiosk's own outbox first."""

    leaveWanted = Signal()

    def __init__(
        self, signals: VisitSignals, jobs: Jobs, session: TypingSession, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._signals = signals
        self._jobs = jobs
        self._session = session
        self._session.changed.connect(self._typed)
        self.show(LookupFacts())

    @Property(QObject, constant=True)
    def session(self) -> QObject:
        """The code being typed."""
        return self._session

    def enter(self) -> None:
        """Ask for a code."""
        self._session.begin("", "code")
        self.show(LookupFacts())

    def leave(self) -> None:
        """Forget the code."""
        self.clear()

    def clear(self) -> None:
        """Forget code and answer."""
        self._session.end()
        self.show(LookupFacts())

    @Slot()
    def another(self) -> None:
        """Look up another code."""
        self.enter()

    @Slot()
    def primaryPressed(self) -> None:
        """Ask the service, or leave after the answer."""
        match self.fact("phase"):
            case "found":
                self.leaveWanted.emit()
            case "asking" | "trouble" if len(self._code()) >= SHORTEST_CODE:
                self._ask(self._code())

    def _code(self) -> str:
        return str(self._session.property("text")).strip().upper()

    def _ask(self, code: str) -> None:
        self.show(LookupFacts("looking", code, primary=Primary("busy", "looking", icon="")))
        outbox, service = self._signals.parts.outbox, self._signals.parts.service
        known = [entry for entry in outbox.entries() if entry.local_code == code]
        if known and known[0].receipt is None:
            self.show(LookupFacts("trouble", code, trouble="waiting_here", primary=self._primary()))
            return
        asked = known[0].receipt.code if known and known[0].receipt else code
        self._jobs.run(
            "line", lambda: service.lookup(asked, None), lambda result: self._answered(code, result)
        )

    def _answered(self, code: str, result: Result[LookupAnswer, ServiceFault]) -> None:
        if self.fact("phase") != "looking":
            return
        match result:
            case Ok(answer):
                due = answer.due.strftime("%d/%m/%Y") if answer.due else ""
                self.show(
                    LookupFacts(
                        "found",
                        answer.code,
                        int(answer.state),
                        answer.completion,
                        due,
                        primary=Primary(key="home", icon="house"),
                    )
                )
            case Err(fault):
                self.show(LookupFacts("trouble", code, trouble=fault.kind.value, primary=self._primary()))

    def _typed(self) -> None:
        if not self.is_current:
            return
        if self.fact("phase") in ("asking", "trouble"):
            self.show(LookupFacts("asking", self._code(), primary=self._primary()))

    def _primary(self) -> Primary:
        if len(self._code()) >= SHORTEST_CODE:
            return Primary(key="look_up", icon="search")
        return Primary("waiting", "write_first", icon="")
