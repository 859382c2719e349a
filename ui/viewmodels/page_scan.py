"""A page's way from the glass or the feeder into the page store and, as facts, into the visit."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.filing.sheet_order import held, place_of, wanted
from kiosk.filing.signed_sheet import compared, printed_number
from kiosk.papers.page_store import PageStore, StoreFault
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import (
    PageSource,
    ScanFault,
    ScannedPage,
    ScannerState,
    ScanRequest,
    ScanTrouble,
)
from kiosk.procedure.definition import Paper
from kiosk.result import Err, Ok, Result
from kiosk.visit.commands import AddPage, MovePage, NoteGlass
from kiosk.visit.demands import SIGNED
from ui.jobs import Jobs
from ui.visit_signals import VisitSignals

PAGE_DPI = 300
CARD = "card"
NO_ROOM = "no_room"
FEEDER_EMPTY = "feeder_empty"
STACK_FULL = "stack_full"
OF_THE_CITIZEN = (ScanTrouble.NO_PAPER.value, ScanTrouble.CANCELLED.value, FEEDER_EMPTY, STACK_FULL)
"""Nothing is wrong with the device: the citizen lays paper on the glass, or stopped by wish."""

Scanned = Result[tuple[ScannedPage, str], ScanFault | StoreFault]


@dataclass(frozen=True, slots=True)
class ScanState:
    """`progress` 0 to 1; `trouble` a ScanTrouble, no_room where the page could not be kept, or the feeder's own:
    feeder_empty before the first sheet, stack_full when the paper has all the pages it may have."""

    running: bool = False
    progress: float = 0.0
    trouble: str = ""

    @property
    def broken(self) -> bool:
        """Whether the device, and not the paper on it, is the trouble."""
        return self.trouble != "" and self.trouble not in OF_THE_CITIZEN


class PageScan:
    """Runs one scan at a time; `told` at each change, `added` with the new page's name once it is safe.

    `budget` says how many bytes the next page of a paper may have, given the page it takes the place of.
    """

    def __init__(
        self,
        signals: VisitSignals,
        jobs: Jobs,
        store: PageStore,
        told: Callable[[], None],
        added: Callable[[str, ScannedPage], None],
        budget: Callable[[str, str], int],
    ) -> None:
        self._signals, self._jobs, self._store = signals, jobs, store
        self._told, self._added, self._budget = told, added, budget
        self._cancel = CancelToken()
        self._replaced = ""
        self._marked: dict[str, int] = {}
        self._sources: tuple[PageSource, ...] = ()
        self.state = ScanState()

    @property
    def has_feeder(self) -> bool:
        """Whether the scanner takes a stack of sheets."""
        return PageSource.FEEDER in self._sources

    @property
    def has_duplex(self) -> bool:
        """Whether the feeder takes both sides of a sheet."""
        return PageSource.DUPLEX in self._sources

    def next_number(self, key: str) -> int:
        """The page to lay on the glass next, from 1: of the signed declaration the first of its print not there yet."""
        pages = self._signals.state.pages_of(key) if key else ()
        if key != SIGNED:
            return len(pages) + 1
        there = set(held(pages, self._marked).values())
        return next(number for number in itertools.count(1) if number not in there)

    def ask_sources(self) -> None:
        """Ask the scanner once where it takes pages from; nobody waits for it."""
        if not self._sources:
            scanner = self._signals.parts.scanner
            self._jobs.run("scanner", scanner.state, self._sources_heard, waited_for=False)

    def stop(self) -> None:
        """Nobody waits for this page any more."""
        self._cancel.cancel()
        self.state = ScanState()

    def clear(self) -> None:
        """Forget this visit's pages."""
        self.stop()
        self._marked = {}

    def cancel(self) -> None:
        """The citizen does not want to wait."""
        self.stop()
        self._told()

    def forget_trouble(self) -> None:
        """What went wrong last has been read."""
        self.state = replace(self.state, trouble="")

    def again(self, paper: str) -> None:
        """The scan that went wrong, once more."""
        self.begin(paper, self._replaced)

    def begin(self, key: str, replaced: str) -> None:
        """Scan one page of a paper; the page `replaced` goes only when the new one is safe."""
        if self.state.running or not key:
            return
        cancel = self._cancel = CancelToken()
        paper = self._signals.parts.loaded.procedure.paper(key)
        number, most = self._number(key, replaced), self._budget(key, replaced)
        if paper.slot == CARD and not replaced and number < paper.max_pages:
            self._begin_many(key, PageSource.GLASS)
            return
        request = ScanRequest(PAGE_DPI, paper.slot, most, key, number)
        scanner = self._signals.parts.scanner
        compare = self._comparing(key, replaced)
        self._replaced = replaced
        self._signals.must(NoteGlass())
        self._say(ScanState(running=True))

        def tell(part: float) -> None:
            self._jobs.hop(lambda: self._progress(cancel, part))

        def work() -> Scanned:
            match scanner.scan(request, tell, cancel):
                case Err(fault):
                    return Err(fault)
                case Ok(page):
                    return self._adopt(key, compare(page, number))

        self._jobs.run("scanner", work, lambda result: self._ended(cancel, paper, replaced, result))

    def begin_stack(self, key: str, *, both_sides: bool = False) -> None:
        """Scan what lies in the feeder, as pages of a paper after those it has."""
        if not self.state.running and key:
            self._begin_many(key, PageSource.DUPLEX if both_sides else PageSource.FEEDER)

    def _begin_many(self, key: str, source: PageSource) -> None:
        """Pages of the feeder, or the cards that lie on the glass together."""
        cancel = self._cancel = CancelToken()
        paper = self._signals.parts.loaded.procedure.paper(key)
        scanner, first = self._signals.parts.scanner, self._number(key, "")
        most = self._budget(key, "")
        request = ScanRequest(PAGE_DPI, paper.slot, most, key, first, source)
        ends: list[str] = []
        numbers = iter(range(first, paper.max_pages + 1))
        compare = self._comparing(key, "")
        self._replaced = ""
        if source is PageSource.GLASS:
            self._signals.must(NoteGlass())
        self._say(ScanState(running=True))

        def tell(part: float) -> None:
            self._jobs.hop(lambda: self._progress(cancel, part))

        def keep(page: ScannedPage) -> None:
            number = next(numbers, 0)
            kept = self._adopt(key, compare(page, number)) if number else None
            if isinstance(kept, Ok):
                name, judged = kept.value[1], kept.value[0]
                self._jobs.hop(lambda: self._keep(cancel, ends, paper, name, judged))
            elif not ends:
                ends.append(NO_ROOM if number else STACK_FULL)
                cancel.cancel()

        self._jobs.run(
            "scanner",
            lambda: scanner.scan_stack(request, tell, cancel, keep),
            lambda result: self._stack_ended(cancel, ends, source, result),
        )

    def _sources_heard(self, state: ScannerState) -> None:
        if state.ready and state.sources != self._sources:
            self._sources = state.sources
            self._told()

    def _keep(self, cancel: CancelToken, ends: list[str], paper: Paper, name: str, page: ScannedPage) -> None:
        if self._over(cancel, ends):
            self._store.remove(name)
            return
        self._note(paper, name, page, "")
        self._added(name, page)

    def _over(self, cancel: CancelToken, ends: list[str]) -> bool:
        """Whether nobody waits for this stack any more; one that ended for a reason in `ends` is still heard."""
        left = cancel is not self._cancel or self._signals.visit is None
        return left or (cancel.cancelled and not ends)

    def _stack_ended(
        self, cancel: CancelToken, ends: list[str], source: PageSource, result: Result[int, ScanFault]
    ) -> None:
        if self._over(cancel, ends):
            return
        fed = source is not PageSource.GLASS
        match result:
            case Err(fault) if fed and fault.trouble is ScanTrouble.NO_PAPER:
                self._say(ScanState(trouble=FEEDER_EMPTY))
            case Err(fault):
                self._say(ScanState(trouble=ends[0] if ends else fault.trouble.value))
            case Ok():
                self._say(ScanState(trouble=ends[0] if ends else ""))

    def _comparing(self, key: str, replaced: str) -> Callable[[ScannedPage, int], ScannedPage]:
        """How a page is held against what it should be: the declaration against its print, others against nothing.

        A page of the print that is not there yet may come out of turn; one in place of another must be that one.
        """
        parts, state = self._signals.parts, self._signals.state
        loaded, words = parts.loaded, parts.loaded.words["vi"]
        numbers = held(state.pages_of(key), self._marked)
        taken = {number for page, number in numbers.items() if page != replaced}
        if key != SIGNED:
            return lambda page, _number: page

        def compare(page: ScannedPage, number: int) -> ScannedPage:
            read = printed_number(page, state)
            own = numbers.get(replaced, 0)
            due = own if own and own not in taken else wanted(read, number, taken)
            taken.add(read)
            return compared(page, due, loaded.procedure, state, words, parts.settings, parts.practice)

        return compare

    def _adopt(self, paper: str, page: ScannedPage) -> Scanned:
        match self._store.adopt(paper, page.jpeg, page.preview, page.thumbnail):
            case Err(fault):
                return Err(fault)
            case Ok(name):
                return Ok((page, name))

    def _number(self, key: str, replaced: str) -> int:
        pages = [page.page for page in self._signals.state.pages_of(key)]
        return pages.index(replaced) + 1 if replaced in pages else len(pages) + 1

    def _progress(self, cancel: CancelToken, part: float) -> None:
        if cancel is self._cancel and not cancel.cancelled:
            self._say(replace(self.state, progress=part))

    def _ended(self, cancel: CancelToken, paper: Paper, replaced: str, result: Scanned) -> None:
        if isinstance(result, Ok) and (cancel.cancelled or self._signals.visit is None):
            self._store.remove(result.value[1])
        if cancel is not self._cancel or cancel.cancelled or self._signals.visit is None:
            return
        match result:
            case Err(ScanFault() as fault):
                self._say(ScanState(trouble=fault.trouble.value))
            case Err():
                self._say(ScanState(trouble=NO_ROOM))
            case Ok((page, name)):
                self._add(paper, name, page, replaced)

    def _add(self, paper: Paper, name: str, page: ScannedPage, replaced: str) -> None:
        self._note(paper, name, page, replaced)
        if replaced:
            self._store.remove(replaced)
        self.state = ScanState()
        self._added(name, page)

    def _note(self, paper: Paper, name: str, page: ScannedPage, replaced: str) -> None:
        verdict, size = page.verdict.value, len(page.jpeg)
        self._signals.must(
            AddPage(paper.key, name, verdict, size, page.width, page.height, page.dpi, replaced)
        )
        if paper.key == SIGNED:
            self._put_in_place(name, printed_number(page, self._signals.state))

    def _put_in_place(self, name: str, number: int) -> None:
        pages = self._signals.state.pages_of(SIGNED)
        if number:
            self._marked[name] = number
            self._signals.must(MovePage(name, place_of(name, pages, held(pages, self._marked))))

    def _say(self, state: ScanState) -> None:
        self.state = state
        self._told()
