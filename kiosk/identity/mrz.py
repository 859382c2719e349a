"""Reads and writes the machine-readable zone of cards (TD1) and passports (TD3), ICAO 9303-4 and -5."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.identity.citizen_card import CitizenCard
from kiosk.identity.mrz_fields import FILLER, check_digit, cleaned, fitted, mended
from kiosk.procedure.personal_number import PersonalNumber, Sex
from kiosk.result import Err, Ok, Result
from kiosk.vietnamese.text import ascii_upper

NO_EXPIRY = "991231"
"""How a card without an end of validity (holder 60 or older) states it."""
VIET_NAM = "VNM"
_SEXES: dict[str, Sex] = {"M": "male", "F": "female"}


class MrzKind(StrEnum):
    """The two sizes: TD1 three lines of 30 (cards), TD3 two lines of 44 (passports)."""

    TD1 = "TD1"
    TD3 = "TD3"


class MrzProblem(StrEnum):
    """Why lines are no machine-readable zone that may be trusted."""

    NOT_AN_MRZ = "not_an_mrz"
    BAD_CHECK_DIGIT = "bad_check_digit"
    IMPOSSIBLE_DATE = "impossible_date"
    CONTRADICTION = "contradiction"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Mrz:
    """What a zone says; names are capitals without diacritics and may be cut short, so only compare them.

    `personal_number` has 12 digits on Vietnamese papers and is else empty; `expiry` None means no end.
    """

    kind: MrzKind
    issuer: str
    document_number: str
    personal_number: str
    surname: str
    given_names: str
    nationality: str
    birth: date
    sex: Sex | None
    expiry: date | None

    @property
    def name(self) -> str:
        """The whole name in Vietnamese order."""
        return f"{self.surname} {self.given_names}".strip()


@dataclass(frozen=True, slots=True)
class _Zone:
    """The fields as they stand in the lines, and the pairs of field and check digit to hold."""

    kind: MrzKind
    issuer: str
    number: str
    optional: str
    names: str
    nationality: str
    birth: str
    sex: str
    expiry: str
    checks: tuple[tuple[str, str], ...]


def read_mrz(text: str, today: date) -> Result[Mrz, MrzProblem]:
    """Read a zone out of read text, other lines around it allowed; every check digit must hold.

    `today` decides the century of a birth where no personal number tells it.
    """
    found = _zones([cleaned(line) for line in text.splitlines()])
    if not found:
        return Err(MrzProblem.NOT_AN_MRZ)
    for zone in found:
        if all(check_digit(field) == digit for field, digit in zone.checks):
            return _content(zone, today)
    return Err(MrzProblem.BAD_CHECK_DIGIT)


def disagreements(mrz: Mrz, card: CitizenCard) -> tuple[str, ...]:
    """Which of number, name, birth and sex the zone states otherwise than the card's QR code."""
    name = ascii_upper(card.name)
    born = (mrz.birth.year, mrz.birth.month, mrz.birth.day)
    told = (card.birth.year, card.birth.month or born[1], card.birth.day or born[2])
    room = 28 if mrz.kind is MrzKind.TD1 else 37
    same_name = mrz.name == name or (len(mrz.name) >= room and name.startswith(mrz.name))
    differs = {
        "number": mrz.personal_number not in ("", card.number),
        "name": not same_name,
        "birth": born != told,
        "sex": mrz.sex is not None and mrz.sex != card.sex,
    }
    return tuple(field for field, wrong in differs.items() if wrong)


def write_card_zone(number: str, name: str, birth: date, sex: Sex, expiry: date | None) -> tuple[str, ...]:
    """The three lines on the back of a Vietnamese card with this 12-digit number; for samples and tests."""
    document = number[3:12] + check_digit(number[3:12])
    optional = f"{number}<<{check_digit(number + '<<')}"
    born, ends = _written(birth), _written(expiry)
    middle = f"{born}{'F' if sex == 'female' else 'M'}{ends}{VIET_NAM}{FILLER * 11}"
    total = check_digit(document + optional + born + ends + FILLER * 11)
    return (f"ID{VIET_NAM}{document}{optional}", middle + total, _written_name(name, 30))


def write_passport_zone(
    document: str, number: str, name: str, birth: date, sex: Sex, expiry: date
) -> tuple[str, ...]:
    """The two lines of a Vietnamese passport; `number` is the 12-digit one; for samples and tests."""
    passport = document.ljust(9, FILLER)
    passport += check_digit(passport)
    optional = number.ljust(14, FILLER)
    optional += check_digit(optional)
    born, ends = _written(birth), _written(expiry)
    total = check_digit(passport + born + ends + optional)
    second = f"{passport}{VIET_NAM}{born}{'F' if sex == 'female' else 'M'}{ends}{optional}{total}"
    return (f"P<{VIET_NAM}{_written_name(name, 39)}", second)


