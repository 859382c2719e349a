"""The residence history as it is drawn: bar, years, rows and the gap asked about, derived from stays alone."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.procedure import residence
from kiosk.procedure.values import Month, Place, Stay
from ui.viewmodels.screen import Primary
from ui.viewmodels.stay_form import StayForm

LONG_HISTORY = 12
"""Years from which on the bar shows every fifth year only."""


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
    """The gap or overlap the panel asks about; `whole` when nothing is told yet.

    Of an overlap `before` and `after` are the two places, `left_at` and `came_at` the months that could hold;
    `came_at` is empty where the second stay would not outlast the first.
    """

    kind: str = ""
    period: str = ""
    months: int = 0
    before: str = ""
    after: str = ""
    home: str = ""
    whole: bool = False
    left_at: str = ""
    came_at: str = ""


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
    temporary: bool = False
    occupation: str = ""
    workplace: str = ""
    active: str = ""
    layout: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ResidenceFacts:
    """What the screen binds to."""

    title: str = ""
    hint: str = ""
    why: str = ""
    example: str = ""
    explaining: bool = False
    since: str = ""
    spans: tuple[SpanFacts, ...] = ()
    marks: tuple[MarkFacts, ...] = ()
    rows: tuple[RowFacts, ...] = ()
    gap: GapFacts = GapFacts()
    form: FormFacts = FormFacts()
    suggestions: tuple[str, ...] = ()
    problem: str = ""
    primary: Primary = Primary()


Piece = tuple[str, int, Month, Month | None]
"""Kind, number of the stay or -1, first month, last month or None for now."""


@dataclass(frozen=True, slots=True)
class History:
    """What is known: the stays, the month it must begin with, the month of filing, the permanent address."""

    stays: tuple[Stay, ...]
    since: Month
    today: Month
    home: Place | None
    now_word: str

    @property
    def gaps(self) -> tuple[residence.Gap, ...]:
        """The months nothing is said about."""
        return residence.gaps(self.stays, self.since, self.today)

    @property
    def first_gap(self) -> residence.Gap | None:
        """The gap that is asked about first."""
        return next(iter(self.gaps), None)

    @property
    def overlap(self) -> tuple[int, int] | None:
        """The first two stays that share more than the month of moving."""
        return next(iter(residence.overlaps(self.stays)), None)

    @property
    def overlapping(self) -> bool:
        """Whether a month is told twice."""
        return self.overlap is not None

    def spans(self) -> tuple[SpanFacts, ...]:
        """The cells of the bar."""
        return tuple(
            SpanFacts(
                kind,
                short_place(self.stays[index].place) if index >= 0 else "",
                start.number,
                (end or self.today).number + 1,
            )
            for kind, index, start, end in self._pieces()
        )

    def marks(self) -> tuple[MarkFacts, ...]:
        """The years under the bar, its two ends among them."""
        since, today = self.since, self.today
        step = 5 if today.year - since.year > LONG_HISTORY else 2
        years = (year for year in range(since.year + 1, today.year) if year % step == 0)
        inner = [MarkFacts(Month(year, 1).number, str(year)) for year in years]
        first, last = MarkFacts(since.number, since.text), MarkFacts(today.number + 1, self.now_word)
        return (first, *inner, last)

    def rows(self) -> tuple[RowFacts, ...]:
        """One row a stay and a gap, in the order of time."""
        rows = []
        for kind, index, start, end in self._pieces():
            stay = self.stays[index] if index >= 0 else None
            until = None if kind == "gap" and end and end >= self.today else end
            period = f"{start.text} – {until.text if until else self.now_word}"
            place = stay.place.text if stay else ""
            work = ", ".join(filter(None, (stay.occupation, stay.workplace))) if stay else ""
            rows.append(RowFacts(kind, index, period, place, work))
        return tuple(rows)

    def asked(self) -> GapFacts:
        """The gap or overlap the panel asks about."""
        gap = self.first_gap
        if gap is None:
            return self._overlap()
        before = [stay for stay in self.stays if stay.start < gap.start]
        after = [stay for stay in self.stays if stay.start > gap.end]
        until = self.now_word if gap.end >= self.today else gap.end.text
        return GapFacts(
            "gap",
            f"{gap.start.text} – {until}",
            gap.end.number - gap.start.number + 1,
            short_place(before[-1].place) if before else "",
            short_place(after[0].place) if after else "",
            self.home.text if self.home else "",
            not self.stays,
        )

    def _overlap(self) -> GapFacts:
        """The first two stays that share months, and the two dates of which one holds."""
        pair = self.overlap
        if pair is None:
            return GapFacts()
        first, second = (self.stays[number] for number in pair)
        later = residence.can_start_later(self.stays, pair)
        return GapFacts(
            "overlap",
            before=short_place(first.place),
            after=short_place(second.place),
            left_at=second.start.text,
            came_at=first.end.text if first.end and later else "",
        )

    def _pieces(self) -> list[Piece]:
        doubled = {number for pair in residence.overlaps(self.stays) for number in pair}
        pieces: list[Piece] = [
            ("overlap" if number in doubled else "stay", number, stay.start, stay.end)
            for number, stay in enumerate(self.stays)
        ]
        pieces += [("gap", -1, gap.start, gap.end) for gap in self.gaps]
        return sorted(pieces, key=lambda piece: piece[2])


def form_facts(form: StayForm | None, active: str, problem: str) -> FormFacts:
    """The stay being written; empty where none is."""
    if form is None:
        return FormFacts()
    return FormFacts(
        shown=True,
        new=form.index is None,
        area=form.area,
        detail=form.detail,
        start=form.start,
        end=form.end,
        until_now=form.until_now,
        temporary=form.temporary,
        occupation=form.occupation,
        workplace=form.workplace,
        active=active,
        layout="number" if active in ("start", "end") else "letters",
        problem=problem,
    )


def short_place(place: Place) -> str:
    """The few letters a cell of the bar has room for: the last but one part of the address."""
    if place.commune or place.country:
        return place.commune.name if place.commune else place.country
    parts = [part.strip() for part in place.detail.split(",") if part.strip()]
    return parts[-2] if len(parts) > 1 else (parts[0] if parts else "")
