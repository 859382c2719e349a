"""The page taken out last: its picture is kept until the next is taken out or the screen is left."""

from __future__ import annotations

from kiosk.papers.page_store import PageStore
from kiosk.visit.commands import AcceptPage, AddPage, Command, MovePage, RemovePage, TurnPage
from kiosk.visit.state import Page
from ui.visit_signals import VisitSignals


class RemovedPage:
    """One page and its place; the visit itself does not know it any more."""

    def __init__(self, signals: VisitSignals, store: PageStore) -> None:
        self._signals, self._store = signals, store
        self._page: Page | None = None
        self._place = 0

    def holds(self, paper: str) -> bool:
        """Whether a page of this paper can be had back."""
        return self._page is not None and self._page.paper == paper

    def take(self, name: str) -> None:
        """Take a page out of the visit."""
        self.empty()
        page = next(page for page in self._signals.state.pages if page.page == name)
        self._place = self._signals.state.pages_of(page.paper).index(page)
        self._page = page
        self._signals.must(RemovePage(name))

    def put_back(self) -> str:
        """The page stands where it stood; answers its name, "" when there is none."""
        page, self._page = self._page, None
        if page is None:
            return ""
        added = AddPage(page.paper, page.page, page.verdict, page.bytes, page.width, page.height, page.dpi)
        turns: list[Command] = [TurnPage(page.page)] * page.turned
        accepted: list[Command] = [AcceptPage(page.page, page.accepted)] if page.accepted else []
        for command in (added, MovePage(page.page, self._place), *turns, *accepted):
            self._signals.must(command)
        return page.page

    def empty(self) -> None:
        """Erase the picture."""
        if self._page is not None:
            self._store.remove(self._page.page)
        self._page = None
