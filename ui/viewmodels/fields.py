"""The typed fields of a question: which keyboard, which draft, and how the draft becomes an answer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.procedure.definition import Kind, Question
from kiosk.procedure.values import Answer, PartialDate, Place
from kiosk.vietnamese.places import PlaceMatch

LAYOUTS = {
    Kind.TEXT: "letters",
    Kind.NAME: "letters",
    Kind.PRIVATE: "letters",
    Kind.PLACE: "letters",
    Kind.DATE: "date",
    Kind.YEAR: "number",
    Kind.COUNT: "number",
    Kind.DIGITS: "number",
    Kind.PHONE: "phone",
    Kind.EMAIL: "email",
}
IDENTITY_NUMBER = r"\d{12}"
"""The pattern of a personal number, which is shown in threes."""
MODES = {"letters": "text", "date": "date", "number": "number", "phone": "phone", "email": "email"}


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in a question now: `text` as typed or chosen, `match` the place picked from the list."""

    text: str = ""
    area: str = ""
    match: PlaceMatch | None = None
    unknown: bool = False

    def raw(self, kind: Kind) -> str | Place:
        """The draft as it is handed to the visit."""
        if self.unknown:
            return "?"
        if kind is not Kind.PLACE or not (self.text.strip() or self.area.strip()):
            return self.text
        if self.match and self.area == self.match.label:
            return Place(self.text.strip(), self.match.unit, self.match.province)
        return Place(", ".join(part for part in (self.text.strip(), self.area.strip()) if part))

    def with_area(self, area: str) -> Draft:
        """Typed the name of a place; a match no longer meant is let go."""
        kept = self.match if self.match and self.match.label == area else None
        return replace(self, area=area, match=kept, unknown=False)


def draft_of(question: Question, answer: Answer | None) -> Draft:
    """The draft that shows an answer already given, or the default."""
    match answer:
        case None:
            return Draft("" if question.default is None else str(question.default))
        case PartialDate():
            return Draft(answer.text)
        case Place():
            return _place_draft(answer)
        case str() | int():
            return Draft(str(answer), unknown=question.unknown and answer == "?")
        case _:
            return Draft()


def _place_draft(place: Place) -> Draft:
    if place.commune is None or place.province is None:
        return Draft(area=place.detail)
    label = ", ".join(unit.name for unit in (place.commune, place.province) if unit)
    return Draft(place.detail, label, PlaceMatch(place.commune, place.province, label))


def mode(question: Question) -> str:
    """How the typing session treats the letters of this question."""
    if question.kind is Kind.NAME:
        return "name"
    if question.kind is Kind.DIGITS and question.pattern == IDENTITY_NUMBER:
        return "identity"
    return MODES[LAYOUTS[question.kind]]