def _written(day: date | None) -> str:
    digits = f"{day:%y%m%d}" if day else NO_EXPIRY
    return digits + check_digit(digits)


def _written_name(name: str, room: int) -> str:
    surname, _, given = ascii_upper(name).partition(" ")
    return f"{surname}<<{given.replace(' ', FILLER)}".ljust(room, FILLER)[:room]


def _zones(lines: list[str]) -> list[_Zone]:
    lines = [line for line in lines if line]
    zones = []
    for start in range(len(lines)):
        card = [fitted(line, 30) for line in lines[start : start + 3]]
        book = [fitted(line, 44) for line in lines[start : start + 2]]
        match card, book:
            case [str(one), str(two), str(three)], _:
                zones.append(_td1(one, two, three))
            case _, [str(one), str(two)]:
                zones.append(_td3(one, two))
    return zones


def _td1(one: str, two: str, three: str) -> _Zone:
    one = mended(one, "AXAAA" + "X" * 25)
    two, three = mended(two, "9999999A9999999AAA" + "X" * 11 + "9"), mended(three, "A" * 30)
    national: tuple[tuple[str, str], ...] = ()
    if one[2:5] == VIET_NAM:
        one = mended(one, "AAAAA" + "9" * 25)
        national = ((one[15:29], one[29]),) if one[29] != FILLER else ()
    total = one[5:30] + two[:7] + two[8:15] + two[18:29]
    checks = ((one[5:14], one[14]), (two[:6], two[6]), (two[8:14], two[14]), (total, two[29]), *national)
    return _Zone(
        MrzKind.TD1, one[2:5], one[5:14], one[15:29], three, two[15:18], two[:6], two[7], two[8:14], checks
    )


def _td3(one: str, two: str) -> _Zone:
    one = mended(one, "A" * 44)
    two = mended(two, "X" * 9 + "9AAA9999999A9999999" + "X" * 14 + "99")
    if one[2:5] == VIET_NAM:
        two = mended(two, "A" + "9" * 8 + "X" * 19 + "9" * 14 + "XX")
    optional = (two[28:42], two[42].replace(FILLER, "0"))
    total = two[:10] + two[13:20] + two[21:43]
    checks = ((two[:9], two[9]), (two[13:19], two[19]), (two[21:27], two[27]), optional, (total, two[43]))
    return _Zone(
        MrzKind.TD3,
        one[2:5],
        two[:9],
        two[28:42],
        one[5:],
        two[10:13],
        two[13:19],
        two[20],
        two[21:27],
        checks,
    )


def _content(zone: _Zone, today: date) -> Result[Mrz, MrzProblem]:
    issuer = zone.issuer.rstrip(FILLER)
    optional = zone.optional.rstrip(FILLER)
    number = PersonalNumber.parse(optional) if issuer == VIET_NAM else None
    if zone.kind is MrzKind.TD1 and number and number.digits[3:] != zone.number:
        return Err(MrzProblem.CONTRADICTION)
    birth = _birth(zone.birth, number, today)
    expiry = _day(20, zone.expiry)
    if birth is None or expiry is None:
        return Err(MrzProblem.IMPOSSIBLE_DATE)
    surname, _, given = zone.names.partition("<<")
    return Ok(
        Mrz(
            kind=zone.kind,
            issuer=issuer,
            document_number=zone.number.rstrip(FILLER),
            personal_number=number.digits if number else "",
            surname=_spaced(surname),
            given_names=_spaced(given),
            nationality=zone.nationality.rstrip(FILLER),
            birth=birth,
            sex=_SEXES.get(zone.sex),
            expiry=None if zone.expiry == NO_EXPIRY else expiry,
        )
    )


def _spaced(names: str) -> str:
    return " ".join(part for part in names.split(FILLER) if part)


def _birth(digits: str, number: PersonalNumber | None, today: date) -> date | None:
    """The birth date; its century is the personal number's where the year agrees, else the latest past."""
    if number and f"{number.birth_year % 100:02d}" == digits[:2]:
        return _day(number.birth_year // 100, digits)
    recent = _day(today.year // 100, digits)
    return recent if recent and recent <= today else _day(today.year // 100 - 1, digits)


def _day(century: int, digits: str) -> date | None:
    if not re.fullmatch("[0-9]{6}", digits):
        return None
    try:
        return date(century * 100 + int(digits[:2]), int(digits[2:4]), int(digits[4:]))
    except ValueError:
        return None
