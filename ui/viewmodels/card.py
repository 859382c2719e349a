"""What the card says, side by side with what was typed before; one touch settles a difference."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from kiosk.procedure.values import Answer, PartialDate, Place
from kiosk.vietnamese.text import group_number
from kiosk.visit.commands import AnswerQuestions, GoNext, GoTo
from ui.viewmodels.screen import Primary, ScreenModel
from ui.visit_signals import VisitSignals

LINES = ("full_name", "sex", "id_number", "birth_date", "id_issued", "permanent_residence")


@dataclass(frozen=True, slots=True)
class CardLine:
    """One thing the card says."""

    key: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class ConflictFacts:
    """A difference between card and typing; `chosen` is `card`, `typed` or empty."""

    key: str
    label: str
    card: str
    typed: str
    chosen: str


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What the screen binds to."""

    lines: tuple[CardLine, ...] = ()
    conflicts: tuple[ConflictFacts, ...] = ()
    primary: Primary = Primary()


class CardViewModel(ScreenModel):
    """Shows the card's lines; a conflict waits for a choice before going on."""

    def __init__(self, signals: VisitSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._chosen: dict[str, str] = {}
        self._typed: dict[str, Answer] = {}
        self.show(CardFacts())

    def enter(self) -> None:
        """Show what was read."""
        self._chosen, self._typed = {}, {}
        self.refresh()

    def clear(self) -> None:
        """Forget the card."""
        self._chosen, self._typed = {}, {}
        self.show(CardFacts())

    def refresh(self) -> None:
        """Derive lines and conflicts from card and answers."""
        state, words = self._signals.state, self._signals.words
        for key, value in state.card.items():
            if key in state.answers and state.answers[key] != value:
                self._typed.setdefault(key, state.answers[key])
        conflicts = tuple(
            ConflictFacts(
                key,
                words(f"question.{key}.label"),
                self._text(key, value),
                self._text(key, self._typed[key]),
                self._chosen.get(key, ""),
            )
            for key, value in state.card.items()
            if key in self._typed
        )
        lines = tuple(
            CardLine(key, words(f"question.{key}.label"), self._text(key, state.card[key]))
            for key in LINES
            if key in state.card
        )
        open_ones = [conflict for conflict in conflicts if not conflict.chosen]
        waiting = Primary("waiting", "choose_which", open_ones[0].label, "") if open_ones else Primary()
        self.show(CardFacts(lines, conflicts, waiting))

    @Slot(str, str)
    def settle(self, key: str, which: str) -> None:
        """The citizen said which value is right."""
        self._chosen[key] = which
        state = self._signals.state
        value = state.card[key] if which == "card" else self._typed[key]
        if state.answers[key] != value:
            self._signals.must(AnswerQuestions({key: value}, origin=which))
        self.refresh()

    @Slot()
    def scanAgain(self) -> None:
        """Put the card on the glass once more."""
        self._signals.must(GoTo("@identity"))

    @Slot(str)
    def edit(self, key: str) -> None:
        """Type this answer instead of taking the card's."""
        self._signals.must(GoTo(key))

    @Slot()
    def primaryPressed(self) -> None:
        """Go on once nothing is left to settle."""
        if not [c for c in self.fact("conflicts") if not c["chosen"]]:
            self._signals.must(GoNext())

    def _text(self, key: str, value: Answer) -> str:
        match value:
            case PartialDate() | Place():
                return value.text
            case str() if key == "id_number":
                return group_number(value)
            case str() if key == "sex":
                return self._signals.words(f"option.sex.{value}.title")
            case _:
                return str(value)
