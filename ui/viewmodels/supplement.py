"""Papers the agency asked for, scanned and sent at the look-up; their pages are held in memory until sealed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kiosk.filing.finish import Finished, finish
from kiosk.filing.supplement import AddedPage, SupplementIds, fresh_ids, paper_key, seal_supplement
from kiosk.outbox.entry import OutboxFault
from kiosk.papers.lookup_mark import LookupMark
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import PageVerdict, ScanFault, ScannedPage, ScanRequest
from kiosk.result import Err, Ok, Result
from ui.jobs import Jobs
from ui.visit_signals import VisitSignals

MOST_PAGES = 10


@dataclass(frozen=True, slots=True)
class SupplementFacts:
    """`phase` is empty, scanning, sending, sent, waiting (sealed, without a line) or trouble.

    `pages` counts by wanted paper, in their order. `trouble` is a ScanTrouble or `no_room`, `doubt` the verdict
    on a page that the citizen may use all the same. `code` is the dossier's, or the local one while it waits.
    """

    phase: str = ""
    pages: tuple[int, ...] = ()
    trouble: str = ""
    doubt: str = ""
    code: str = ""
    whole: bool = False


class Supplement(QObject):
    """One supplement at a time; `told` with the facts at each change, `sent` once the service has it."""

    told = Signal(object)
    sent = Signal()

    def __init__(self, signals: VisitSignals, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals, self._jobs = signals, jobs
        self._cancel = CancelToken()
        self._ids: SupplementIds = fresh_ids()
        self._pages: dict[str, list[AddedPage]] = {}
        self._doubtful: tuple[str, AddedPage] | None = None
        self.facts = SupplementFacts()

    def begin(self, papers: tuple[str, ...]) -> None:
        """These papers are wanted; pages scanned for the same ones stay."""
        if tuple(self._pages) != papers:
            self.clear()
            self._pages = {paper: [] for paper in papers}
            self._tell("")

    def clear(self) -> None:
        """Nothing is wanted any more: forget every page."""
        self._cancel.cancel()
        self._cancel, self._ids, self._pages, self._doubtful = CancelToken(), fresh_ids(), {}, None
        self._tell("")

    def scan(self, index: int) -> None:
        """Scan one page of the wanted paper of this number."""
        papers = tuple(self._pages)
        if self.facts.phase in ("scanning", "sending", "sent", "waiting") or not 0 <= index < len(papers):
            return
        paper, cancel, scanner = papers[index], self._cancel, self._signals.parts.scanner
        if len(self._pages[paper]) >= MOST_PAGES:
            return
        key = paper_key(self._signals.parts.loaded.procedure, paper)
        request = ScanRequest(paper=key, number=len(self._pages[paper]) + 1)
        self._tell("scanning")
        self._jobs.run(
            "scanner",
            lambda: scanner.scan(request, lambda _part: None, cancel),
            lambda result: self._scanned(cancel, paper, result),
        )

    def keep(self) -> None:
        """Use the doubtful page all the same."""
        if self._doubtful is not None and self.facts.phase == "trouble":
            paper, page = self._doubtful
            self._pages[paper].append(page)
            self._tell("")

    def send(self, mark: LookupMark) -> None:
        """Seal what was scanned, then try the line."""
        if self.facts.phase in ("scanning", "sending", "sent", "waiting") or not self.whole:
            return
        parts, ids, pages, cancel = self._signals.parts, self._ids, dict(self._pages), self._cancel

        def work() -> Result[Finished, OutboxFault]:
            sealed = seal_supplement(
                ids, mark, parts.loaded.procedure, pages, parts.outbox, parts.settings, parts.clock
            )
            if isinstance(sealed, Err):
                return sealed
            return Ok(finish(parts.outbox, parts.service, parts.clock, sealed.value, lambda _part: None))

        self._tell("sending")
        self._jobs.run("line", work, lambda result: self._finished(cancel, result))

    @property
    def whole(self) -> bool:
        """Whether each wanted paper has a page."""
        return bool(self._pages) and all(self._pages.values())

    def _scanned(self, cancel: CancelToken, paper: str, result: Result[ScannedPage, ScanFault]) -> None:
        if cancel is not self._cancel or cancel.cancelled:
            return
        match result:
            case Ok(page) if page.verdict is PageVerdict.GOOD:
                self._pages[paper].append(AddedPage(page.jpeg, page.dpi, page.turned))
                self._tell("")
            case Ok(page):
                self._tell("trouble", doubt=page.verdict.value)
                self._doubtful = (paper, AddedPage(page.jpeg, page.dpi, page.turned))
            case Err(fault):
                self._tell("trouble", fault.trouble.value)

    def _finished(self, cancel: CancelToken, result: Result[Finished, OutboxFault]) -> None:
        if cancel is not self._cancel or cancel.cancelled:
            return
        match result:
            case Err():
                self._tell("trouble", "no_room")
            case Ok(done):
                self._pages = {paper: [] for paper in self._pages}
                code = done.receipt.code if done.receipt else done.local_code
                self._tell("sent" if done.receipt else "waiting", code=code)
                if done.receipt:
                    self.sent.emit()

    def _tell(self, phase: str, trouble: str = "", code: str = "", doubt: str = "") -> None:
        self._doubtful = None
        counts = tuple(len(pages) for pages in self._pages.values())
        self.facts = SupplementFacts(phase, counts, trouble, doubt, code, self.whole)
        self.told.emit(self.facts)
