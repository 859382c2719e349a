"""The residence history as a timeline: stays, gaps and overlaps, each settled by a touch."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Slot

from kiosk.procedure import residence
from kiosk.procedure.definition import Kind, Question
from kiosk.procedure.values import Month, PartialDate, Place, Stay
from kiosk.result import Err
from kiosk.vietnamese import places
from kiosk.visit.commands import AnswerQuestions, GoNext
from ui.typing_session import TypingSession
from ui.viewmodels.screen import Primary, ScreenModel
from ui.viewmodels.stay_form import StayForm, form_of, month
from ui.visit_signals import VisitSignals

SUGGESTIONS = 4
LONG_HISTORY = 12
"""Years from which on the bar shows every fifth year only."""
PLACE_PAGE = ("area", "detail")


@dataclass(frozen=True, slots=True)
class SpanFacts:
    """One cell of the bar: `kind` stay, gap or overlap, from month number `start` to before `end`."""

    kind: str
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MarkFacts:
    """A year under the bar, at a month number."""

    at: int
    text: str


@dataclass(frozen=True, slots=True)
class RowFacts:
    """One row below the bar: `kind` stay, overlap or gap."""

    kind: str
    index: int
    period: str
    place: str
    work: str


@dataclass(frozen=True, slots=True)
class GapFacts:
    """The gap or overlap the panel asks about; `whole` when nothing is told yet."""

    kind: str = ""
    period: str = ""
    months: int = 0
    before: str = ""
    after: str = ""
    home: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class FormFacts:
    """The stay being written; `active` is the field being typed."""

    shown: bool = False
    new: bool = True
    area: str = ""
    detail: str = ""
    start: str = ""
    end: str = ""
    until_now: bool = False
    occupation: str = ""
    active: str = ""
    layout: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ResidenceFacts:
    """What the screen binds to."""

    title: str = ""
    hint: str = ""
    since: str = ""
    spans: tuple[SpanFacts, ...] = ()
    marks: tuple[MarkFacts, ...] = ()
    rows: tuple[RowFacts, ...] = ()
    gap: GapFacts = GapFacts()
    form: FormFacts = FormFacts()
    suggestions: tuple[str, ...] = ()
    problem: str = ""
    primary: Primary = Primary()


class ResidenceViewModel(ScreenModel):
    """Keeps the rows as a draft; every settled change goes into the visit at once, so a crash loses nothing."""

    def __init__(self, signals: VisitSignals, session: TypingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._session = session
        self._session.changed.connect(self._typed)
        self._form: StayForm | None = None
        self._active = ""
        self._problem = ""
        self._matches: tuple[places.PlaceMatch, ...] = ()
        self.show(ResidenceFacts())

    @Property(QObject, constant=True)
    def session(self) -> QObject:
        """The text being typed."""
        return self._session

    def enter(self) -> None:
        """Show the history as far as it is known."""
        self._close()
        self.refresh()

    def clear(self) -> None:
        """Forget the form."""
        self._close()
        self.show(ResidenceFacts())

    def back(self) -> bool:
        """Close the form first."""
        if self._form is None:
            return False
        if self._active not in PLACE_PAGE:
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

    def _gaps(self) -> tuple[residence.Gap, ...]:
        return residence.gaps(self._stays, self._since, self._today)

    @Slot()
    def sameAsHome(self) -> None:
        """The whole open time was spent at the permanent address."""
        gap, home = self._first_gap(), self._home()
        if gap is not None and home is not None:
            end = None if gap.end >= self._today else gap.end
            self._keep((*self._stays, Stay(gap.start, end, home, "permanent")))

    @Slot()
    def extendPrevious(self) -> None:
        """The stay before the gap lasted until its end."""
        if gap := self._first_gap():
            self._keep(residence.extend_previous(self._stays, gap))

    @Slot()
    def startNextEarlier(self) -> None:
        """The stay after the gap began with it."""
        if gap := self._first_gap():
            self._keep(residence.start_next_earlier(self._stays, gap))

    @Slot()
    def otherPlace(self) -> None:
        """The gap was spent somewhere else: ask where."""
        gap = self._first_gap()
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

    @Slot(int)
    def takeSuggestion(self, index: int) -> None:
        """A suggested place was touched."""
        if self._form and 0 <= index < len(self._matches):
            match = self._matches[index]
            self._form = replace(self._form, area=match.label, match=match)
            self._matches = ()
            self._activate("detail")
            self.refresh()

    @Slot()
    def primaryPressed(self) -> None:
        """Put the form into the history, or go on when the history is whole."""
        if self._form is not None:
            self._put_form()
            return
        if self._first_gap() is None and not self._overlap():
            moved = self._signals.do(GoNext())
            if isinstance(moved, Err):
                self._problem = self._words_of(moved.error[0].key)
                self.refresh()

    def _put_form(self) -> None:
        assert self._form is not None
        if self._active in PLACE_PAGE and self._form.place_told:
            self._activate("occupation" if self._form.end or self._form.until_now else "end")
            self.refresh()
            return
        if missing := self._form.missing():
            self._problem = f"missing_{missing}"
            self._activate(missing)
            self.refresh()
            return
        stay, index = self._form.stay(), self._form.index
        if stay.end is not None and stay.end < stay.start:
            self._problem = "end_before_start"
            self.refresh()
            return
        kept = [old for number, old in enumerate(self._stays) if number != index]
        self._close()
        self._keep((*kept, stay))

    def _keep(self, stays: tuple[Stay, ...]) -> None:
        ordered = tuple(sorted(stays, key=lambda stay: stay.start))
        result = self._signals.do(AnswerQuestions({self._question.key: ordered}, draft=True))
        if isinstance(result, Err):
            self._problem = self._words_of(result.error[0].key)
        self.refresh()

    def _words_of(self, key: str) -> str:
        return self._signals.words(f"problem.{key}.text")

    def _close(self) -> None:
        self._form, self._active, self._problem, self._matches = None, "", "", ()
        self._session.end()

    def _activate(self, field: str) -> None:
        if self._form is None:
            return
        self._active, self._matches = "", ()
        modes = {"start": "month", "end": "month"}
        self._session.begin(str(getattr(self._form, field)), modes.get(field, "text"))
        self._active = field

    def _typed(self) -> None:
        if self._form is None or not self._active:
            return
        text = str(self._session.property("text"))
        self._form = self._form.with_field(self._active, text)
        if self._active == "area":
            chosen = self._form.match and self._form.match.label == text
            self._matches = () if chosen else places.search(text, limit=SUGGESTIONS)
        self._problem = ""
        self.refresh()

    def _home(self) -> Place | None:
        home = self._signals.state.answers.get(self._question.home)
        return home if isinstance(home, Place) else None

    def _first_gap(self) -> residence.Gap | None:
        return next(iter(self._gaps()), None)

    def _overlap(self) -> bool:
        return bool(residence.overlaps(self._stays))

    def refresh(self) -> None:
        """Derive bar, rows and panel from stays and gaps."""
        if self._signals.visit is None:
            return
        words = self._signals.words
        self.show(
            ResidenceFacts(
                title=words(f"question.{self._question.key}.title"),
                hint=words(f"question.{self._question.key}.hint"),
                since=self._since.text,
                spans=self._spans(),
                marks=self._marks(),
                rows=self._rows(),
                gap=self._gap_facts(),
                form=self._form_facts(),
                suggestions=tuple(match.label for match in self._matches),
                problem=self._problem,
                primary=self._primary(),
            )
        )

    def _primary(self) -> Primary:
        if self._form is not None:
            missing = self._form.missing()
            if self._active in PLACE_PAGE and self._form.place_told:
                return Primary()
            if missing:
                return Primary("waiting", f"write_{missing}", icon="")
            return Primary(key="put_stay", icon="check")
        if count := len(self._gaps()):
            return Primary("waiting", "gaps_left", str(count), "")
        return Primary("waiting", "overlap_left", icon="") if self._overlap() else Primary()

    def _pieces(self) -> list[tuple[str, int, Month, Month | None]]:
        doubled = {number for pair in residence.overlaps(self._stays) for number in pair}
        pieces: list[tuple[str, int, Month, Month | None]] = [
            ("overlap" if number in doubled else "stay", number, stay.start, stay.end)
            for number, stay in enumerate(self._stays)
        ]
        pieces += [("gap", -1, gap.start, gap.end) for gap in self._gaps()]
        return sorted(pieces, key=lambda piece: piece[2])

    def _spans(self) -> tuple[SpanFacts, ...]:
        return tuple(
            SpanFacts(
                kind,
                short_place(self._stays[index].place) if index >= 0 else "",
                start.number,
                (end or self._today).number + 1,
            )
            for kind, index, start, end in self._pieces()
        )

    def _marks(self) -> tuple[MarkFacts, ...]:
        since, today = self._since, self._today
        step = 5 if today.year - since.year > LONG_HISTORY else 2
        years = (year for year in range(since.year + 1, today.year) if year % step == 0)
        inner = [MarkFacts(Month(year, 1).number, str(year)) for year in years]
        first, last = MarkFacts(since.number, since.text), MarkFacts(today.number + 1, self._now_word())
        return (first, *inner, last)

    def _rows(self) -> tuple[RowFacts, ...]:
        rows = []
        for kind, index, start, end in self._pieces():
            stay = self._stays[index] if index >= 0 else None
            until = None if kind == "gap" and end and end >= self._today else end
            period = f"{start.text} – {until.text if until else self._now_word()}"
            place, work = (stay.place.text, stay.occupation) if stay else ("", "")
            rows.append(RowFacts(kind, index, period, place, work))
        return tuple(rows)

    def _now_word(self) -> str:
        return "nay" if self._signals.language == "vi" else "now"

    def _gap_facts(self) -> GapFacts:
        gap = self._first_gap()
        if gap is None:
            return GapFacts("overlap") if self._overlap() else GapFacts()
        before = [stay for stay in self._stays if stay.start < gap.start]
        after = [stay for stay in self._stays if stay.start > gap.end]
        home = self._home()
        until = self._now_word() if gap.end >= self._today else gap.end.text
        return GapFacts(
            "gap",
            f"{gap.start.text} – {until}",
            gap.end.number - gap.start.number + 1,
            short_place(before[-1].place) if before else "",
            short_place(after[0].place) if after else "",
            home.text if home else "",
            not self._stays,
        )

    def _form_facts(self) -> FormFacts:
        form = self._form
        if form is None:
            return FormFacts()
        layout = "number" if self._active in ("start", "end") else "letters"
        return FormFacts(
            True,
            form.index is None,
            form.area,
            form.detail,
            form.start,
            form.end,
            form.until_now,
            form.occupation,
            self._active,
            layout,
            self._problem,
        )


def short_place(place: Place) -> str:
    """The few letters a cell of the bar has room for: the last but one part of the address."""
    if place.commune:
        return place.commune.name
    parts = [part.strip() for part in place.detail.split(",") if part.strip()]
    return parts[-2] if len(parts) > 1 else (parts[0] if parts else "")


__all__ = ["ResidenceViewModel", "month", "short_place"]
