"""The kinds of value an answer can have, and their plain JSON form for journal, ticket and packet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kiosk.vietnamese.places import Unit, district_of

Json = Any


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date of which the month or the day may be unknown, as identity papers allow."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The whole date `day`."""
        return cls(day.year, day.month, day.day)

    @property
    def iso(self) -> str:
        """`1985-08-20`, `1985-08` or `1985`."""
        parts = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    @property
    def text(self) -> str:
        """`20/08/1985`, `08/1985` or `1985`, as Vietnamese papers write it."""
        return "/".join(reversed(self.iso.split("-")))

    @property
    def first_day(self) -> date:
        """The earliest day this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def from_iso(cls, text: str) -> PartialDate:
        """Read `iso` back; raises ValueError on anything else."""
        if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text):
            raise ValueError(f"not a date: {text!r}")
        return cls(*(int(part) for part in text.split("-")))


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year; the unit of the residence history."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12:
            raise ValueError(f"not a month: {self.month}")

    @property
    def number(self) -> int:
        """Months since year 0, so that months can be subtracted."""
        return self.year * 12 + self.month - 1

    @classmethod
    def from_number(cls, number: int) -> Month:
        """The month with this `number`."""
        return cls(number // 12, number % 12 + 1)

    @property
    def iso(self) -> str:
        """`2012-08`."""
        return f"{self.year:04d}-{self.month:02d}"

    @property
    def text(self) -> str:
        """`08/2012`."""
        return f"{self.month:02d}/{self.year:04d}"

    @classmethod
    def from_iso(cls, text: str) -> Month:
        """Read `iso` back; raises ValueError on anything else."""
        when = PartialDate.from_iso(text)
        if when.month is None or when.day is not None:
            raise ValueError(f"not a month: {text!r}")
        return cls(when.year, when.month)


@dataclass(frozen=True, slots=True)
class Place:
    """An address: what was written, and the units it was picked from, of either list of places.

    `country` is the name of another country; empty for Viet Nam.
    """

    detail: str = ""
    commune: Unit | None = None
    province: Unit | None = None
    country: str = ""

    @property
    def text(self) -> str:
        """The address in one line, small unit first."""
        names = [self.commune.name, district_of(self.commune)] if self.commune else []
        units = [*names, self.province.name if self.province else ""]
        return ", ".join(part for part in (self.detail.strip(), *units, self.country.strip()) if part)


@dataclass(frozen=True, slots=True)
class Stay:
    """One row of the residence history; `end` None means until now; both months are included."""

    start: Month
    end: Month | None
    place: Place
    kind: str = "permanent"
    occupation: str = ""
    workplace: str = ""


Answer = str | int | PartialDate | Place | tuple[Stay, ...]
Answers = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with an answer: a key whose words stand in the catalogues, and its figures."""

    key: str
    question: str = ""
    figures: Mapping[str, str] = field(default_factory=dict)


def to_json(answer: Answer) -> Json:
    """The plain JSON form of an answer, read back by `from_json`."""
    match answer:
        case str() | int():
            return answer
        case PartialDate():
            return {"date": answer.iso}
        case Place():
            return {"place": _place_to_json(answer)}
        case _:
            return {"stays": [_stay_to_json(stay) for stay in answer]}


def from_json(value: Json) -> Answer:
    """Read an answer from its JSON form; raises ValueError when it is none."""
    match value:
        case str() | int():
            return value
        case {"date": str(text)}:
            return PartialDate.from_iso(text)
        case {"place": place}:
            return _place_from_json(place)
        case {"stays": list(rows)}:
            return tuple(_stay_from_json(row) for row in rows)
    raise ValueError("not an answer")


def _place_to_json(place: Place) -> Json:
    units = {"commune": place.commune, "province": place.province}
    told = {"detail": place.detail, **({"country": place.country} if place.country else {})}
    return told | {name: [unit.code, unit.scheme, unit.name] for name, unit in units.items() if unit}


def _place_from_json(value: Json) -> Place:
    match value:
        case {"detail": str(detail)}:
            units = {name: Unit(*value[name]) for name in ("commune", "province") if name in value}
            return Place(detail, country=str(value.get("country", "")), **units)
    raise ValueError("not a place")


def _stay_to_json(stay: Stay) -> Json:
    return {
        "start": stay.start.iso,
        "end": stay.end.iso if stay.end else None,
        "place": _place_to_json(stay.place),
        "kind": stay.kind,
        "occupation": stay.occupation,
        "workplace": stay.workplace,
    }


def _stay_from_json(row: Json) -> Stay:
    match row:
        case {
            "start": str(start),
            "end": str() | None as end,
            "place": place,
            "kind": str(kind),
            "occupation": str(occupation),
            "workplace": str(workplace),
        }:
            until = Month.from_iso(end) if end else None
            return Stay(Month.from_iso(start), until, _place_from_json(place), kind, occupation, workplace)
    raise ValueError("not a stay")
