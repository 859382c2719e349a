"""All that one look at a card told: its code, its machine-readable zone, until when it holds, and what disagrees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.identity.citizen_card import CardProblem, CitizenCard, read_card
from kiosk.identity.mrz import Mrz, MrzKind, disagreements
from kiosk.identity.mrz_readings import agreed_mrz
from kiosk.procedure.values import Answer, PartialDate
from kiosk.result import Err, Ok

RENEWED_AT = (14, 25, 40, 60)
"""Ages at which a card must be changed (Law on Identification 26/2023, article 21, clause 1)."""
STILL_GOOD_YEARS = 2
"""A card issued so shortly before such an age holds until the next one (article 21, clause 2)."""


@dataclass(frozen=True, slots=True)
class CardReading:
    """What was read; `problem` says why a code on it is no card where none was.

    `zone` is trusted as far as its check digits go; its names have no diacritics and are only compared.
    """

    card: CitizenCard | None = None
    zone: Mrz | None = None
    problem: CardProblem | None = None

    @property
    def disagreeing(self) -> tuple[str, ...]:
        """Which of number, name, birth and sex code and zone state differently; the number first."""
        return disagreements(self.zone, self.card) if self.zone and self.card else ()

    @property
    def zone_answers(self) -> dict[str, Answer]:
        """What the zone states otherwise than the code, by question; never the name."""
        if self.zone is None:
            return {}
        stated: dict[str, tuple[str, Answer | None]] = {
            "number": ("id_number", self.zone.personal_number),
            "birth": ("birth_date", PartialDate.of(self.zone.birth)),
            "sex": ("sex", self.zone.sex),
        }
        pairs = (stated[field] for field in self.disagreeing if field in stated)
        return {question: value for question, value in pairs if value}

    @property
    def two_cards(self) -> bool:
        """Whether code and zone are most likely of two cards: both name and number differ."""
        return {"number", "name"} <= set(self.disagreeing)

    def ends(self) -> date | None:
        """The last day the card, or the passport alone, holds: as its zone states, else as the law has it.

        None for no end or unknown; the zone of a passport read beside a card says nothing of the card's end.
        """
        if self.zone is not None and not (self.card and is_passport(self)):
            return self.zone.expiry
        return lawful_end(self.card) if self.card else None

    def is_over(self, today: date) -> bool:
        """Whether the card holds no longer."""
        end = self.ends()
        return end is not None and end < today


def read_scan(codes: Sequence[bytes], zones: Sequence[str], today: date) -> CardReading:
    """The first code that is a card and the zone that its readings agree on, of one scan."""
    problem: CardProblem | None = None
    card: CitizenCard | None = None
    for code in codes:
        match read_card(code, today):
            case Ok(found) if card is None:
                card = found
            case Err(error):
                problem = problem or error
    match agreed_mrz(zones, today):
        case Ok(zone):
            return CardReading(card, zone, None if card else problem)
        case Err():
            return CardReading(card, None, None if card else problem)


def joined(earlier: CardReading, now: CardReading) -> CardReading:
    """Both sides of a card, read one after the other: what is new counts, what it lacks the earlier look gives."""
    return CardReading(now.card or earlier.card, now.zone or earlier.zone, now.problem)


def is_passport(reading: CardReading) -> bool:
    """Whether the zone is a passport's."""
    return reading.zone is not None and reading.zone.kind is MrzKind.TD3


def lawful_end(card: CitizenCard) -> date | None:
    """Until when a card of this birth and issue holds (article 21; the law of 2014 had the same rule for 25 and up)."""
    if card.birth.month is None or card.birth.day is None:
        return None
    for age in RENEWED_AT:
        end = _birthday(card.birth, age)
        if card.issued < _birthday(card.birth, age - STILL_GOOD_YEARS):
            return end
    return None


def _birthday(birth: PartialDate, age: int) -> date:
    """The day of that age; who was born on 29 February has it on 1 March of other years."""
    assert birth.month is not None and birth.day is not None
    try:
        return date(birth.year + age, birth.month, birth.day)
    except ValueError:
        return date(birth.year + age, 3, 1)
