"""The papers of the visit and the pages each has so far: rows of the list, thumbnails, the page on the board."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.papers.page_store import PageStore
from kiosk.papers.size_budget import LARGEST_PAGE, UNHEARD, Holding, file_size, page_budget, too_big
from kiosk.ports.scanner import Box
from kiosk.procedure.definition import Paper
from kiosk.visit.state import Page
from ui.page_images import picture_address
from ui.visit_signals import VisitSignals

SIGNED = "signed_declaration"


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """One row of the list; `state` is done, look, big, empty or optional.

    `big` is a paper the service would not take for its size; `bytes` is how large its file is now.
    """

    key: str
    title: str
    hint: str
    state: str
    pages: int
    selected: bool
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class ThumbFacts:
    """One page of the selected paper."""

    page: str
    number: int
    source: str
    state: str
    selected: bool
    turned: int


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The page looked at; `box` marks the doubtful spot in fractions, `turned` are quarter turns clockwise."""

    page: str = ""
    source: str = ""
    verdict: str = ""
    doubtful: bool = False
    box: Box | None = None
    number: int = 0
    turned: int = 0


NO_PAGE = PageFacts()


class PaperPages:
    """Derives from the visit what is there, what is missing and what is doubtful; keeps only the boxes."""

    def __init__(self, signals: VisitSignals, store: PageStore) -> None:
        self._signals = signals
        self._store = store
        self._boxes: dict[str, Box | None] = {}
        self.limits = UNHEARD

    def budget(self, key: str, replaced: str) -> int:
        """Bytes the next page of a paper may have; `replaced` is the page it takes the place of."""
        if self.paper(key) is None:
            return LARGEST_PAGE
        return page_budget(self.limits, self._holdings(replaced), key)

    def big(self) -> frozenset[str]:
        """The papers the service would not take for their size."""
        return too_big(self.limits, self._holdings(""))

    def _holdings(self, replaced: str) -> tuple[Holding, ...]:
        return tuple(self._holding(paper, replaced) for paper in self.papers())

    def _holding(self, paper: Paper, replaced: str) -> Holding:
        kept = tuple(page.bytes for page in self.of(paper.key) if page.page != replaced)
        most = max(self._wanted(paper), 1) if paper.key == SIGNED and self._printed else paper.max_pages
        return Holding(paper.key, kept, max(0, most - len(kept)))

    def clear(self) -> None:
        """Forget the doubtful spots."""
        self._boxes = {}

    def note_box(self, page: str, box: Box | None) -> None:
        """Where the scanner's finishing found the page doubtful."""
        self._boxes[page] = box

    def papers(self) -> tuple[Paper, ...]:
        """The papers of this application."""
        return self._signals.visit.papers() if self._signals.visit else ()

    def paper(self, key: str) -> Paper | None:
        """One of them."""
        return next((paper for paper in self.papers() if paper.key == key), None)

    def of(self, key: str) -> tuple[Page, ...]:
        """A paper's pages in their order."""
        return self._signals.state.pages_of(key) if key else ()

    def left(self, paper: Paper) -> int:
        """How many pages are still to be scanned."""
        return self._wanted(paper) - len(self.of(paper.key))

    def whole(self, paper: Paper) -> bool:
        """Whether every page wanted is there and none is doubtful."""
        return self.left(paper) <= 0 and not any(page.doubtful for page in self.of(paper.key))

    def first_open(self) -> Paper | None:
        """The first required paper that is not whole."""
        return next((paper for paper in self.papers() if paper.required and not self.whole(paper)), None)

    def doubtful(self) -> tuple[Page, ...]:
        """The pages a person has to look at."""
        return tuple(page for page in self._signals.state.pages if page.doubtful)

    def shown(self, key: str, chosen: str) -> str:
        """The page on the board: the chosen one, else a doubtful one, else the last of a whole paper."""
        pages = self.of(key)
        if chosen or not pages:
            return chosen
        doubtful = next((page.page for page in pages if page.doubtful), "")
        paper = self._signals.parts.loaded.procedure.paper(key)
        return doubtful or (pages[-1].page if self.left(paper) <= 0 else "")

    def rows(self, selected: str) -> tuple[PaperFacts, ...]:
        """The list."""
        return tuple(self._row(paper, selected) for paper in self.papers())

    def thumbs(self, key: str, shown: str) -> tuple[ThumbFacts, ...]:
        """The small pages of one paper."""
        return tuple(
            ThumbFacts(
                page.page,
                number,
                picture_address(self._store.thumbnail_path(page.page)),
                "look" if page.doubtful else "done",
                page.page == shown,
                page.turned,
            )
            for number, page in enumerate(self.of(key), 1)
        )

    def page(self, key: str, shown: str) -> PageFacts:
        """The large page."""
        for number, page in enumerate(self.of(key), 1):
            if page.page == shown:
                source = picture_address(self._store.preview_path(page.page))
                box = self._boxes.get(page.page)
                return PageFacts(page.page, source, page.verdict, page.doubtful, box, number, page.turned)
        return NO_PAGE

    @property
    def _printed(self) -> bool:
        return self._signals.state.printed is not None

    def _wanted(self, paper: Paper) -> int:
        printed = self._signals.state.printed
        return printed.pages if paper.key == SIGNED and printed is not None else paper.min_pages

    def _row(self, paper: Paper, selected: str) -> PaperFacts:
        pages, words = self.of(paper.key), self._signals.words
        if paper.key in self.big():
            state = "big"
        elif any(page.doubtful for page in pages):
            state = "look"
        elif pages and self.whole(paper):
            state = "done"
        else:
            state = "empty" if paper.required else "optional"
        title, hint = words(f"paper.{paper.key}.title"), words(f"paper.{paper.key}.hint")
        size = file_size(page.bytes for page in pages)
        return PaperFacts(paper.key, title, hint, state, len(pages), paper.key == selected, size)
