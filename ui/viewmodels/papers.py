"""Print, sign, scan: which paper and page are looked at, and what has to be done next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.filing.print_declaration import needs_printing
from kiosk.papers.page_store import PageStore
from kiosk.papers.size_budget import Limits
from kiosk.ports.online_service import ServiceDescription, ServiceFault
from kiosk.ports.scanner import PageVerdict, ScannedPage, ScanTrouble
from kiosk.result import Ok, Result
from kiosk.visit.commands import AcceptPage, GoNext, MovePage, TurnPage
from ui.jobs import Jobs
from ui.viewmodels.declaration_print import UNDER_WAY, DeclarationPrint
from ui.viewmodels.page_scan import PageScan
from ui.viewmodels.paper_pages import NO_PAGE, SIGNED, PageFacts, PaperFacts, PaperPages, ThumbFacts
from ui.viewmodels.removed_pages import RemovedPages
from ui.viewmodels.screen import Primary, ScreenModel
from ui.visit_signals import VisitSignals

MENDED_BY_PLUG = (ScanTrouble.UNPLUGGED.value, ScanTrouble.NOT_FOUND.value)


@dataclass(frozen=True, slots=True)
class PapersFacts:
    """`printing` as in PrintState; `scan_broken` when the scanner itself is the trouble; `help_at` the time
    help was called, "" when not; `next_number` the page to lay on the glass next, from 1; `blanks` how many pages
    of the paper are blank and not accepted, where others are not."""

    printing: str = "off"
    print_trouble: str = ""
    print_pages: int = 0
    scanning: bool = False
    progress: float = 0.0
    scan_trouble: str = ""
    scan_broken: bool = False
    papers: tuple[PaperFacts, ...] = ()
    thumbs: tuple[ThumbFacts, ...] = ()
    page: PageFacts = NO_PAGE
    paper_title: str = ""
    paper_hint: str = ""
    paper_key: str = ""
    paper_big: bool = False
    can_add: bool = False
    can_restore: bool = False
    next_number: int = 1
    blanks: int = 0
    feeder: bool = False
    duplex: bool = False
    phone: str = ""
    desk: str = ""
    help_at: str = ""
    scanned: int = 0
    can_save: bool = False
    primary: Primary = Primary()


class PapersViewModel(ScreenModel):
    """The choice of paper and page; printing and scanning are done by their own parts."""

    saveWanted = Signal()
    answers = frozenset({"source"})

    def __init__(
        self, signals: VisitSignals, jobs: Jobs, store: PageStore, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._signals, self._jobs = signals, jobs
        self._store = store
        self._pages = PaperPages(signals, store)
        self._print = DeclarationPrint(signals, jobs, self.refresh)
        self._scan = PageScan(signals, jobs, store, self.refresh, self._added, self._pages.budget)
        self._paper = self._page = self._help_at = ""
        self._bin = RemovedPages(signals, store)
        self.show(PapersFacts())

    def enter(self) -> None:
        """Print what has to be printed, then show the papers."""
        self._print.start_over()
        self._scan.forget_trouble()
        self._scan.ask_sources()
        self._jobs.run("line", self._signals.parts.service.describe, self._limits_heard, waited_for=False)
        first = self._pages.first_open()
        self._paper, self._page = first.key if first else SIGNED, ""
        self.refresh()
        visit = self._signals.visit
        if visit is not None and needs_printing(visit):
            self._print.begin()

    def leave(self) -> None:
        """A scan under way is stopped; a print goes on to its end."""
        self._scan.stop()
        self._bin.empty()

    def back(self) -> bool:
        """From the scanner's trouble to the papers; else the visit steps back."""
        if not self._scan.state.broken:
            return False
        self._scan.forget_trouble()
        self.refresh()
        return True

    def closed(self) -> frozenset[str]:
        """Pages of the signed declaration tell of convictions too."""
        return frozenset({"source"}) if self._paper == SIGNED else frozenset()

    def clear(self) -> None:
        """Forget everything of this visit."""
        self._scan.clear()
        self._bin.empty()
        self._print.clear()
        self._pages.clear()
        self._paper = self._page = self._help_at = ""
        self.show(PapersFacts())

    @property
    def signing(self) -> bool:
        """Whether the citizen is busy on paper: printed, and not everything scanned yet."""
        return self._signals.state.printed is not None

    def scanner_is_back(self) -> None:
        """The scanner was plugged in again: its trouble is over, the papers are shown once more."""
        if self._scan.state.trouble in MENDED_BY_PLUG:
            self._scan.forget_trouble()
            self.refresh()

    def note_help(self, called_at: str) -> None:
        """When the volunteer was called; "" once the call is taken back."""
        self._help_at = called_at
        self.refresh()

    @Slot()
    def printAgain(self) -> None:
        """The citizen asks for another try."""
        self._print.try_again()

    @Slot()
    def confirmPrinted(self) -> None:
        """The citizen holds all sheets."""
        self._print.confirm()

    @Slot()
    def saveForLater(self) -> None:
        """The citizen is in a hurry: a ticket now, the rest another day."""
        self.saveWanted.emit()

    @Slot(str)
    def selectPaper(self, key: str) -> None:
        """A row was touched."""
        self._paper, self._page = key, ""
        self._scan.forget_trouble()
        self.refresh()

    @Slot(str)
    def selectPage(self, page: str) -> None:
        """A thumbnail was touched."""
        self._page = page
        self.refresh()

    @Slot()
    def scanPage(self) -> None:
        """Scan one more page for the selected paper."""
        self._scan.begin(self._paper, "")

    @Slot()
    def scanStack(self) -> None:
        """Scan what lies in the feeder as pages of the selected paper."""
        self._page = ""
        self._scan.begin_stack(self._paper)

    @Slot()
    def scanStackBothSides(self) -> None:
        """Scan what lies in the feeder, front and back of each sheet."""
        self._page = ""
        self._scan.begin_stack(self._paper, both_sides=True)

    @Slot()
    def scanAgain(self) -> None:
        """Scan the page looked at once more."""
        self._scan.begin(self._paper, self._looked_at())

    @Slot()
    def cancelScan(self) -> None:
        """The citizen does not want to wait."""
        self._scan.cancel()

    @Slot()
    def acceptPage(self) -> None:
        """Use the doubtful page all the same."""
        self.overrule("citizen")

    @property
    def doubted(self) -> bool:
        """Whether the page looked at is one the machine doubts."""
        shown = self._looked_at()
        return any(page.page == shown for page in self._pages.doubtful())

    def overrule(self, reason: str) -> None:
        """A person decided against the machine's verdict; `reason` says who and why."""
        if shown := self._looked_at():
            self._signals.must(AcceptPage(shown, reason))
            self._page = ""
            self._step_on()

    @Slot()
    def removePage(self) -> None:
        """Take the page looked at out; until something else is done it can be had back."""
        if shown := self._looked_at():
            self._bin.take(self._paper, {shown})
            self._page = ""
            self.refresh()

    @Slot()
    def removeBlanks(self) -> None:
        """Take the blank backs of this paper out; until something else is done they can be had back."""
        self._bin.take(self._paper, self._blanks())
        self._page = ""
        self._step_on()

    @Slot()
    def restorePage(self) -> None:
        """Put what was just taken out back where it was."""
        self._page = self._bin.put_back()
        self.refresh()

    @Slot()
    def turnPage(self) -> None:
        """Turn the page looked at by a quarter clockwise."""
        if shown := self._looked_at():
            self._page = shown
            self._signals.must(TurnPage(shown))

    @Slot()
    def movePageForward(self) -> None:
        """Put the page looked at before the one that stands before it."""
        if shown := self._looked_at():
            order = [page.page for page in self._pages.of(self._paper)]
            self._page = shown
            self._signals.must(MovePage(shown, order.index(shown) - 1))

    @Slot()
    def primaryPressed(self) -> None:
        """Mend what is broken, go where something is missing, or on to sending."""
        if self._scan.state.running or self._print.state.phase in (*UNDER_WAY, "blocked"):
            return
        if self._print.state.phase == "failed":
            self.printAgain()
        elif self._scan.state.broken:
            self._scan.again(self._paper)
        elif doubtful := self._pages.doubtful():
            self._paper, self._page = doubtful[0].paper, doubtful[0].page
            self.refresh()
        elif big := sorted(self._pages.big()):
            self.selectPaper(big[0])
        elif (paper := self._pages.first_open()) is None:
            self._signals.do(GoNext())
        elif self._paper == paper.key:
            self.scanPage()
        else:
            self.selectPaper(paper.key)

    def refresh(self) -> None:
        """Derive everything from the visit, the printer and the scanner."""
        if self._signals.visit is None:
            return
        words, agency = self._signals.words, self._signals.parts.settings.agency
        printing, scan, shown = self._print.state, self._scan.state, self._looked_at()
        paper = self._pages.paper(self._paper)
        self.show(
            PapersFacts(
                printing=printing.phase,
                print_trouble=printing.trouble,
                print_pages=printing.pages,
                scanning=scan.running,
                progress=scan.progress,
                scan_trouble=scan.trouble,
                scan_broken=scan.broken,
                papers=self._pages.rows(self._paper),
                thumbs=self._pages.thumbs(self._paper, shown),
                page=self._pages.page(self._paper, shown),
                paper_title=words(f"paper.{self._paper}.title"),
                paper_hint=words(f"paper.{self._paper}.hint"),
                paper_key=self._paper,
                paper_big=self._paper in self._pages.big(),
                can_add=paper is not None and len(self._pages.of(self._paper)) < paper.max_pages,
                can_restore=paper is not None
                and 0 < self._bin.held(self._paper) <= paper.max_pages - len(self._pages.of(self._paper)),
                next_number=self._scan.next_number(self._paper),
                blanks=len(self._blanks()),
                feeder=self._scan.has_feeder and paper is not None and paper.max_pages > 1,
                duplex=self._scan.has_duplex and paper is not None and paper.max_pages > 1,
                phone=agency.phone,
                desk=agency.desk,
                help_at=self._help_at,
                scanned=len(self._signals.state.pages),
                can_save=self._signals.visit.savable,
                primary=self._primary(),
            )
        )

    def _limits_heard(self, answer: Result[ServiceDescription, ServiceFault]) -> None:
        if isinstance(answer, Ok):
            self._pages.limits = Limits(answer.value.max_file_bytes, answer.value.max_application_bytes)
            self.refresh()

    def _added(self, name: str, page: ScannedPage) -> None:
        self._pages.note_box(name, page.doubt)
        if self._scan.state.running:
            self.refresh()
            return
        good = page.verdict is PageVerdict.GOOD
        self._page = "" if good else name
        if good:
            self._step_on()
        else:
            self.refresh()

    def _step_on(self) -> None:
        if self._pages.whole(self._signals.parts.loaded.procedure.paper(self._paper)):
            first = self._pages.first_open()
            self._paper = first.key if first else self._paper
        self.refresh()

    def _blanks(self) -> frozenset[str]:
        """The blank backs of this paper: some, never all, of its pages."""
        pages = self._pages.of(self._paper)
        blanks = frozenset(page.page for page in pages if page.doubtful and page.verdict == PageVerdict.BLANK)
        return blanks if len(blanks) < len(pages) else frozenset()

    def _looked_at(self) -> str:
        return self._pages.shown(self._paper, self._page)

    def _primary(self) -> Primary:
        phase = self._print.state.phase
        if phase in UNDER_WAY:
            return Primary("busy", "printing", icon="")
        if phase == "blocked":
            return Primary("busy", "wait_printer", icon="")
        if phase == "failed":
            return Primary(key="print_again", icon="printer")
        if self._scan.state.running:
            return Primary("busy", "scanning", icon="")
        if self._scan.state.broken:
            return Primary(key="scan_again", icon="scan-line")
        return self._next_step()

    def _next_step(self) -> Primary:
        if count := len(self._pages.doubtful()):
            return Primary("waiting", "look_left", str(count), "")
        if self._pages.big():
            return Primary("waiting", "too_big", icon="")
        paper = self._pages.first_open()
        if paper is None:
            return Primary(key="send", icon="send")
        return Primary("waiting", "pages_left", str(max(1, self._pages.left(paper))), "")
