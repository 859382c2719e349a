"""The question screen: one question, or a few short ones together, with the draft kept here until Next."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.procedure.definition import Kind, Question
from kiosk.procedure.values import Problem
from kiosk.result import Err
from kiosk.vietnamese import places
from kiosk.visit.commands import AnswerQuestions, GoNext
from kiosk.visit.steps import Stop
from ui.typing_session import TypingSession
from ui.viewmodels.fields import LAYOUTS, Draft, draft_of, mode
from ui.viewmodels.question_facts import Asking, QuestionFacts
from ui.viewmodels.screen import ScreenModel
from ui.visit_signals import VisitSignals

SUGGESTIONS = 4
TYPED = frozenset(LAYOUTS) - {Kind.COUNT}


class QuestionViewModel(ScreenModel):
    """Drafts of the questions at this stop; an answer reaches the visit with Next and is checked there."""

    focusChanged = Signal()
    answers = frozenset({"value", "area", "chosen", "unknown", "suggestions"})

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
        self._aside = ""
        self._explaining = False
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
        self._problems, self._opened, self._explaining = {}, "", False
        self._activate(self._first_field())
        self.refresh()

    def step_aside(self) -> None:
        """Nothing that is typed meanwhile belongs to a question."""
        self._aside, self._active = self._active, ""

    def come_back(self) -> None:
        """Type on in the field that was left."""
        self._activate(self._aside)
        self.refresh()

    def clear(self) -> None:
        """Forget every draft."""
        self._stop, self._drafts, self._problems = None, {}, {}
        self._active, self._opened, self._matches = "", "", ()
        self._explaining = False
        self._session.end()
        self.show(QuestionFacts())

    def back(self) -> bool:
        """Close the reason, or an opened row of a group, first."""
        if self._explaining:
            self.closeReason()
            return True
        if not self._opened:
            return False
        self._open("")
        return True

    def refresh(self) -> None:
        """Derive what is shown from drafts, words and problems."""
        if self._stop is not None:
            self.show(self._asking(self._stop).facts(self._signals.words))

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

    @Slot()
    def explain(self) -> None:
        """“Vì sao hỏi?”: lay the reason and the example over the question; nothing is typed meanwhile."""
        self.step_aside()
        self._session.end()
        self._explaining = True
        self.refresh()

    @Slot()
    def closeReason(self) -> None:
        """Back to the question, and to the field that was typed into."""
        self._explaining = False
        self.come_back()

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
        if self._explaining:
            self.closeReason()
            return
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
        asking = self._asking(self._stop) if self._stop else None
        if first and asking and asking.grouped and asking.form(self._question(first)) == "row":
            self._opened = first
        if first:
            self._activate(first)
        self.refresh()

    def _questions(self) -> tuple[Question, ...]:
        procedure = self._signals.parts.loaded.procedure
        return tuple(procedure.question(key) for key in self._stop.questions) if self._stop else ()

    def _question(self, key: str) -> Question:
        return self._signals.parts.loaded.procedure.question(key)

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
            search = places.search_history if self._question(key).old_names else places.search
            self._matches = () if self._drafts[key].match else search(text, limit=SUGGESTIONS)
        else:
            self._drafts[key] = replace(draft, text=text, unknown=False)
        self._problems.pop(key, None)
        self.refresh()

    def _asking(self, stop: Stop) -> Asking:
        visit, questions = self._signals.visit, self._questions()
        choices = [question.key for question in questions if question.kind is Kind.CHOICE]
        return Asking(
            stop=stop.key,
            step=stop.step,
            explaining=self._explaining,
            questions=questions,
            options={key: visit.options(key) if visit else () for key in choices},
            drafts=self._drafts,
            problems=self._problems,
            origins=self._signals.state.origins,
            opened=self._opened,
            active=self._active,
            suggestions=tuple(match.label for match in self._matches),
        )
