"""Reading the identity card on the glass: the picture is used to read and dropped at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Slot

from kiosk.identity.card_reading import CardReading, is_passport, joined, read_scan
from kiosk.identity.citizen_card import CitizenCard
from kiosk.identity.prefill import prefill
from kiosk.identity.typed_card import read_typed
from kiosk.ports.cancel import CancelToken
from kiosk.ports.code_reader import ReaderTrouble
from kiosk.ports.scanner import PageVerdict, ScanFault, ScannedPage, ScanRequest
from kiosk.result import Err, Ok, Result
from kiosk.visit.commands import GoNext, NoteGlass, UseCard
from ui.jobs import Jobs
from ui.viewmodels.screen import Primary, ScreenModel
from ui.visit_signals import VisitSignals

CARD_DPI = 300
NOTHING_READ = CardReading()
SCANNING = Primary("busy", "scanning", icon="")


@dataclass(frozen=True, slots=True)
class IdentityFacts:
    """`phase` is ready, scanning or trouble.

    `trouble` is a ScanTrouble, a CardProblem, or one of `no_code`, `no_card`, `other_side`, `passport`,
    `passport_over`.
    """

    phase: str = "ready"
    progress: float = 0.0
    trouble: str = ""
    reader: bool = False
    primary: Primary = Primary(key="scan_card", icon="scan-line")


class IdentityViewModel(ScreenModel):
    """Scans the card, or listens to a hand-held reader, and hands what the card says to the visit."""

    reading: CardReading = NOTHING_READ
    """What was read of the card in this visit, both sides together; for the next screen's comparison."""

    def __init__(self, signals: VisitSignals, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._jobs = jobs
        self._cancel = CancelToken()
        self._listening = CancelToken()
        self._reader = False
        self._put(IdentityFacts())

    def enter(self) -> None:
        """Ready for a card."""
        self._cancel = CancelToken()
        self._reader = self._signals.parts.code_reader is not None
        self._put(IdentityFacts())
        self._listen()

    def leave(self) -> None:
        """Stop a scan that is under way."""
        self._cancel.cancel()
        self._listening.cancel()

    def clear(self) -> None:
        """Nothing of a card is kept here."""
        self._cancel.cancel()
        self._listening.cancel()
        self.reading = NOTHING_READ
        self._put(IdentityFacts())

    @Slot()
    def primaryPressed(self) -> None:
        """Scan the card that lies on the glass."""
        if self.fact("phase") == "scanning":
            return
        cancel = self._cancel = CancelToken()
        self._put(IdentityFacts("scanning", primary=SCANNING))
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

    @Slot(str)
    def take_typed(self, text: str) -> None:
        """A reader that types like a keyboard typed a code; heard on this screen only."""
        if not self.is_current or self.fact("phase") == "scanning":
            return
        match read_typed(text, self._today()):
            case Ok(card):
                self.take(CardReading(card))
            case Err(problem):
                self.take(CardReading(problem=problem))

    @Slot()
    def cancelScan(self) -> None:
        """The citizen does not want to wait for the scan."""
        self._cancel.cancel()
        self._put(IdentityFacts())

    @Slot()
    def typeInstead(self) -> None:
        """Go on without a card."""
        self._cancel.cancel()
        self.reading = NOTHING_READ
        self._signals.must(UseCard(()))
        self._signals.must(GoNext())

    def _progress(self, cancel: CancelToken, part: float) -> None:
        if cancel is self._cancel and not cancel.cancelled:
            self._put(IdentityFacts("scanning", part, primary=SCANNING))

    def _scanned(self, cancel: CancelToken, result: Result[ScannedPage, ScanFault]) -> None:
        if cancel is not self._cancel or cancel.cancelled or self._signals.visit is None:
            return
        match result:
            case Err(fault):
                self._trouble(fault.trouble.value)
            case Ok(page):
                found = read_scan(page.codes, page.zones, self._today())
                nothing = page.verdict in (PageVerdict.NO_CARD, PageVerdict.BLANK)
                self.take(found, "no_card" if nothing else "no_code")

    def _listen(self) -> None:
        """Hear what is held in front of the reader, one code after the other, for as long as this screen stands."""
        reader = self._signals.parts.code_reader
        if reader is None:
            return
        listening = self._listening = CancelToken()
        self._jobs.run(
            "code_reader",
            lambda: reader.read(listening),
            lambda result: self._heard(listening, result),
            waited_for=False,
        )

    def _heard(self, listening: CancelToken, result: Result[bytes, ReaderTrouble]) -> None:
        if listening is not self._listening or listening.cancelled or self._signals.visit is None:
            return
        match result:
            case Ok(code):
                self._listen()
                if self.fact("phase") != "scanning":
                    self.take(read_scan((code,), (), self._today()))
            case Err():
                self._reader = False
                self._put(self._now)

    def take(self, found: CardReading, otherwise: str = "no_code") -> None:
        """Use the card, if both sides together gave one; else say what is missing."""
        both = joined(self.reading, found)
        if both.two_cards:
            both = found
        if found.card is None and found.zone is None:
            self._trouble(found.problem.value if found.problem else otherwise)
            return
        self.reading = both
        if both.card is not None:
            self._use(both.card)
        else:
            over = "passport_over" if both.is_over(self._today()) else "passport"
            self._trouble(over if is_passport(both) else "other_side")

    def _today(self) -> date:
        return self._signals.parts.clock.now().date()

    def _put(self, facts: IdentityFacts) -> None:
        """Show them, with what is known of the reader."""
        self._now = replace(facts, reader=self._reader)
        self.show(self._now)

    def _use(self, card: CitizenCard) -> None:
        fills = prefill(card, {}).fills
        self._signals.must(UseCard(tuple((fill.question, fill.value) for fill in fills)))
        self._signals.must(GoNext())

    def _trouble(self, trouble: str) -> None:
        again = Primary(key="scan_again", icon="scan-line")
        self._put(IdentityFacts("trouble", 0.0, trouble, primary=again))
