"""Walks what lies beyond one visit: troubles on the way, days that pass, and the look-up with the printed slip."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ui.application import Application
from ui.finger import settle, visible_items, wait_for
from ui.walkthrough import QUIET_S, Plan, Walkthrough


class LongWalk(Walkthrough):
    """A walkthrough in parts; what it finds true or false stands in the outcome's proofs.

    `at` holds what happens once the visit arrives at a stop, `before_coming_back` what happens while the
    citizen with the ticket is away.
    """

    def __init__(self, application: Application, plan: Plan, out: Path) -> None:
        super().__init__(application, plan, out)
        self.at: dict[str, Callable[[], None]] = {}
        self.before_coming_back: Callable[[], None] = lambda: None
        self.app = application

    @property
    def code(self) -> str:
        """The dossier's code, or the local one where there was no receipt."""
        return self._outcome.code

    def prove(self, name: str, holds: bool) -> None:
        """Keep what was looked for, and whether it was so."""
        self._outcome.proofs[name] = holds

    def fact(self, name: str) -> object:
        """A fact of the screen shown now."""
        return self._facts(name)

    def picture(self, name: str) -> None:
        """Keep what the window shows."""
        self._picture(name)

    def reads(self, words: str) -> bool:
        """Whether these words stand on the screen now, in sight or further down."""
        items = visible_items(self._app.window.contentItem())
        shown = (item.property("text") for item in items if item.metaObject().indexOfProperty("text") >= 0)
        return any(self._words(words) in str(text) for text in shown)

    def wait_for(self, condition: Callable[[], bool], what: str) -> None:
        """Until it is so."""
        self._outcome.waited_s += wait_for(condition, what, QUIET_S)

    def wait_for_words(self, words: str) -> None:
        """Until these words can be read."""
        self.wait_for(lambda: self.reads(words), f"the words {words!r}")

    def wait_for_screen(self, screen: str) -> None:
        """Until this screen is shown."""
        self.wait_for(lambda: self._screen == screen, f"the screen {screen}")

    def tap(self, words: str) -> None:
        """Touch a control as soon as it is there."""
        name = self._words(words)
        wait_for(lambda: self._finger.find(name) is not None or self._finger.further_down(name), f"{name!r}")
        settle(60)
        self._finger.tap(name)

    def primary(self) -> None:
        """Touch the one action of this screen."""
        self._primary()

    def go_home(self) -> None:
        """Touch the one action of this screen, which ends it."""
        self._primary()
        self.wait_for_screen("Welcome")

    def begin_look_up(self) -> None:
        """From the start screen, the slip on the glass; until something is told."""
        self._set_up()
        self.tap("Tra cứu kết quả")
        self.wait_for_screen("Lookup")
        self.tap("Quét phiếu")
        self.wait_for(lambda: self.fact("phase") in ("found", "trouble"), "the look-up")
        self._wait_idle()

    def _arrive(self, stop: str) -> None:
        is_new = stop != self._seen
        super()._arrive(stop)
        if is_new:
            self.at.pop(stop, lambda: None)()

    def _come_back(self, stop: str) -> None:
        self.before_coming_back()
        super()._come_back(stop)
