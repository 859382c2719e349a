"""Reading the identity card on the glass: the picture is used to read and dropped at once."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from kiosk.identity.citizen_card import CardProblem, CitizenCard, read_card
from kiosk.identity.prefill import prefill
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import ScanFault, ScannedPage, ScanRequest
from kiosk.result import Err, Ok, Result
from kiosk.visit.commands import GoNext, NoteGlass, UseCard
from ui.jobs import Jobs
from ui.viewmodels.screen import Primary, ScreenModel
from ui.visit_signals import VisitSignals

CARD_DPI = 300


@dataclass(frozen=True, slots=True)
class IdentityFacts:
    """`phase` is ready, scanning or trouble; `trouble` a ScanTrouble, a CardProblem or `no_code`."""

    phase: str = "ready"
    progress: float = 0.0
    trouble: str = ""
    primary: Primary = Primary(key="scan_card", icon="scan-line")


class IdentityViewModel(ScreenModel):
    """Scans the card, reads its code and hands what it says to the visit."""

    def __init__(self, signals: VisitSignals, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._jobs = jobs
        self._cancel = CancelToken()
        self.show(IdentityFacts())

    def enter(self) -> None:
        """Ready for a card."""
        self._cancel = CancelToken()
        self.show(IdentityFacts())

    def leave(self) -> None:
        """Stop a scan that is under way."""
        self._cancel.cancel()

    def clear(self) -> None:
        """Nothing of a card is kept here."""
        self._cancel.cancel()
        self.show(IdentityFacts())

    @Slot()
    def primaryPressed(self) -> None:
        """Scan the card that lies on the glass."""
        if self.fact("phase") == "scanning":
            return
        cancel = self._cancel = CancelToken()
        self.show(IdentityFacts("scanning", 0.0, "", Primary("busy", "scanning", icon="")))
        request = ScanRequest(dpi=CARD_DPI, slot="card", paper="identity_card")
        scanner = self._signals.parts.scanner
        self._signals.must(NoteGlass())

        def tell(part: float) -> None:
            self._jobs.hop(lambda: self._progress(cancel, part))

        self._jobs.run(
            "scanner",
            lambda: scanner.scan(request, tell, cancel),
            lambda result: self._scanned(cancel, result),
        )

    @Slot()
    def cancelScan(self) -> None:
        """The citizen does not want to wait for the scan."""
        self._cancel.cancel()
        self.show(IdentityFacts())

    @Slot()
    def typeInstead(self) -> None:
        """Go on without a card."""
        self._cancel.cancel()
        self._signals.must(UseCard(()))
        self._signals.must(GoNext())

    def _progress(self, cancel: CancelToken, part: float) -> None:
        if cancel is self._cancel and not cancel.cancelled:
            self.show(IdentityFacts("scanning", part, "", Primary("busy", "scanning", icon="")))

    def _scanned(self, cancel: CancelToken, result: Result[ScannedPage, ScanFault]) -> None:
        if cancel is not self._cancel or cancel.cancelled or self._signals.visit is None:
            return
        match result:
            case Err(fault):
                self._trouble(fault.trouble.value)
            case Ok(page):
                self._read(page)

    def _read(self, page: ScannedPage) -> None:
        today = self._signals.parts.clock.now().date()
        problem: CardProblem | None = None
        for code in page.codes:
            match read_card(code, today):
                case Ok(card):
                    self._use(card)
                    return
                case Err(error):
                    problem = problem or error
        self._trouble(problem.value if problem else "no_code")

    def _use(self, card: CitizenCard) -> None:
        fills = prefill(card, {}).fills
        self._signals.must(UseCard(tuple((fill.question, fill.value) for fill in fills)))
        self._signals.must(GoNext())

    def _trouble(self, trouble: str) -> None:
        self.show(IdentityFacts("trouble", 0.0, trouble, Primary(key="scan_again", icon="scan-line")))
