"""The end: what was reached, the code in huge type, the slip on its way, how to pay, and what comes next."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.filing.print_slip import SlipFault, print_slip
from kiosk.filing.sent_view import SentView, sent_view
from kiosk.papers.lookup_mark import LookupMark
from kiosk.ports.cancel import CancelToken
from kiosk.ports.online_service import Rating, Satisfaction
from kiosk.ports.printer import PrintProgress
from kiosk.result import Err, Ok, Result
from kiosk.visit.commands import NoteSlip
from ui.jobs import Jobs
from ui.viewmodels.screen import Primary, ScreenModel
from ui.visit_signals import VisitSignals

FACES = {
    "very_good": Satisfaction.VERY,
    "good": Satisfaction.SATISFIED,
    "bad": Satisfaction.NOT_YET,
}


@dataclass(frozen=True, slots=True)
class SentFacts:
    """`accepted` only on the service's receipt, else `held` says how it is kept.

    `slip` is the print phase; `vietqr` a payload or empty. `mark` is the slip's own code, to be photographed
    where no paper comes.
    """

    accepted: bool = False
    held: str = "waiting"
    code: str = ""
    received: str = ""
    slip: str = "preparing"
    slip_trouble: str = ""
    mark: str = ""
    fee: str = ""
    fee_zero: bool = False
    paid: bool = False
    no_fee: str = ""
    no_fee_group: str = ""
    vietqr: str = ""
    purpose: str = ""
    due: str = ""
    delivery: str = ""
    check_hours: int = 0
    desk: str = ""
    rated: str = ""
    reason: str = ""
    primary: Primary = Primary(key="finish", icon="")


class SentViewModel(ScreenModel):
    """Prints the slip once and waits for the citizen to finish."""

    finishWanted = Signal()
    answers = frozenset({"mark", "delivery"})

    def __init__(self, signals: VisitSignals, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._jobs = jobs
        self._cancel = CancelToken()
        self._facts = SentFacts()
        self._view: SentView | None = None
        self.show(self._facts)

    def clear(self) -> None:
        """Forget code and payment."""
        self._cancel.cancel()
        self._facts, self._view = SentFacts(), None
        self.show(self._facts)

    def enter(self) -> None:
        """Show what was reached and print the slip."""
        self._facts = SentFacts()
        self.refresh()
        if self._signals.state.slip_printed:
            self._set(slip="printed")
        elif self._signals.visit is not None:
            self._print()

    def refresh(self) -> None:
        """Derive code, fee and dates from the visit and its outbox entry."""
        visit = self._signals.visit
        if visit is None:
            return
        view = self._view = sent_view(
            visit, self._signals.parts.loaded.words[self._signals.language], self._signals.parts.outbox
        )
        self._facts = replace(
            self._facts,
            accepted=view.accepted,
            held=view.held,
            code=view.code,
            received=view.received,
            fee=view.fee,
            fee_zero=view.fee_zero,
            no_fee=view.no_fee.key,
            no_fee_group=view.no_fee.group,
            vietqr="" if self._facts.paid else view.vietqr,
            purpose=view.purpose,
            due=view.due,
            delivery=view.delivery,
            check_hours=view.check_hours,
            desk=self._signals.parts.settings.agency.desk,
        )
        self.show(self._facts)

    @Slot()
    def printAgain(self) -> None:
        """The slip did not come; try once more."""
        if self._facts.slip == "failed":
            self._print()

    @property
    def other_slip(self) -> bool:
        """Whether a sheet can be printed where the desk's own slip came on a roll, or did not come."""
        printers = self._signals.parts.slip_printers
        rolls = {bool(each.roll_mm) for each in printers}
        return len(rolls) > 1 and self._facts.slip in ("printed", "failed", "blocked")

    def print_on_sheet(self) -> None:
        """The slip on a sheet instead of the roll; a print that waits is taken back."""
        if self.other_slip:
            self._cancel.cancel()
            self._print(on_sheet=True)

    def hear_fees(self, codes: Container[str]) -> None:
        """The service says that these fees came in; the code to pay with goes where this one is among them."""
        if self._facts.accepted and self._facts.code in codes:
            self._set(paid=True, vietqr="")

    @Slot(str)
    def rate(self, face: str) -> None:
        """One of the three faces was touched; the first touch counts."""
        if self._facts.rated:
            return
        self._set(rated=face)
        parts = self._signals.parts
        rating = Rating(parts.settings.kiosk.name, FACES[face])
        self._jobs.run("line", lambda: parts.service.rate(rating), lambda _: None, waited_for=False)

    @Slot(str)
    def giveReason(self, reason: str) -> None:
        """One of the tiles after the face was touched, which nobody has to; it is counted and told to nobody."""
        if self._facts.rated and not self._facts.reason:
            self._set(reason=reason)

    @Slot()
    def primaryPressed(self) -> None:
        """The citizen is done: erase everything."""
        self.finishWanted.emit()

    def _print(self, *, on_sheet: bool = False) -> None:
        visit = self._signals.visit
        assert visit is not None
        cancel = self._cancel = CancelToken()
        self._set(slip="preparing", slip_trouble="", mark="")
        parts, language = self._signals.parts, self._signals.language
        printers = tuple(each for each in parts.slip_printers if not (on_sheet and each.roll_mm))

        def tell(progress: PrintProgress) -> None:
            self._jobs.hop(lambda: self._progress(cancel, progress))

        self._jobs.run(
            "printer",
            lambda: print_slip(
                visit,
                parts.loaded.words["vi"],
                parts.outbox,
                printers,
                parts.settings,
                language,
                parts.practice,
                tell,
                cancel,
            ),
            lambda result: self._printed(cancel, result),
        )

    def _progress(self, cancel: CancelToken, progress: PrintProgress) -> None:
        if cancel is self._cancel and not cancel.cancelled:
            trouble = progress.fault.trouble.value if progress.fault else ""
            self._set(slip=progress.phase.value, slip_trouble=trouble, mark=self._mark(bool(trouble)))

    def _printed(self, cancel: CancelToken, result: Result[None, SlipFault]) -> None:
        if cancel is not self._cancel or cancel.cancelled or self._signals.visit is None:
            return
        match result:
            case Ok():
                self._signals.must(NoteSlip())
                self._set(slip="printed", slip_trouble="", mark="")
            case Err(fault):
                self._set(slip="failed", slip_trouble=fault.trouble.value, mark=self._mark(True))

    def _mark(self, no_paper: bool) -> str:
        """The slip on the screen, where the desk allows it; a paper that came after all takes it away."""
        begun = self._signals.state.begun
        if not no_paper or begun is None or not self._signals.parts.settings.slip_printer.on_screen:
            return ""
        return LookupMark(self._facts.code, begun.lookup_secret).text

    def _set(self, **changes: object) -> None:
        self._facts = replace(self._facts, **changes)  # type: ignore[arg-type]
        self.show(self._facts)
