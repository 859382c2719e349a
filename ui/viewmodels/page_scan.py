"""One page's way from the glass into the page store and, as facts, into the visit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.filing.signed_sheet import compared
from kiosk.papers.page_store import PageStore, StoreFault
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import ScanFault, ScannedPage, ScanRequest, ScanTrouble
from kiosk.procedure.definition import Paper
from kiosk.result import Err, Ok, Result
from kiosk.visit.commands import AddPage, NoteGlass
from kiosk.visit.demands import SIGNED
from ui.jobs import Jobs
from ui.visit_signals import VisitSignals

PAGE_DPI = 300
NO_ROOM = "no_room"
OF_THE_CITIZEN = (ScanTrouble.NO_PAPER.value, ScanTrouble.CANCELLED.value)
"""Nothing is wrong with the device: the citizen lays paper on the glass, or stopped by wish."""

Scanned = Result[tuple[ScannedPage, str], ScanFault | StoreFault]


@dataclass(frozen=True, slots=True)
class ScanState:
    """`progress` 0 to 1; `trouble` a ScanTrouble, or no_room where the page could not be kept."""

    running: bool = False
    progress: float = 0.0
    trouble: str = ""

    @property
    def broken(self) -> bool:
        """Whether the device, and not the paper on it, is the trouble."""
        return self.trouble != "" and self.trouble not in OF_THE_CITIZEN


class PageScan:
    """Runs one scan at a time; `told` at each change, `added` with the new page's name once it is safe."""

    def __init__(
        self,
        signals: VisitSignals,
        jobs: Jobs,
        store: PageStore,
        told: Callable[[], None],
        added: Callable[[str, ScannedPage], None],
    ) -> None:
        self._signals, self._jobs, self._store = signals, jobs, store
        self._told, self._added = told, added
        self._cancel = CancelToken()
        self._replaced = ""
        self.state = ScanState()

    def stop(self) -> None:
        """Nobody waits for this page any more."""
        self._cancel.cancel()
        self.state = ScanState()

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
        request = ScanRequest(PAGE_DPI, paper.slot, paper=key, number=self._number(key, replaced))
        scanner = self._signals.parts.scanner
        compare = self._comparing(key, request.number)
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
                    return self._adopt(key, compare(page))

        self._jobs.run("scanner", work, lambda result: self._ended(cancel, paper, replaced, result))

    def _comparing(self, key: str, number: int) -> Callable[[ScannedPage], ScannedPage]:
        """How a page is held against what it should be: the declaration against its print, others against nothing."""
        parts, state = self._signals.parts, self._signals.state
        loaded = parts.loaded
        if key != SIGNED:
            return lambda page: page
        return lambda page: compared(
            page, number, loaded.procedure, state, loaded.words["vi"], parts.settings, parts.practice
        )

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
        verdict, size = page.verdict.value, len(page.jpeg)
        self._signals.must(
            AddPage(paper.key, name, verdict, size, page.width, page.height, page.dpi, replaced)
        )
        if replaced:
            self._store.remove(replaced)
        self.state = ScanState()
        self._added(name, page)

    def _say(self, state: ScanState) -> None:
        self.state = state
        self._told()
