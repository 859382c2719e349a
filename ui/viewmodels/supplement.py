"""Papers the agency asked for, scanned and sent at the look-up; their pages are held in memory until sealed."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kiosk.filing.finish import Finished, finish
from kiosk.filing.supplement import (
    MOST_PAGES,
    AddedPage,
    SupplementIds,
    fresh_ids,
    owner_of,
    paper_key,
    room_for,
    seal_supplement,
)
from kiosk.outbox.delivery import DeliveryTrouble
from kiosk.outbox.entry import Entry, OutboxFault
from kiosk.papers.lookup_mark import LookupMark
from kiosk.papers.size_budget import UNHEARD, Limits
from kiosk.ports.cancel import CancelToken
from kiosk.ports.online_service import ServiceDescription, ServiceFault
from kiosk.ports.scanner import PageVerdict, ScanFault, ScannedPage, ScanRequest
from kiosk.procedure.definition import Procedure
from kiosk.result import Err, Ok, Result
from ui.jobs import Jobs
from ui.visit_signals import VisitSignals

OVER = ("sent", "waiting", "returned")
BUSY = ("scanning", "sending")


@dataclass(frozen=True, slots=True)
class AddedThumb:
    """One page in small: a picture that QML takes as it is, and its quarter turns clockwise."""

    source: str
    turned: int


@dataclass(frozen=True, slots=True)
class SupplementFacts:
    """`phase` is empty, scanning, sending, sent, waiting (sealed, without a line), returned or trouble.

    `returned` is sealed too, but the service will not take it: a person is needed.

    `pages` counts by wanted paper, in their order. `trouble` is a ScanTrouble or `no_room`, `doubt` the verdict
    on a page that the citizen may use all the same. `code` is the dossier's, or the local one while it waits.
    `thumbs` are the pages of each paper, `big` says of each whether the service would find it too large.
    """

    phase: str = ""
    pages: tuple[int, ...] = ()
    trouble: str = ""
    doubt: str = ""
    code: str = ""
    whole: bool = False
    thumbs: tuple[tuple[AddedThumb, ...], ...] = ()
    big: tuple[bool, ...] = ()


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
        self._limits = UNHEARD
        self.facts = SupplementFacts()

    def begin(self, papers: tuple[str, ...]) -> None:
        """These papers are wanted; pages scanned for those still wanted stay, and nothing under way is disturbed."""
        wanted = tuple(dict.fromkeys(papers))
        if tuple(self._pages) != wanted and self.facts.phase not in BUSY:
            self._pages = {paper: self._pages.get(paper, []) for paper in wanted}
            self._jobs.run("line", self._signals.parts.service.describe, self._limits_heard, waited_for=False)
            self._tell("")

    def clear(self) -> None:
        """Nothing is wanted any more: forget every page."""
        self._cancel.cancel()
        self._cancel, self._ids, self._pages, self._doubtful = CancelToken(), fresh_ids(), {}, None
        self._tell("")

    def scan(self, index: int) -> None:
        """Scan one page of the wanted paper of this number."""
        papers = tuple(self._pages)
        if self.facts.phase in (*BUSY, *OVER) or not 0 <= index < len(papers):
            return
        paper, cancel, scanner = papers[index], self._cancel, self._signals.parts.scanner
        if len(self._pages[paper]) >= MOST_PAGES:
            return
        key = paper_key(self._procedure, paper)
        budgets, _ = room_for(self._pages, self._procedure, self._limits)
        request = ScanRequest(paper=key, number=len(self._pages[paper]) + 1, max_bytes=budgets[paper])
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

    def turn(self, index: int, page: int) -> None:
        """Turn a page of the wanted paper of this number by a quarter, clockwise."""
        if (pages := self._open_pages(index)) and 0 <= page < len(pages):
            pages[page] = pages[page].turned_on()
            self._tell("")

    def remove(self, index: int, page: int) -> None:
        """Take a page of the wanted paper of this number out."""
        if (pages := self._open_pages(index)) and 0 <= page < len(pages):
            del pages[page]
            self._tell("")

    def _open_pages(self, index: int) -> list[AddedPage]:
        """The pages of one wanted paper, as long as they may be changed."""
        papers = tuple(self._pages.values())
        return papers[index] if self.facts.phase not in (*BUSY, *OVER) and 0 <= index < len(papers) else []

    def send(self, mark: LookupMark) -> None:
        """Seal what was scanned, then try the line."""
        if self.facts.phase in (*BUSY, *OVER) or not self.whole:
            return
        parts, ids, pages, cancel = self._signals.parts, self._ids, dict(self._pages), self._cancel
        procedure = self._procedure
        self._tell("sending")
        self._jobs.run(
            "outbox",
            lambda: seal_supplement(ids, mark, procedure, pages, parts.outbox, parts.settings, parts.clock),
            lambda result: self._sealed(cancel, result),
        )

    @property
    def _procedure(self) -> Procedure:
        parts = self._signals.parts
        return owner_of(tuple(self._pages), tuple(each.procedure for each in (parts.loaded, *parts.others)))

    @property
    def whole(self) -> bool:
        """Whether each wanted paper has a page, and none is too large."""
        return bool(self._pages) and all(self._pages.values()) and not self._big

    @property
    def _big(self) -> frozenset[str]:
        return room_for(self._pages, self._procedure, self._limits)[1] if self._pages else frozenset()

    def _limits_heard(self, answer: Result[ServiceDescription, ServiceFault]) -> None:
        if isinstance(answer, Ok):
            self._limits = Limits(answer.value.max_file_bytes, answer.value.max_application_bytes)

    def _scanned(self, cancel: CancelToken, paper: str, result: Result[ScannedPage, ScanFault]) -> None:
        if self._is_stale(cancel):
            return
        match result:
            case Ok(page) if page.verdict is PageVerdict.GOOD:
                self._pages[paper].append(_added(page))
                self._tell("")
            case Ok(page):
                self._tell("trouble", doubt=page.verdict.value)
                self._doubtful = (paper, _added(page))
            case Err(fault):
                self._tell("trouble", fault.trouble.value)

    def _sealed(self, cancel: CancelToken, result: Result[Entry, OutboxFault]) -> None:
        """Safe now; whoever still stands here waits for the line."""
        if self._is_stale(cancel):
            return
        match result:
            case Err():
                self._tell("trouble", "no_room")
            case Ok(entry):
                parts = self._signals.parts
                self._pages = {paper: [] for paper in self._pages}
                self._jobs.run(
                    "line",
                    lambda: finish(parts.outbox, parts.service, parts.clock, entry, lambda _part: None),
                    lambda done: self._finished(cancel, done),
                )

    def _finished(self, cancel: CancelToken, done: Finished) -> None:
        if self._is_stale(cancel):
            return
        refused = done.fault is not None and done.fault.trouble is DeliveryTrouble.NEEDS_VOLUNTEER
        if done.receipt:
            self._tell("sent", code=done.receipt.code)
            self.sent.emit()
        else:
            self._tell("returned" if refused else "waiting", code=done.local_code)

    def _is_stale(self, cancel: CancelToken) -> bool:
        return cancel is not self._cancel or cancel.cancelled

    def _tell(self, phase: str, trouble: str = "", code: str = "", doubt: str = "") -> None:
        self._doubtful = None
        counts = tuple(len(pages) for pages in self._pages.values())
        thumbs = tuple(tuple(map(_thumb, pages)) for pages in self._pages.values())
        big = tuple(paper in self._big for paper in self._pages)
        self.facts = SupplementFacts(phase, counts, trouble, doubt, code, self.whole, thumbs, big)
        self.told.emit(self.facts)


def _added(page: ScannedPage) -> AddedPage:
    """As it was finished: the scanner's side has turned it upright already."""
    return AddedPage(page.jpeg, page.dpi, thumbnail=page.thumbnail)


def _thumb(page: AddedPage) -> AddedThumb:
    return AddedThumb(f"data:image/jpeg;base64,{b64encode(page.thumbnail).decode('ascii')}", page.turned)
