"""One stay being written: place, months and work, as drafts until it is put into the history."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kiosk.procedure.values import Month, Place, Stay
from kiosk.vietnamese.places import PlaceMatch

FIELDS = ("area", "detail", "start", "end", "occupation")


@dataclass(frozen=True, slots=True)
class StayForm:
    """The fields of the form; `index` is the row being edited, None for a new stay; months are MMYYYY digits."""

    index: int | None
    area: str = ""
    match: PlaceMatch | None = None
    detail: str = ""
    start: str = ""
    end: str = ""
    until_now: bool = False
    occupation: str = ""

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
        return Stay(start, end, self._place(), "permanent", self.occupation.strip())

    def _place(self) -> Place:
        if self.match and self.match.label == self.area:
            return Place(self.detail.strip(), self.match.unit, self.match.province)
        return Place(", ".join(p for p in (self.detail.strip(), self.area.strip()) if p))


def form_of(index: int, stay: Stay) -> StayForm:
    """The form that edits an existing row."""
    place, end = stay.place, stay.end
    common = {"start": digits(stay.start), "end": digits(end) if end else "", "until_now": end is None}
    if place.commune is None or place.province is None:
        return StayForm(index, area=place.detail, occupation=stay.occupation, **common)  # type: ignore[arg-type]
    label = ", ".join(unit.name for unit in (place.commune, place.province) if unit)
    match = PlaceMatch(place.commune, place.province, label)
    return StayForm(index, label, match, place.detail, occupation=stay.occupation, **common)  # type: ignore[arg-type]


def digits(when: Month) -> str:
    """A month as it stands in the field: `08/2012`."""
    return when.text


def month(text: str) -> Month | None:
    """The month written as 08/2012, 8/2012 or 082012; None when it is none."""
    found = re.fullmatch(r"(\d{1,2})[/.\- ]?(\d{4})", text.strip())
    if not found or not 1 <= int(found[1]) <= 12:
        return None
    return Month(int(found[2]), int(found[1]))
