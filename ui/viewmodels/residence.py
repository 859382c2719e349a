"""The residence history as a timeline: stays, gaps and overlaps, each settled by a touch."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Slot

from kiosk.procedure import residence
from kiosk.procedure.definition import Kind, Question
from kiosk.procedure.explanations import example_of, why_of
from kiosk.procedure.values import Month, PartialDate, Place, Stay
from kiosk.result import Err
from kiosk.vietnamese import places
from kiosk.vietnamese.text import fold
from kiosk.visit.commands import AnswerQuestions, GoNext
from ui.typing_session import TypingSession
from ui.viewmodels.residence_facts import History, ResidenceFacts, form_facts
from ui.viewmodels.screen import NO_PRIMARY, Primary, ScreenModel
from ui.viewmodels.stay_form import PLACE_PAGE, TIME_PAGE, WORK_PAGE, WORKS, StayForm, form_of
from ui.visit_signals import VisitSignals

SUGGESTIONS = 4
COUNTRIES, HERE = "nationality", "Việt Nam"
"""The question whose options name the countries, and the one that is not abroad."""


class ResidenceViewModel(ScreenModel):
    """Keeps the rows as a draft; every settled change goes into the visit at once, so a crash loses nothing."""

    answers = frozenset(
        {
            *("label", "period", "place", "work", "text", "before", "after", "home", "left_at", "came_at"),
            *("area", "detail", "start", "end", "until_now", "temporary", "occupation", "workplace"),
            *("suggestions", "since"),
        }
    )

    def __init__(self, signals: VisitSignals, session: TypingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._session = session
        self._session.changed.connect(self._typed)
        self._form: StayForm | None = None
        self._active = self._aside = ""
        self._problem = ""
        self._explaining = False
        self._matches: tuple[places.PlaceMatch, ...] = ()
        self._countries: tuple[str, ...] = ()
        self.show(ResidenceFacts())

    @Property(QObject, constant=True)
    def session(self) -> QObject:
        """The text being typed."""
        return self._session

    def enter(self) -> None:
        """Show the history as far as it is known."""
        self._close()
        self.refresh()

    def step_aside(self) -> None:
        """Nothing that is typed meanwhile belongs to a stay."""
        self._aside, self._active = self._active, ""

    def come_back(self) -> None:
        """Type on in the field that was left."""
        if self._aside:
            self._activate(self._aside)
        self.refresh()

    def clear(self) -> None:
        """Forget the form."""
        self._close()
        self.show(ResidenceFacts())

    def back(self) -> bool:
        """Close the reason or the form first."""
        if self._explaining:
            self.closeReason()
            return True
        if self._form is None:
            return False
        if self._active in WORK_PAGE:
            self._activate("end")
        elif self._active in TIME_PAGE:
            self._activate("area")
        else:
            self._close()
        self.refresh()
        return True

    @property
    def _question(self) -> Question:
        """The history asked for at this stop: one's own, or that of the person on the certificate."""
        visit, procedure = self._signals.visit, self._signals.parts.loaded.procedure
        asked = visit.stop.questions if visit else ()
        histories = (each for each in procedure.questions if each.kind is Kind.STAYS)
        return procedure.question(asked[0]) if asked else next(histories)

    @property
    def _stays(self) -> tuple[Stay, ...]:
        answer = self._signals.state.answers.get(self._question.key, ())
        return answer if isinstance(answer, tuple) else ()

    @property
    def _since(self) -> Month:
        birth = self._signals.state.answers.get(self._question.since)
        if not isinstance(birth, PartialDate):
            return Month(self._today.year - 14, 1)
        return Month(birth.year + 14, birth.month or 1)

    @property
    def _today(self) -> Month:
        day = self._signals.state.filing_date
        return Month(day.year, day.month)

    @property
    def _history(self) -> History:
        home = self._signals.state.answers.get(self._question.home)
        return History(
            stays=self._stays,
            since=self._since,
            today=self._today,
            home=home if isinstance(home, Place) else None,
            now_word=self._signals.words("stay.now"),
        )

    @Slot()
    def explain(self) -> None:
        """“Vì sao hỏi?”: lay the reason over the history."""
        self._explaining = True
        self.refresh()

    @Slot()
    def closeReason(self) -> None:
        """Back to the history."""
        self._explaining = False
        self.refresh()

    @Slot()
    def sameAsHome(self) -> None:
        """The whole open time was spent at the permanent address."""
        gap, home = self._history.first_gap, self._history.home
        if gap is not None and home is not None:
            end = None if gap.end >= self._today else gap.end
            self._keep((*self._stays, Stay(gap.start, end, home, "permanent")))

    @Slot()
    def extendPrevious(self) -> None:
        """The stay before the gap lasted until its end."""
        if gap := self._history.first_gap:
            self._keep(residence.extend_previous(self._stays, gap))

    @Slot()
    def startNextEarlier(self) -> None:
        """The stay after the gap began with it."""
        if gap := self._history.first_gap:
            self._keep(residence.start_next_earlier(self._stays, gap))

    @Slot()
    def endEarlier(self) -> None:
        """Of two overlapping stays the first ended when the second began."""
        if pair := self._history.overlap:
            self._keep(residence.end_earlier(self._stays, pair))

    @Slot()
    def startLater(self) -> None:
        """Of two overlapping stays the second began when the first had ended."""
        if pair := self._history.overlap:
            self._keep(residence.start_later(self._stays, pair))

    @Slot()
    def otherPlace(self) -> None:
        """The gap was spent somewhere else: ask where."""
        gap = self._history.first_gap
        start = gap.start.text if gap else ""
        open_end = gap is not None and gap.end >= self._today
        self._form = StayForm(None, start=start, end="" if not gap or open_end else gap.end.text)
        self._activate("area")
        self.refresh()

    @Slot(int)
    def editRow(self, index: int) -> None:
        """A row's Sửa was touched."""
        self._form = form_of(index, self._stays[index])
        self._activate("area")
        self.refresh()

    @Slot()
    def removeRow(self) -> None:
        """The row being edited is not wanted."""
        if self._form and self._form.index is not None:
            kept = [stay for number, stay in enumerate(self._stays) if number != self._form.index]
            self._close()
            self._keep(tuple(kept))

    @Slot(str)
    def activate(self, field: str) -> None:
        """A field of the form was touched."""
        self._activate(field)
        self.refresh()

    @Slot()
    def toggleUntilNow(self) -> None:
        """The stay lasts until today, or no longer does."""
        if self._form:
            self._form = replace(self._form, until_now=not self._form.until_now)
            self.refresh()

    @Slot()
    def toggleTemporary(self) -> None:
        """The place is where the citizen stays for a time, not the permanent residence."""
        if self._form:
            self._form = replace(self._form, temporary=not self._form.temporary)
            self.refresh()

    @Slot(int)
    def takeSuggestion(self, index: int) -> None:
        """A suggested place, country or occupation was touched."""
        if self._form is None or not 0 <= index < len(self._suggestions):
            return
        text = self._suggestions[index]
        if self._active == "occupation":
            self._form = replace(self._form, occupation=text)
            self._activate("workplace")
        else:
            match = next((match for match in self._matches if match.label == text), None)
            self._form = replace(self._form, area=text, match=match, country="" if match else text)
            self._activate("detail")
        self.refresh()

    @property
    def _suggestions(self) -> tuple[str, ...]:
        if self._form and self._active == "occupation" and not self._form.occupation:
            return WORKS
        labels = [match.label for match in self._matches]
        return (*labels[:1], *self._countries, *labels[1:])

    @Slot()
    def primaryPressed(self) -> None:
        """Put the form into the history, or go on when the history is whole."""
        if self._explaining:
            self.closeReason()
            return
        if self._form is not None:
            self._put_form()
            return
        if self._history.first_gap is None and not self._history.overlapping:
            moved = self._signals.do(GoNext())
            if isinstance(moved, Err):
                self._problem = self._words_of(moved.error[0].key)
                self.refresh()

    def _put_form(self) -> None:
        assert self._form is not None
        if self._active in PLACE_PAGE and self._form.place_told:
            self._activate("end")
            self.refresh()
            return
        if self._active in TIME_PAGE and not self._form.missing() and not self._backwards:
            self._activate("occupation")
            self.refresh()
            return
        if missing := self._form.missing():
            self._problem = f"missing_{missing}"
            self._activate(missing)
            self.refresh()
            return
        stay, index = self._form.stay(), self._form.index
        if self._backwards:
            self._problem = "end_before_start"
            self._activate("end")
            self.refresh()
            return
        kept = [old for number, old in enumerate(self._stays) if number != index]
        self._close()
        self._keep((*kept, stay))

    @property
    def _backwards(self) -> bool:
        stay = self._form.stay() if self._form and not self._form.missing() else None
        return stay is not None and stay.end is not None and stay.end < stay.start

    def _keep(self, stays: tuple[Stay, ...]) -> None:
        ordered = tuple(sorted(stays, key=lambda stay: stay.start))
        result = self._signals.do(AnswerQuestions({self._question.key: ordered}, draft=True))
        if isinstance(result, Err):
            self._problem = self._words_of(result.error[0].key)
        self.refresh()

    def _words_of(self, key: str) -> str:
        return self._signals.words(f"problem.{key}.text")

    def _close(self) -> None:
        self._form, self._active, self._problem = None, "", ""
        self._explaining = False
        self._matches, self._countries = (), ()
        self._session.end()

    def _activate(self, field: str) -> None:
        if self._form is None:
            return
        self._active, self._matches, self._countries = "", (), ()
        modes = {"start": "month", "end": "month"}
        self._session.begin(str(getattr(self._form, field)), modes.get(field, "text"))
        self._active = field

    def _typed(self) -> None:
        if self._form is None or not self._active:
            return
        text = str(self._session.property("text"))
        self._form = self._form.with_field(self._active, text)
        if self._active == "area":
            match, country = self._form.match, self._form.country
            chosen = text and text in (match.label if match else "", country)
            self._matches = () if chosen else places.search_history(text, limit=SUGGESTIONS)
            self._countries = () if chosen else self._countries_like(text)
        self._problem = ""
        self.refresh()

    def _countries_like(self, text: str) -> tuple[str, ...]:
        """Other countries of the procedure's list whose name begins so, with or without marks; at most one."""
        typed = fold(text.strip())
        questions = self._signals.parts.loaded.procedure.questions
        listed = next((question.options for question in questions if question.key == COUNTRIES), ())
        words = self._signals.parts.loaded.words["vi"]
        names = (words.get(f"option.{COUNTRIES}.{option.key}.title", "") for option in listed)
        fitting = (name for name in names if typed and name != HERE and fold(name).startswith(typed))
        return tuple(fitting)[:1]

    def refresh(self) -> None:
        """Derive bar, rows and panel from stays and gaps."""
        visit = self._signals.visit
        if visit is None:
            return
        words, history, asked = self._signals.words, self._history, (self._question.key,)
        self.show(
            ResidenceFacts(
                title=words(f"question.{self._question.key}.title"),
                hint=words(f"question.{self._question.key}.hint"),
                why=why_of(words, visit.stop.step, "", asked),
                example=example_of(words, asked),
                explaining=self._explaining,
                since=history.since.text,
                spans=history.spans(),
                marks=history.marks(),
                rows=history.rows(),
                gap=history.asked(),
                form=form_facts(self._form, self._active, self._problem),
                suggestions=self._suggestions,
                problem=self._problem,
                primary=NO_PRIMARY if self._explaining else self._primary(history),
            )
        )

    def _primary(self, history: History) -> Primary:
        if self._form is not None:
            missing = self._form.missing()
            if self._active in PLACE_PAGE and self._form.place_told:
                return Primary()
            if missing:
                return Primary("waiting", f"write_{missing}", icon="")
            if self._active in TIME_PAGE:
                return Primary()
            return Primary(key="put_stay", icon="check")
        if count := len(history.gaps):
            return Primary("waiting", "gaps_left", str(count), "")
        return Primary("waiting", "overlap_left", icon="") if history.overlapping else Primary()
