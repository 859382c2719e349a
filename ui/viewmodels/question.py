"""The question screen: one question, or a few short ones together, with the draft kept here until Next."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.procedure.definition import Kind, Question
from kiosk.procedure.values import Problem
from kiosk.result import Err
from kiosk.vietnamese import places
from kiosk.visit.commands import AnswerQuestions, GoNext
from kiosk.visit.steps import Stop
from ui.typing_session import TypingSession
from ui.viewmodels.fields import LAYOUTS, Draft, draft_of, mode
from ui.viewmodels.screen import Primary, ScreenModel
from ui.visit_signals import VisitSignals

INLINE_OPTIONS = 3
SUGGESTIONS = 4
TYPED = frozenset(LAYOUTS) - {Kind.COUNT}


@dataclass(frozen=True, slots=True)
class OptionFacts:
    """One option of a choice as it is shown."""

    key: str
    title: str
    text: str
    icon: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """One question as it is shown; `form` is choice, list, count, typed, place or row."""

    key: str
    form: str
    title: str
    hint: str
    label: str
    why: str
    value: str
    area: str
    options: tuple[OptionFacts, ...]
    problem: str
    optional: bool
    unknown_label: str
    unknown: bool
    from_card: bool


@dataclass(frozen=True, slots=True)
class QuestionFacts:
    """What the screen binds to; `active` is the field being typed, `key` or `key.area`."""

    stop: str = ""
    title: str = ""
    hint: str = ""
    why: str = ""
    items: tuple[ItemFacts, ...] = ()
    grouped: bool = False
    private: bool = False
    active: str = ""
    layout: str = ""
    suggestions: tuple[str, ...] = ()
    primary: Primary = Primary()


class QuestionViewModel(ScreenModel):
    """Drafts of the questions at this stop; an answer reaches the visit with Next and is checked there."""

    focusChanged = Signal()

    def __init__(self, signals: VisitSignals, session: TypingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._session = session
        self._session.changed.connect(self._typed)
        self._stop: Stop | None = None
        self._drafts: dict[str, Draft] = {}
        self._problems: dict[str, str] = {}
        self._active = ""
        self._opened = ""
        self._matches: tuple[places.PlaceMatch, ...] = ()
        self.show(QuestionFacts())

    @Property(QObject, constant=True)
    def session(self) -> QObject:
        """The text being typed."""
        return self._session

    def enter(self) -> None:
        """Show the stop the visit is at, with the answers already given."""
        assert self._signals.visit is not None
        self._stop = self._signals.visit.stop
        answers = self._signals.state.answers
        self._drafts = {q.key: draft_of(q, answers.get(q.key)) for q in self._questions()}
        self._problems, self._opened = {}, ""
        self._activate(self._first_field())
        self.refresh()

    def clear(self) -> None:
        """Forget every draft."""
        self._stop, self._drafts, self._problems = None, {}, {}
        self._active, self._opened, self._matches = "", "", ()
        self._session.end()
        self.show(QuestionFacts())

    def back(self) -> bool:
        """Close an opened row of a group first."""
        if not self._opened:
            return False
        self._open("")
        return True

    def refresh(self) -> None:
        """Derive what is shown from drafts, words and problems."""
        if self._stop is not None:
            self.show(self._derive(self._stop))

    @Slot(str, str)
    def choose(self, question: str, option: str) -> None:
        """An option was touched."""
        self._set(question, Draft(option))

    @Slot(str, int)
    def stepCount(self, question: str, by: int) -> None:
        """Plus or minus was touched."""
        asked = self._question(question)
        count = int(self._drafts[question].text or 0) + by
        low, high = asked.minimum or 0, asked.maximum or 99
        self._set(question, Draft(str(min(high, max(low, count)))))

    @Slot(str)
    def markUnknown(self, question: str) -> None:
        """The citizen does not know this; touching again takes it back."""
        self._set(question, Draft(unknown=not self._drafts[question].unknown))
        self._activate(question)

    @Slot(str)
    def activate(self, field: str) -> None:
        """A field was touched: type into it now."""
        self._activate(field)
        self.refresh()

    @Slot(str)
    def openRow(self, question: str) -> None:
        """A row of a group was touched: ask it alone."""
        self._open(question)

    @Slot(int)
    def takeSuggestion(self, index: int) -> None:
        """A suggested place was touched."""
        if not 0 <= index < len(self._matches):
            return
        match, key = self._matches[index], self._active.removesuffix(".area")
        self._drafts[key] = replace(self._drafts[key], area=match.label, match=match, unknown=False)
        self._matches = ()
        self._session.begin(match.label, "text")
        self.refresh()

    @Slot()
    def primaryPressed(self) -> None:
        """Close an opened row, or hand the answers over and go on."""
        if self._opened:
            self._open("")
            return
        raws = {q.key: self._drafts[q.key].raw(q.kind) for q in self._questions()}
        result = self._signals.do(AnswerQuestions(raws))
        if isinstance(result, Err):
            self._show_problems(result.error)
            return
        moved = self._signals.do(GoNext())
        if isinstance(moved, Err):
            self._show_problems(moved.error)

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        words = self._signals.words
        self._problems = {p.question: words(f"problem.{p.key}.text", p.figures) for p in problems}
        first = next((p.question for p in problems if p.question in self._drafts), "")
        if first and self._is_grouped() and self._form(self._question(first)) == "row":
            self._opened = first
        if first:
            self._activate(first)
        self.refresh()

    def _questions(self) -> tuple[Question, ...]:
        procedure = self._signals.parts.loaded.procedure
        return tuple(procedure.question(key) for key in self._stop.questions) if self._stop else ()

    def _question(self, key: str) -> Question:
        return self._signals.parts.loaded.procedure.question(key)

    def _is_grouped(self) -> bool:
        return len(self._questions()) > 1 and not self._opened

    def _open(self, question: str) -> None:
        self._opened = question
        self._activate(question or self._first_field())
        self.refresh()

    def _set(self, question: str, draft: Draft) -> None:
        self._drafts[question] = draft
        self._problems.pop(question, None)
        self.refresh()

    def _first_field(self) -> str:
        questions = self._questions()
        if len(questions) != 1:
            return ""
        return questions[0].key

    def _activate(self, field: str) -> None:
        key, _, part = field.partition(".")
        self._matches = ()
        question = self._question(key) if key else None
        if question is None or question.kind not in TYPED:
            self._active = ""
            self._session.end()
            return
        if question.kind is Kind.PLACE and not part:
            field = f"{key}.area"
        draft = self._drafts[key]
        self._active = ""
        self._session.begin(draft.area if field.endswith(".area") else draft.text, mode(question))
        self._active = field

    def _typed(self) -> None:
        if not self._active:
            return
        key, _, part = self._active.partition(".")
        text, draft = str(self._session.property("text")), self._drafts[key]
        if part == "area":
            self._drafts[key] = draft.with_area(text)
            self._matches = () if self._drafts[key].match else places.search(text, limit=SUGGESTIONS)
        else:
            self._drafts[key] = replace(draft, text=text, unknown=False)
        self._problems.pop(key, None)
        self.refresh()

    def _form(self, question: Question) -> str:
        match question.kind:
            case Kind.CHOICE if self._is_grouped():
                return "choice" if len(self._options(question)) <= INLINE_OPTIONS else "row"
            case Kind.CHOICE:
                return "choice" if len(self._options(question)) <= 6 else "list"
            case Kind.COUNT:
                return "count"
            case Kind.PLACE:
                return "row" if self._is_grouped() else "place"
            case _:
                return "row" if self._is_grouped() else "typed"

    def _options(self, question: Question) -> tuple[OptionFacts, ...]:
        words, chosen = self._signals.words, self._drafts[question.key].text
        keys = self._signals.visit.options(question.key) if self._signals.visit else ()
        return tuple(
            OptionFacts(
                option.key,
                words(f"option.{question.key}.{option.key}.title"),
                words(f"option.{question.key}.{option.key}.text"),
                option.icon,
                option.key == chosen,
            )
            for option in keys
        )

    def _value(self, question: Question, draft: Draft) -> str:
        if draft.unknown:
            return self._signals.words(f"question.{question.key}.unknown")
        if question.kind is Kind.CHOICE:
            return next((o.title for o in self._options(question) if o.chosen), "")
        if question.kind is Kind.PLACE and self._is_grouped():
            return ", ".join(part for part in (draft.text, draft.area) if part)
        return draft.text

    def _item(self, question: Question) -> ItemFacts:
        words, draft = self._signals.words, self._drafts[question.key]
        name = f"question.{question.key}"
        return ItemFacts(
            key=question.key,
            form=self._form(question),
            title=words(f"{name}.title"),
            hint=words(f"{name}.hint"),
            label=words(f"{name}.label"),
            why=words(f"{name}.why"),
            value=self._value(question, draft),
            area=draft.area,
            options=self._options(question) if question.kind is Kind.CHOICE else (),
            problem=self._problems.get(question.key, ""),
            optional=not question.required,
            unknown_label=words(f"{name}.unknown") if question.unknown else "",
            unknown=draft.unknown,
            from_card=self._signals.state.origins.get(question.key) == "card",
        )

    def _derive(self, stop: Stop) -> QuestionFacts:
        asked = tuple(q for q in self._questions() if not self._opened or q.key == self._opened)
        items = tuple(self._item(question) for question in asked)
        words, grouped = self._signals.words, self._is_grouped()
        head = f"stop.{stop.key}" if grouped else f"question.{asked[0].key}"
        key = self._active.partition(".")[0]
        return QuestionFacts(
            stop=stop.key,
            title=words(f"{head}.title"),
            hint=words(f"{head}.hint"),
            why=words(f"{head}.why"),
            items=items,
            grouped=grouped,
            private=any(question.kind is Kind.PRIVATE for question in asked),
            active=self._active,
            layout=LAYOUTS[self._question(key).kind] if key else "",
            suggestions=tuple(match.label for match in self._matches),
            primary=self._primary(asked),
        )

    def _primary(self, asked: tuple[Question, ...]) -> Primary:
        if self._opened:
            return Primary(key="done", icon="check")
        missing = [q for q in asked if q.required and not self._filled(q)]
        if missing and missing[0].kind is Kind.CHOICE:
            return Primary("waiting", "choose_first", icon="")
        if missing:
            return Primary("waiting", "write_first", icon="")
        return Primary()

    def _filled(self, question: Question) -> bool:
        draft = self._drafts[question.key]
        return bool(draft.unknown or draft.text or draft.area)
