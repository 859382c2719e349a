"""Print, sign, scan: the declaration's way through the printer, and every paper's pages."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Slot

from kiosk.filing.print_declaration import NotPrinted, Printed, needs_printing, print_declaration
from kiosk.papers.page_store import PageStore, StoreFault
from kiosk.ports.cancel import CancelToken
from kiosk.ports.printer import PrintProgress
from kiosk.ports.scanner import Box, PageVerdict, ScanFault, ScannedPage, ScanRequest
from kiosk.procedure.definition import Paper
from kiosk.result import Err, Ok, Result
from kiosk.visit.commands import AcceptPage, AddPage, GoNext, NotePrinted, RemovePage
from kiosk.visit.state import Page
from ui.jobs import Jobs
from ui.page_images import picture_address
from ui.viewmodels.screen import Primary, ScreenModel
from ui.visit_signals import VisitSignals

PAGE_DPI = 300


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """One row of the list; `state` is done, look, empty or optional."""

    key: str
    title: str
    hint: str
    state: str
    pages: int
    selected: bool


@dataclass(frozen=True, slots=True)
class ThumbFacts:
    """One page of the selected paper."""

    page: str
    number: int
    source: str
    state: str
    selected: bool


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The page looked at; `box` marks the doubtful spot in fractions."""

    page: str = ""
    source: str = ""
    verdict: str = ""
    doubtful: bool = False
    box: Box | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class PapersFacts:
    """`printing` is off, preparing, waiting, printing, blocked, failed or printed; `scanning` shows `progress`."""

    printing: str = "off"
    print_trouble: str = ""
    print_pages: int = 0
    scanning: bool = False
    progress: float = 0.0
    scan_trouble: str = ""
    papers: tuple[PaperFacts, ...] = ()
    thumbs: tuple[ThumbFacts, ...] = ()
    page: PageFacts = PageFacts()
    paper_title: str = ""
    paper_hint: str = ""
    paper_key: str = ""
    can_add: bool = False
    signed_left: bool = True
    phone: str = ""
    desk: str = ""
    scanned: int = 0
    primary: Primary = Primary()


