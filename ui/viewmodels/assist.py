"""Help at the screen: the citizen's consent, what is covered meanwhile, and what the volunteer may do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from kiosk import logs
from kiosk.procedure.definition import Kind
from kiosk.visit.assistance import GRANT_S, GRANTS
from kiosk.visit.commands import AnswerHelp, EndHelp, GrantTime, OfferHelp
from ui.viewmodels.covering import Cover
from ui.viewmodels.frame import NO_HELP, AssistFacts
from ui.viewmodels.identity import IdentityViewModel
from ui.viewmodels.papers import PapersViewModel
from ui.viewmodels.sent import SentViewModel
from ui.visit_signals import VisitSignals

REASONS = ("readable", "original_faint", "back_blank", "no_other")
"""Why a volunteer uses a page that the machine doubts."""


class AssistViewModel(QObject):
    """Follows the visit's own record of help; every change of it goes through the visit and its journal."""

    told = Signal()
    covered = Signal(int)

    def __init__(
        self,
        signals: VisitSignals,
        papers: PapersViewModel,
        identity: IdentityViewModel,
        sent: SentViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._signals, self._papers, self._identity, self._sent = signals, papers, identity, sent
        self._screen = ""
        self._held, self._tools = False, False
        self.facts = NO_HELP
        signals.changed.connect(self._follow)
        papers.told.connect(self._follow)
        sent.told.connect(self._follow)

    def at(self, screen: str) -> None:
        """The citizen is at this screen now."""
        self._screen, self._tools = screen, False
        self._follow()

    def offer(self, helper: str) -> None:
        """A volunteer who signed in asks the citizen."""
        logs.event("help", "offered")
        self._signals.must(OfferHelp(helper))

    @Slot()
    def agree(self) -> None:
        """Tôi đồng ý."""
        self._answer(True)

    @Slot()
    def refuse(self) -> None:
        """Không, cảm ơn."""
        self._answer(False)

    @Slot()
    def end(self) -> None:
        """The citizen wants no more help."""
        self._end("citizen")

    @Slot()
    def leave(self) -> None:
        """The volunteer is done."""
        self._end("volunteer")

    @Slot(bool)
    def hold(self, held: bool) -> None:
        """The citizen holds "Hiện", or lets it go."""
        self._held = held
        self._follow()

    @Slot()
    def openTools(self) -> None:
        """What the volunteer may do here."""
        self._tools = True
        self._follow()

    @Slot()
    def shutTools(self) -> None:
        """Back to the screen."""
        self._tools = False
        self._follow()

    @Slot()
    def moreTime(self) -> None:
        """Ten more minutes."""
        if self.facts.grants:
            self._signals.must(GrantTime())

    @Slot(str)
    def overrule(self, reason: str) -> None:
        """Use the doubtful page that is looked at, for one of REASONS."""
        if self.facts.doubted and reason in REASONS:
            self._tools = False
            logs.event("help", "page_overruled")
            self._papers.overrule(f"volunteer {self.facts.helper}: {reason}")

    @Slot()
    def typeInstead(self) -> None:
        """Type, where the card cannot be read."""
        if self.facts.types:
            self._tools = False
            self._identity.typeInstead()

    @Slot()
    def slipOnSheet(self) -> None:
        """The slip on a sheet, where the roll does not serve."""
        if self.facts.sheet:
            self._tools = False
            self._sent.print_on_sheet()
            self._follow()

    def _answer(self, agreed: bool) -> None:
        if self.facts.asking:
            logs.event("help", "agreed" if agreed else "refused")
            self._signals.must(AnswerHelp(agreed))

    def _end(self, by: str) -> None:
        if self.facts.helper:
            logs.event("help", "ended")
            self._signals.must(EndHelp(by))

    def _follow(self) -> None:
        facts = self._derived()
        if facts == self.facts:
            return
        self.facts = facts
        self.covered.emit(self._cover())
        self.told.emit()

    def _derived(self) -> AssistFacts:
        state = self._signals.state
        if state.help is None:
            self._held, self._tools = False, False
            return NO_HELP
        if state.help.waiting:
            return AssistFacts(asking=state.help.helper)
        closed = self._in_private_step()
        return AssistFacts(
            helper=state.help.helper,
            held=self._held and not closed,
            closed=closed,
            tools=self._tools,
            doubted=self._screen == "Papers" and self._papers.doubted,
            types=self._screen == "Identity",
            sheet=self._screen == "Sent" and self._sent.other_slip,
            grants=max(0, GRANTS - state.granted_s // GRANT_S),
        )

    def _in_private_step(self) -> bool:
        """Whether the visit stands in a step that asks something private, at whichever of its pages."""
        visit = self._signals.visit
        if visit is None or self._screen != "Question":
            return False
        procedure, step = visit.procedure, visit.stop.step
        stops = (stop for each in procedure.steps if each.step == step for stop in each.stops)
        keys = {key for stop in stops for key in stop.split("+")}
        return any(each.key in keys and each.kind is Kind.PRIVATE for each in procedure.questions)

    def _cover(self) -> Cover:
        if self.facts == NO_HELP:
            return Cover.OPEN
        return Cover.HELD if self.facts.held else Cover.COVERED
