"""The pages taken out last: their pictures are kept until others are taken out or the screen is left."""

from __future__ import annotations

from collections.abc import Collection

from kiosk.papers.page_store import PageStore
from kiosk.visit.commands import AcceptPage, AddPage, Command, MovePage, RemovePage, TurnPage
from kiosk.visit.state import Page
from ui.visit_signals import VisitSignals


class RemovedPages:
    """Pages of one paper and their places; the visit itself does not know them any more."""

    def __init__(self, signals: VisitSignals, store: PageStore) -> None:
        self._signals, self._store = signals, store
        self._pages: dict[int, Page] = {}

    def held(self, paper: str) -> int:
        """How many pages of this paper can be had back."""
        return sum(page.paper == paper for page in self._pages.values())

    def take(self, paper: str, names: Collection[str]) -> None:
        """Take pages of one paper out of the visit."""
        self.empty()
        pages = enumerate(self._signals.state.pages_of(paper))
        self._pages = {place: page for place, page in pages if page.page in names}
        for page in self._pages.values():
            self._signals.must(RemovePage(page.page))

    def put_back(self) -> str:
        """The pages stand where they stood; answers the first one's name, "" when there is none."""
        pages, self._pages = self._pages, {}
        for place, page in pages.items():
            added = AddPage(
                page.paper, page.page, page.verdict, page.bytes, page.width, page.height, page.dpi
            )
            turns: list[Command] = [TurnPage(page.page)] * page.turned
            accepted: list[Command] = [AcceptPage(page.page, page.accepted)] if page.accepted else []
            for command in (added, MovePage(page.page, place), *turns, *accepted):
                self._signals.must(command)
        return next((page.page for page in pages.values()), "")

    def empty(self) -> None:
        """Erase the pictures."""
        for page in self._pages.values():
            self._store.remove(page.page)
        self._pages = {}