class PapersViewModel(ScreenModel):
    """Runs print and scan on their queues; pages go to the page store and, as facts, into the visit."""

    def __init__(
        self, signals: VisitSignals, jobs: Jobs, store: PageStore, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._signals = signals
        self._jobs = jobs
        self._store = store
        self._cancel = CancelToken()
        self._print_cancel = CancelToken()
        self._facts = PapersFacts()
        self._paper = ""
        self._page = ""
        self._boxes: dict[str, Box | None] = {}
        self._doubted: Printed | None = None
        self.show(self._facts)

    def enter(self) -> None:
        """Print what has to be printed, then show the papers."""
        self._facts = PapersFacts()
        self._paper, self._page = self._first_open_paper() or "signed_declaration", ""
        self.refresh()
        visit = self._signals.visit
        if visit is not None and needs_printing(visit):
            self._print()

    def leave(self) -> None:
        """A scan under way is stopped; a print goes on to its end."""
        self._cancel.cancel()

    def clear(self) -> None:
        """Forget everything of this visit."""
        self._cancel.cancel()
        self._print_cancel.cancel()
        self._paper, self._page, self._boxes, self._doubted = "", "", {}, None
        self._facts = PapersFacts()
        self.show(self._facts)

    @property
    def signing(self) -> bool:
        """Whether the citizen is busy on paper: printed, and not everything scanned yet."""
        return self._signals.state.printed is not None

    @Slot()
    def printAgain(self) -> None:
        """The citizen asks for another try; while a job is alive nothing is printed twice."""
        if self._facts.printing in ("off", "failed", "printed"):
            self._print()

    @Slot()
    def confirmPrinted(self) -> None:
        """The printer cannot tell, but the citizen holds all sheets."""
        if self._facts.printing == "failed" and self._facts.print_trouble == "unknown" and self._doubted:
            sheets = self._doubted
            self._signals.must(NotePrinted(sheets.digest, sheets.pages))
            self._set(printing="printed", print_trouble="", print_pages=sheets.pages)

    @Slot(str)
    def selectPaper(self, key: str) -> None:
        """A row was touched."""
        self._paper, self._page = key, ""
        self._set(scan_trouble="")

    @Slot(str)
    def selectPage(self, page: str) -> None:
        """A thumbnail was touched."""
        self._page = page
        self.refresh()

    @Slot()
    def scanPage(self) -> None:
        """Scan one more page for the selected paper."""
        self._scan(replaced="")

    @Slot()
    def scanAgain(self) -> None:
        """Scan the page looked at once more; the old one goes only when the new one is safe."""
        self._scan(replaced=self._page)

    @Slot()
    def cancelScan(self) -> None:
        """The citizen does not want to wait."""
        self._cancel.cancel()
        self._set(scanning=False)

    @Slot()
    def acceptPage(self) -> None:
        """Use the doubtful page all the same."""
        if self._page:
            self._signals.must(AcceptPage(self._page, "citizen"))
            self._page = ""
            self._step_on()

    @Slot()
    def removePage(self) -> None:
        """Take the page looked at out."""
        if self._page:
            self._signals.must(RemovePage(self._page))
            self._store.remove(self._page)
            self._page = ""
            self.refresh()

    @Slot()
    def primaryPressed(self) -> None:
        """Go where something is missing, or on to sending."""
        if self._facts.scanning:
            return
        if doubtful := self._doubtful():
            self._paper, self._page = doubtful[0].paper, doubtful[0].page
            self.refresh()
        elif paper := self._incomplete():
            if self._paper == paper.key:
                self.scanPage()
            else:
                self.selectPaper(paper.key)
        else:
            self._signals.do(GoNext())

    def _print(self) -> None:
        visit = self._signals.visit
        assert visit is not None
        cancel = self._print_cancel = CancelToken()
        self._set(printing="preparing", print_trouble="")
        parts = self._signals.parts
        words = parts.loaded.words["vi"]

        def tell(progress: PrintProgress) -> None:
            self._jobs.hop(lambda: self._print_progress(cancel, progress))

        self._jobs.run(
            "printer",
            lambda: print_declaration(
                visit, words, parts.printer, parts.settings, parts.practice, tell, cancel
            ),
            lambda result: self._printed(cancel, result),
        )

    def _print_progress(self, cancel: CancelToken, progress: PrintProgress) -> None:
        if cancel is self._print_cancel and not cancel.cancelled:
            trouble = progress.fault.trouble.value if progress.fault else ""
            self._set(printing=progress.phase.value, print_trouble=trouble)

    def _printed(self, cancel: CancelToken, result: Result[Printed, NotPrinted]) -> None:
        if cancel is not self._print_cancel or cancel.cancelled or self._signals.visit is None:
            return
        match result:
            case Ok(printed):
                self._signals.must(NotePrinted(printed.digest, printed.pages))
                self._set(printing="printed", print_trouble="", print_pages=printed.pages)
            case Err(missed):
                self._doubted = missed.sheets
                self._set(printing="failed", print_trouble=missed.fault.trouble.value)

    def _scan(self, replaced: str) -> None:
        if self._facts.scanning or not self._paper:
            return
        cancel = self._cancel = CancelToken()
        paper = self._signals.parts.loaded.procedure.paper(self._paper)
        number = self._number(replaced)
        request = ScanRequest(PAGE_DPI, paper.slot, paper=paper.key, number=number)
        scanner = self._signals.parts.scanner
        self._set(scanning=True, progress=0.0, scan_trouble="")

        def tell(part: float) -> None:
            self._jobs.hop(lambda: self._scan_progress(cancel, part))

        def work() -> Result[tuple[ScannedPage, str], ScanFault | StoreFault]:
            match scanner.scan(request, tell, cancel):
                case Err(fault):
                    return Err(fault)
                case Ok(page):
                    return self._adopt(paper.key, page)

        self._jobs.run("scanner", work, lambda result: self._scanned(cancel, paper, replaced, result))

    def _adopt(self, paper: str, page: ScannedPage) -> Result[tuple[ScannedPage, str], StoreFault]:
        match self._store.adopt(paper, page.jpeg, page.preview, page.thumbnail):
            case Err(fault):
                return Err(fault)
            case Ok(name):
                return Ok((page, name))

    def _number(self, replaced: str) -> int:
        pages = [page.page for page in self._signals.state.pages_of(self._paper)]
        return pages.index(replaced) + 1 if replaced in pages else len(pages) + 1

    def _scan_progress(self, cancel: CancelToken, part: float) -> None:
        if cancel is self._cancel and not cancel.cancelled:
            self._set(progress=part)

    def _scanned(
        self,
        cancel: CancelToken,
        paper: Paper,
        replaced: str,
        result: Result[tuple[ScannedPage, str], ScanFault | StoreFault],
    ) -> None:
        if isinstance(result, Ok) and (cancel.cancelled or self._signals.visit is None):
            self._store.remove(result.value[1])
        if cancel is not self._cancel or cancel.cancelled or self._signals.visit is None:
            return
        match result:
            case Err(ScanFault() as fault):
                self._set(scanning=False, scan_trouble=fault.trouble.value)
            case Err():
                self._set(scanning=False, scan_trouble="no_room")
            case Ok((page, name)):
                self._add(paper, name, page, replaced)

    def _add(self, paper: Paper, name: str, page: ScannedPage, replaced: str) -> None:
        self._boxes[name] = page.doubt
        self._signals.must(
            AddPage(
                paper.key,
                name,
                page.verdict.value,
                len(page.jpeg),
                page.width,
                page.height,
                page.dpi,
                replaced,
            )
        )
        if replaced:
            self._store.remove(replaced)
        self._page = name if page.verdict is not PageVerdict.GOOD else ""
        self._set(scanning=False, progress=0.0)
        if page.verdict is PageVerdict.GOOD:
            self._step_on()

    def _step_on(self) -> None:
        if self._complete(self._signals.parts.loaded.procedure.paper(self._paper)):
            self._paper = self._first_open_paper() or self._paper
        self.refresh()

    def _papers(self) -> tuple[Paper, ...]:
        return self._signals.visit.papers() if self._signals.visit else ()

    def _wanted(self, paper: Paper) -> int:
        if paper.key == "signed_declaration" and self._signals.state.printed is not None:
            return self._signals.state.printed.pages
        return paper.min_pages

    def _complete(self, paper: Paper) -> bool:
        pages = self._signals.state.pages_of(paper.key)
        return len(pages) >= self._wanted(paper) and not any(page.doubtful for page in pages)

    def _first_open_paper(self) -> str:
        papers = [paper for paper in self._papers() if paper.required]
        return next((p.key for p in papers if not self._complete(p)), "")

    def _incomplete(self) -> Paper | None:
        return next((p for p in self._papers() if p.required and not self._complete(p)), None)

    def _doubtful(self) -> tuple[Page, ...]:
        return tuple(page for page in self._signals.state.pages if page.doubtful)

    def _set(self, **changes: object) -> None:
        self._facts = replace(self._facts, **changes)  # type: ignore[arg-type]
        self.refresh()

    def refresh(self) -> None:
        """Derive list, thumbnails and page from the visit."""
        if self._signals.visit is None:
            return
        words, agency = self._signals.words, self._signals.parts.settings.agency
        pages = self._signals.state.pages_of(self._paper) if self._paper else ()
        paper = next((p for p in self._papers() if p.key == self._paper), None)
        self._facts = replace(
            self._facts,
            papers=tuple(self._row(p) for p in self._papers()),
            thumbs=tuple(self._thumb(n, page) for n, page in enumerate(pages, 1)),
            page=self._page_facts(pages),
            paper_title=words(f"paper.{self._paper}.title"),
            paper_hint=words(f"paper.{self._paper}.hint"),
            paper_key=self._paper,
            can_add=paper is not None and len(pages) < paper.max_pages,
            phone=agency.phone,
            desk=agency.desk,
            scanned=len(self._signals.state.pages),
            primary=self._primary(),
        )
        self.show(self._facts)

    def _primary(self) -> Primary:
        if self._facts.printing in ("preparing", "waiting", "printing"):
            return Primary("busy", "printing", icon="")
        if self._facts.scanning:
            return Primary("busy", "scanning", icon="")
        if count := len(self._doubtful()):
            return Primary("waiting", "look_left", str(count), "")
        paper = self._incomplete()
        if paper is None:
            return Primary(key="send", icon="send")
        left = self._wanted(paper) - len(self._signals.state.pages_of(paper.key))
        return Primary("waiting", "pages_left", str(max(1, left)), "")

    def _row(self, paper: Paper) -> PaperFacts:
        pages = self._signals.state.pages_of(paper.key)
        if any(page.doubtful for page in pages):
            state = "look"
        elif pages and self._complete(paper):
            state = "done"
        else:
            state = "empty" if paper.required else "optional"
        words = self._signals.words
        title, hint = words(f"paper.{paper.key}.title"), words(f"paper.{paper.key}.hint")
        return PaperFacts(paper.key, title, hint, state, len(pages), paper.key == self._paper)

    def _thumb(self, number: int, page: Page) -> ThumbFacts:
        state = "look" if page.doubtful else "done"
        source = picture_address(self._store.thumbnail_path(page.page))
        return ThumbFacts(page.page, number, source, state, page.page == self._shown_page())

    def _shown_page(self) -> str:
        pages = self._signals.state.pages_of(self._paper) if self._paper else ()
        if self._page or not pages:
            return self._page
        doubtful = next((page.page for page in pages if page.doubtful), "")
        paper = self._signals.parts.loaded.procedure.paper(self._paper)
        return doubtful or (pages[-1].page if len(pages) >= self._wanted(paper) else "")

    def _page_facts(self, pages: tuple[Page, ...]) -> PageFacts:
        shown = self._shown_page()
        for number, page in enumerate(pages, 1):
            if page.page == shown:
                source = picture_address(self._store.preview_path(page.page))
                box = self._boxes.get(page.page)
                return PageFacts(page.page, source, page.verdict, page.doubtful, box, number)
        return PageFacts()
