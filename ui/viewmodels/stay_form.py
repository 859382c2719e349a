"""One stay being written: place, months and work, as drafts until it is put into the history."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kiosk.procedure.values import Month, Place, Stay
from kiosk.vietnamese.places import PlaceMatch

FIELDS = ("area", "detail", "start", "end", "occupation", "workplace")
PLACE_PAGE, TIME_PAGE, WORK_PAGE = ("area", "detail"), ("start", "end"), ("occupation", "workplace")
WORKS = ("Học sinh", "Sinh viên", "Nghĩa vụ quân sự")
"""What the form's own notes ask for by name; offered while nothing is written, in the form's language."""


@dataclass(frozen=True, slots=True)
class StayForm:
    """The fields of the form; `index` is the row being edited, None for a new stay; months are MMYYYY digits.

    `country` is the other country that was chosen in the place of commune and province.
    """

    index: int | None
    area: str = ""
    match: PlaceMatch | None = None
    detail: str = ""
    start: str = ""
    end: str = ""
    until_now: bool = False
    occupation: str = ""
    workplace: str = ""
    temporary: bool = False
    country: str = ""

    def with_field(self, name: str, text: str) -> StayForm:
        """The form with another text in one of FIELDS."""
        match name:
            case "area":
                return replace(self, area=text)
            case "detail":
                return replace(self, detail=text)
            case "start":
                return replace(self, start=text)
            case "end":
                return replace(self, end=text, until_now=False)
            case "workplace":
                return replace(self, workplace=text)
            case _:
                return replace(self, occupation=text)

    @property
    def place_told(self) -> bool:
        """Whether it says where."""
        return bool(self.area.strip() or self.detail.strip())

    def missing(self) -> str:
        """The first field that still needs something, or nothing."""
        if not self.place_told:
            return "area"
        if month(self.start) is None:
            return "start"
        if not self.until_now and month(self.end) is None:
            return "end"
        return ""

    def stay(self) -> Stay:
        """The stay this form says; a bug to ask while something is missing."""
        start, end = month(self.start), None if self.until_now else month(self.end)
        if start is None:
            raise RuntimeError("the form is not filled in")
        kind = "temporary" if self.temporary else "permanent"
        return Stay(start, end, self._place(), kind, self.occupation.strip(), self.workplace.strip())

    def _place(self) -> Place:
        if self.country and self.country == self.area:
            return Place(self.detail.strip(), country=self.country)
        if self.match and self.match.label == self.area:
            return Place(self.detail.strip(), self.match.unit, self.match.province)
        return Place(", ".join(p for p in (self.detail.strip(), self.area.strip()) if p))


def form_of(index: int, stay: Stay) -> StayForm:
    """The form that edits an existing row."""
    place, end = stay.place, stay.end
    form = StayForm(
        index,
        start=digits(stay.start),
        end=digits(end) if end else "",
        until_now=end is None,
        occupation=stay.occupation,
        workplace=stay.workplace,
        temporary=stay.kind == "temporary",
    )
    if place.country:
        return replace(form, area=place.country, country=place.country, detail=place.detail)
    if place.commune is None or place.province is None:
        return replace(form, area=place.detail)
    label = ", ".join(unit.name for unit in (place.commune, place.province))
    match = PlaceMatch(place.commune, place.province, label)
    return replace(form, area=label, match=match, detail=place.detail)


def digits(when: Month) -> str:
    """A month as it stands in the field: `08/2012`."""
    return when.text


def month(text: str) -> Month | None:
    """The month written as 08/2012, 8/2012 or 082012; None when it is none."""
    found = re.fullmatch(r"(\d{1,2})[/.\- ]?(\d{4})", text.strip())
    if not found or not 1 <= int(found[1]) <= 12:
        return None
    return Month(int(found[2]), int(found[1]))
