"""Looking up how an application stands: by its code the law's three facts, by the slip's secret all of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.filing.lookup_tries import LookupTries
from kiosk.filing.lookup_view import LookupView, lookup_view
from kiosk.filing.supplement import paper_titles
from kiosk.papers.lookup_mark import LookupMark, read_lookup_mark
from kiosk.ports.online_service import LookupAnswer, ServiceFault, ServiceTrouble
from kiosk.result import Err, Ok, Result
from ui.code_scan import CodeScan
from ui.jobs import Jobs
from ui.typing_session import TypingSession
from ui.viewmodels.official_slip import OfficialSlip
from ui.viewmodels.screen import Primary, ScreenModel
from ui.viewmodels.supplement import Supplement, SupplementFacts
from ui.visit_signals import VisitSignals

SHORTEST_CODE = 8
LOOK_AGAIN_MS = 10_000
"""So often the service is asked whether the fee has come, while somebody stands before its code."""

MISSES = (ServiceTrouble.NOT_FOUND, ServiceTrouble.FORBIDDEN)
HOME = Primary(key="home", icon="house")
SCANNING = Primary("busy", "scanning", icon="")
LOOKING = Primary("busy", "looking", icon="")
NOTHING = LookupView()
NO_SUPPLEMENT = SupplementFacts()


@dataclass(frozen=True, slots=True)
class LookupFacts:
    """`phase` is asking, scanning, looking, found or trouble; `trouble` is why nothing is found.

    `view` is what was found, blank before. `slip` is the official slip's print phase, empty before it is asked for.
    `more` is how far the papers are that the agency wants.
    """

    phase: str = "asking"
    progress: float = 0.0
    trouble: str = ""
    wait_s: int = 0
    view: LookupView = NOTHING
    slip: str = ""
    slip_trouble: str = ""
    more: SupplementFacts = NO_SUPPLEMENT
    primary: Primary = Primary("waiting", "write_first", icon="")


class LookupViewModel(ScreenModel):
    """Takes a typed code or the slip itself, and asks; a local code is answered from this kiosk's own outbox."""

    leaveWanted = Signal()

    def __init__(
        self, signals: VisitSignals, jobs: Jobs, session: TypingSession, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._signals, self._jobs, self._session = signals, jobs, session
        self._facts = LookupFacts()
        self._session.changed.connect(self._typed)
        self._scan = CodeScan(signals, jobs, "slip", self)
        self._scan.progressed.connect(self._scanning)
        self._scan.read.connect(self._read)
        self._scan.failed.connect(self._refuse)
        self._slip = OfficialSlip(signals, jobs, self)
        self._slip.told.connect(self._slip_told)
        self._more = Supplement(signals, jobs, self)
        self._more.told.connect(self._more_told)
        self._more.sent.connect(self._look_again)
        self._again = QTimer(self, interval=LOOK_AGAIN_MS)
        self._again.timeout.connect(self._look_again)
        self._tries = LookupTries()
        self._asked: LookupMark | None = None
        self._under_way: LookupMark | None = None
        self._answer: LookupAnswer | None = None
        self.show(self._facts)

    @Property(QObject, constant=True)
    def session(self) -> QObject:
        """The code being typed."""
        return self._session

    def enter(self) -> None:
        """Ask for a code or a slip."""
        self.clear()
        self._session.begin("", "code")

    def leave(self) -> None:
        """Forget the code."""
        self.clear()

    def clear(self) -> None:
        """Forget code, secret and answer, and stop what is under way."""
        self._scan.stop()
        self._slip.stop()
        self._more.clear()
        self._again.stop()
        self._session.end()
        self._asked, self._answer = None, None
        self._facts = LookupFacts()
        self.show(self._facts)

    def refresh(self) -> None:
        """Another language: the answer in its words."""
        if self._answer is not None:
            self._set(view=lookup_view(self._answer, self._words()))

    def back(self) -> bool:
        """From an answer back to the question."""
        if self._facts.phase not in ("found", "scanning", "looking"):
            return False
        self.enter()
        return True

    @Slot()
    def scanSlip(self) -> None:
        """Read the square of the slip that lies on the glass."""
        if self._facts.phase in ("asking", "trouble"):
            self.glass_used = True
            self._scan.start()

    @Slot()
    def printSlip(self) -> None:
        """Print the agency's own slip (Mẫu 01)."""
        if self._asked is not None and self._facts.slip in ("", "failed"):
            self._slip.start(self._asked)

    @Slot(int)
    def scanPaper(self, index: int) -> None:
        """Scan a page of the wanted paper of this number."""
        self._more.scan(index)

    @Slot(int, int)
    def turnPage(self, index: int, page: int) -> None:
        """Turn a page of the wanted paper of this number."""
        self._more.turn(index, page)

    @Slot(int, int)
    def removePage(self, index: int, page: int) -> None:
        """Take a page of the wanted paper of this number out."""
        self._more.remove(index, page)

    @Slot()
    def keepPage(self) -> None:
        """Use the doubtful page all the same."""
        self._more.keep()

    @Slot()
    def sendPapers(self) -> None:
        """Send what the agency wanted."""
        if self._asked is not None:
            self._more.send(self._asked)

    @Slot()
    def primaryPressed(self) -> None:
        """Ask the service, or leave after the answer."""
        match self._facts.phase:
            case "found":
                self.leaveWanted.emit()
            case "asking" | "trouble" if len(self._code()) >= SHORTEST_CODE:
                self._ask(LookupMark(self._code(), ""))

    def _code(self) -> str:
        return str(self._session.property("text")).strip().upper()

    def _words(self) -> Mapping[str, str]:
        parts, details = self._signals.parts, self._answer.details if self._answer else None
        wanted = details.supplement.papers if details and details.supplement else ()
        return paper_titles(wanted, (parts.loaded, *parts.others), self._signals.language)

    def _scanning(self, part: float) -> None:
        self._set(phase="scanning", progress=part, trouble="", primary=SCANNING)

    def _read(self, texts: tuple[str, ...]) -> None:
        mark = read_lookup_mark(texts)
        if mark is None:
            self._refuse("no_slip")
        else:
            self._ask(mark)

    def _ask(self, mark: LookupMark) -> None:
        wait = self._tries.wait(self._signals.parts.clock.monotonic())
        if wait:
            self._refuse("too_many", ceil(wait))
            return
        outbox = self._signals.parts.outbox
        known = next((entry for entry in outbox.entries() if entry.local_code == mark.code), None)
        if known is not None and known.receipt is None:
            self._refuse("waiting_here")
            return
        asked = replace(mark, code=known.receipt.code) if known and known.receipt else mark
        self._set(phase="looking", trouble="", primary=LOOKING)
        self._look(asked, waited_for=True)

    def _look(self, mark: LookupMark, waited_for: bool) -> None:
        self._asked = self._under_way = mark
        service = self._signals.parts.service
        self._jobs.run(
            "line",
            lambda: service.lookup(mark.code, mark.secret or None) if mark is self._asked else None,
            lambda result: self._answered(mark, result),
            waited_for=waited_for,
        )

    def _look_again(self) -> None:
        if self._asked is not None and self._under_way is not self._asked:
            self._look(self._asked, waited_for=False)

    def _answered(self, mark: LookupMark, result: Result[LookupAnswer, ServiceFault] | None) -> None:
        if mark is self._under_way:
            self._under_way = None
        if mark is not self._asked or self._facts.phase not in ("looking", "found"):
            return
        match result:
            case Ok(answer):
                self._answer = answer
                if answer.details is not None:
                    self._tries = LookupTries()
                self._set(phase="found", view=lookup_view(answer, self._words()), primary=HOME)
                self._wait_for_money(answer)
                if answer.details is not None and answer.details.supplement is not None:
                    self._more.begin(answer.details.supplement.papers)
            case Err(fault) if self._facts.phase == "looking":
                if fault.kind in MISSES:
                    self._tries = self._tries.missed(self._signals.parts.clock.monotonic())
                self._refuse(fault.kind.value)

    def _wait_for_money(self, answer: LookupAnswer) -> None:
        if answer.details is not None and answer.details.paid is False:
            self._again.start()
        else:
            self._again.stop()

    def _refuse(self, trouble: str, wait_s: int = 0) -> None:
        self._asked = None
        self._set(phase="trouble", trouble=trouble, wait_s=wait_s, primary=self._primary())

    def _typed(self) -> None:
        if self.is_current and self._facts.phase in ("asking", "trouble"):
            self._set(phase="asking", trouble="", primary=self._primary())

    def _more_told(self, facts: SupplementFacts) -> None:
        self._set(more=facts)

    def _slip_told(self, phase: str, trouble: str) -> None:
        self._set(slip=phase, slip_trouble=trouble)

    def _primary(self) -> Primary:
        if len(self._code()) >= SHORTEST_CODE:
            return Primary(key="look_up", icon="search")
        return Primary("waiting", "write_first", icon="")

    def _set(self, **changes: object) -> None:
        self._facts = replace(self._facts, **changes)  # type: ignore[arg-type]
        self.show(self._facts)
