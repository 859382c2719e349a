"""What the card says, side by side with what was typed before; one touch settles a difference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from kiosk.identity.card_reading import CardReading
from kiosk.procedure.explanations import why_of
from kiosk.procedure.values import Answer, PartialDate, Place
from kiosk.vietnamese.text import group_number
from kiosk.visit.commands import AnswerQuestions, GoNext, GoTo
from ui.viewmodels.screen import NO_PRIMARY, Primary, ScreenModel
from ui.visit_signals import VisitSignals

STEP = "card"
LINES = ("full_name", "sex", "id_number", "birth_date", "id_issued", "permanent_residence")


@dataclass(frozen=True, slots=True)
class CardLine:
    """One thing the card says."""

    key: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class ConflictFacts:
    """A difference between the card's code, its machine-readable zone and typing, empty where one says nothing.

    `chosen` is `card`, `zone`, `typed` or empty.
    """

    key: str
    label: str
    card: str
    zone: str
    typed: str
    chosen: str


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What the screen binds to; `ended` is the day after which the card held no longer, "" where it still does.

    `names_differ` where code and zone name different people.
    """

    lines: tuple[CardLine, ...] = ()
    conflicts: tuple[ConflictFacts, ...] = ()
    ended: str = ""
    names_differ: bool = False
    why: str = ""
    explaining: bool = False
    primary: Primary = Primary()


class CardViewModel(ScreenModel):
    """Shows the card's lines; a conflict waits for a choice before going on."""

    answers = frozenset({"value", "card", "zone", "typed", "ended"})

    def __init__(
        self, signals: VisitSignals, reading: Callable[[], CardReading], parent: QObject | None = None
    ) -> None:
        """`reading` is what the screen before read of the card, both sides together."""
        super().__init__(parent)
        self._signals = signals
        self._reading = reading
        self._chosen: dict[str, str] = {}
        self._typed: dict[str, Answer] = {}
        self._explaining = False
        self.show(CardFacts())

    def enter(self) -> None:
        """Show what was read."""
        self._chosen, self._typed, self._explaining = {}, {}, False
        self.refresh()

    def clear(self) -> None:
        """Forget the card."""
        self._chosen, self._typed, self._explaining = {}, {}, False
        self.show(CardFacts())

    def refresh(self) -> None:
        """Derive lines and conflicts from card and answers."""
        state, words = self._signals.state, self._signals.words
        reading = self._reading() if state.card else CardReading()
        zone = reading.zone_answers
        for key, value in state.card.items():
            if key in state.answers and state.answers[key] not in (value, zone.get(key)):
                self._typed.setdefault(key, state.answers[key])
        conflicts = tuple(
            self._conflict(key, value, zone.get(key))
            for key, value in state.card.items()
            if key in self._typed or key in zone
        )
        lines = tuple(
            CardLine(key, words(f"question.{key}.label"), self._text(key, state.card[key]))
            for key in LINES
            if key in state.card
        )
        open_ones = [conflict for conflict in conflicts if not conflict.chosen]
        waiting = Primary("waiting", "choose_which", open_ones[0].label, "") if open_ones else Primary()
        today = self._signals.parts.clock.now().date()
        end = reading.ends() if reading.is_over(today) else None
        ended = f"{end:%d/%m/%Y}" if end else ""
        self.show(
            CardFacts(
                lines,
                conflicts,
                ended,
                "name" in reading.disagreeing,
                why_of(words, STEP, "", ()),
                self._explaining,
                NO_PRIMARY if self._explaining else waiting,
            )
        )

    def back(self) -> bool:
        """Close the reason first."""
        if not self._explaining:
            return False
        self.closeReason()
        return True

    @Slot()
    def explain(self) -> None:
        """“Vì sao hỏi?”: lay the reason over the card's lines."""
        self._explaining = True
        self.refresh()

    @Slot()
    def closeReason(self) -> None:
        """Back to the card's lines."""
        self._explaining = False
        self.refresh()

    @Slot(str, str)
    def settle(self, key: str, which: str) -> None:
        """The citizen said which value is right."""
        self._chosen[key] = which
        state = self._signals.state
        sides = {"card": state.card, "zone": self._reading().zone_answers, "typed": self._typed}
        value = sides[which][key]
        if state.answers.get(key) != value:
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
        if self._explaining:
            self.closeReason()
        elif not [c for c in self.fact("conflicts") if not c["chosen"]]:
            self._signals.must(GoNext())

    def _conflict(self, key: str, from_card: Answer, from_zone: Answer | None) -> ConflictFacts:
        """What each side says; nothing typed where the zone alone says otherwise."""
        return ConflictFacts(
            key,
            self._signals.words(f"question.{key}.label"),
            self._text(key, from_card),
            "" if from_zone is None else self._text(key, from_zone),
            self._text(key, self._typed[key]) if key in self._typed else "",
            self._chosen.get(key, ""),
        )

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
