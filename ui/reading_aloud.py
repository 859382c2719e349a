"""Reads the screen aloud a sentence at a time and marks it; a touch makes it silent, a new screen is read anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ports.cancel import CancelToken
from kiosk.ports.speech import SpeechTrouble, Voice
from kiosk.result import Err, Ok, Result
from kiosk.vietnamese.spoken import sentences, spoken
from ui.jobs import Jobs
from ui.passages import Passage, passages, question_above

QUIET_MS = 300
"""A screen is looked at once it stands still."""
TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress})
LETTING_GO = frozenset({QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.KeyRelease})
NO_MARK: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class ToRead:
    """Which screen is shown, in which language, and whether what stands on it is private."""

    screen: str = "Welcome"
    language: str = "vi"
    private: bool = False
    headphones: bool = False


class ReadingAloud(QObject):
    """`told` says whether reading is on, whether there is a voice, and the marked box in the window's pixels."""

    told = Signal(bool, bool, tuple)
    sentence_over = Signal()

    def __init__(self, window: QQuickWindow, jobs: Jobs, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._jobs, self._voice = window, jobs, voice
        self._what = ToRead()
        self._token = CancelToken()
        self._left: Iterator[tuple[Passage, str]] = iter(())
        self._heard: tuple[str, ...] = ()
        self.on = False
        self._asked_here = False
        self._soon = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._soon.timeout.connect(self._begin)

    @property
    def voiced(self) -> bool:
        """Whether there is a voice for the language of the screen."""
        return self._what.language in self._voice.known

    def look(self) -> None:
        """Ask whether there is a voice, where none is known yet."""
        if not self._voice.known:
            self._jobs.run("voice", self._voice.look, lambda _: self._tell(), waited_for=False)

    def toggle(self) -> None:
        """The button: begin with this screen, or read no more."""
        self.silence()
        self.on = not self.on and self.voiced
        self._asked_here = self.on
        self._heard = ()
        self._tell()
        self._soon_if_on()

    def follow(self, what: ToRead) -> None:
        """Another screen or language is shown, or something else on the same screen."""
        before, self._what = self._what, what
        if what == before:
            self._soon_if_on()
            return
        if not self.voiced:
            self.on = False
        if what.screen != before.screen:
            self._asked_here = False
        self.silence()
        self._heard = ()
        self._tell()
        self._soon_if_on()

    def off(self) -> None:
        """Nobody wants to hear any more."""
        self.silence()
        self.on = False
        self._tell()

    def silence(self) -> None:
        """Stop in the middle of the sentence."""
        self._token.cancel()
        self._left = iter(())
        self._soon.stop()
        self._tell()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A touch or a key makes it silent at once; none is swallowed."""
        if self.on and event.type() in TOUCHES:
            self.silence()
            self._soon.start()
        elif self.on and event.type() in LETTING_GO:
            self._soon.start()
        return False

    def _soon_if_on(self) -> None:
        if self.on:
            self._soon.start()

    def _begin(self) -> None:
        found = self._found()
        texts = tuple(each.text for each in found)
        if not self.on or texts[:1] == self._heard[:1]:
            return
        self._heard = texts
        self._token = CancelToken()
        self._left = ((each, part) for each in found for part in sentences(each.text))
        self._next(self._token)

    def _found(self) -> tuple[Passage, ...]:
        above = question_above(self._window)
        if above is not None:
            return passages(above, "Welcome", private=False, answers=False)
        screen = self._window.findChild(QQuickItem, "screen")
        if screen is None:
            return ()
        what = self._what
        answers = what.headphones and self._asked_here
        return passages(screen, what.screen, private=what.private, answers=answers)

    def _next(self, token: CancelToken) -> None:
        passage, sentence = next(self._left, (None, ""))
        if passage is None:
            self._tell()
            return
        self._tell(_box(passage.item))
        language, voice = self._what.language, self._voice
        words = spoken(sentence, language)
        self._jobs.run(
            "voice",
            lambda: voice.say(words, language, token) if words else Ok(None),
            lambda result: self._said(result, token),
            waited_for=False,
        )

    def _said(self, result: Result[None, SpeechTrouble], token: CancelToken) -> None:
        if token.cancelled:
            return
        self.sentence_over.emit()
        match result:
            case Ok():
                self._next(token)
            case Err(SpeechTrouble.CUT_SHORT):
                self._next(token)
            case Err():
                self.off()
                self._jobs.run("voice", self._voice.look, lambda _: self._tell(), waited_for=False)

    def _tell(self, mark: tuple[float, ...] = NO_MARK) -> None:
        self.told.emit(self.on, self.voiced, mark)


def _box(item: QQuickItem) -> tuple[float, ...]:
    """Where the item stands in the window, after its page was scrolled to it; nowhere if it is gone."""
    around: QQuickItem | None = item.parentItem()
    while around is not None:
        if around.inherits("QQuickFlickable"):
            _scroll_to(item, around)
        around = around.parentItem()
    box = item.mapRectToScene(item.boundingRect())
    return (box.x(), box.y(), box.width(), box.height())


def _scroll_to(item: QQuickItem, page: QQuickItem) -> None:
    box: QRectF = item.mapRectToItem(page, item.boundingRect())
    shift = min(0.0, box.y()) + max(0.0, box.bottom() - page.height())
    if shift:
        most = max(0.0, float(page.property("contentHeight")) - page.height())
        wanted = float(page.property("contentY")) + min(shift, box.y())
        page.setProperty("contentY", min(most, max(0.0, wanted)))
