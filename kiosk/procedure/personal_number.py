"""The twelve-digit personal number: what its digits say, and which doubts that raises (never a refusal)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from kiosk.procedure.values import PartialDate

Sex = Literal["male", "female"]

FOREIGN_BIRTH = 100
"""From this code on the first three digits name a foreign country of birth registration."""

_ANNEX = (
    "001 Hà Nội|002 Hà Giang|004 Cao Bằng|006 Bắc Kạn|008 Tuyên Quang|010 Lào Cai|011 Điện Biên"
    "|012 Lai Châu|014 Sơn La|015 Yên Bái|017 Hòa Bình|019 Thái Nguyên|020 Lạng Sơn|022 Quảng Ninh"
    "|024 Bắc Giang|025 Phú Thọ|026 Vĩnh Phúc|027 Bắc Ninh|030 Hải Dương|031 Hải Phòng|033 Hưng Yên"
    "|034 Thái Bình|035 Hà Nam|036 Nam Định|037 Ninh Bình|038 Thanh Hóa|040 Nghệ An|042 Hà Tĩnh"
    "|044 Quảng Bình|045 Quảng Trị|046 Thừa Thiên Huế|048 Đà Nẵng|049 Quảng Nam|051 Quảng Ngãi"
    "|052 Bình Định|054 Phú Yên|056 Khánh Hòa|058 Ninh Thuận|060 Bình Thuận|062 Kon Tum|064 Gia Lai"
    "|066 Đắk Lắk|067 Đắk Nông|068 Lâm Đồng|070 Bình Phước|072 Tây Ninh|074 Bình Dương|075 Đồng Nai"
    "|077 Bà Rịa - Vũng Tàu|079 TP. Hồ Chí Minh|080 Long An|082 Tiền Giang|083 Bến Tre|084 Trà Vinh"
    "|086 Vĩnh Long|087 Đồng Tháp|089 An Giang|091 Kiên Giang|092 Cần Thơ|093 Hậu Giang|094 Sóc Trăng"
    "|095 Bạc Liêu|096 Cà Mau"
)
_PROVINCES = {entry[:3]: entry[4:] for entry in _ANNEX.split("|")}


class Doubt(StrEnum):
    """Why a number looks unusual; holders may have corrected data, so each is a question to ask, no error."""

    UNKNOWN_PROVINCE = "unknown_province"
    SEX_DIFFERS = "sex_differs"
    BIRTH_YEAR_DIFFERS = "birth_year_differs"


@dataclass(frozen=True, slots=True)
class PersonalNumber:
    """A number of the form PPP G YY NNNNNN (Decree 137/2015, article 13; it has no check digit)."""

    digits: str

    @classmethod
    def parse(cls, text: str) -> PersonalNumber | None:
        """Read twelve digits, written with or without spaces and dots; None for anything else."""
        digits = text.replace(" ", "").replace(".", "")
        return cls(digits) if len(digits) == 12 and digits.isascii() and digits.isdigit() else None

    @property
    def province(self) -> str | None:
        """Province of birth registration by the names before July 2025; None for abroad and unknown codes."""
        return province_of_personal_number(self.digits[:3])

    @property
    def sex(self) -> Sex:
        """The sex the fourth digit states."""
        return "female" if int(self.digits[3]) % 2 else "male"

    @property
    def birth_year(self) -> int:
        """The year of birth the fourth to sixth digits state, 1900 to 2399."""
        return 1900 + int(self.digits[3]) // 2 * 100 + int(self.digits[4:6])

    @property
    def abroad(self) -> bool:
        """Whether the birth was registered abroad."""
        return int(self.digits[:3]) >= FOREIGN_BIRTH


def province_of_personal_number(prefix: str) -> str | None:
    """The province of a three-digit prefix (Circular 07/2016, annex 1: 63 entries), or None.

    For plausibility only: never print it, the holder may have been registered elsewhere since.
    """
    return _PROVINCES.get(prefix)


def plausibility(
    number: PersonalNumber, birth: PartialDate | int | None = None, sex: str | None = None
) -> tuple[Doubt, ...]:
    """Doubts about the number beside what else is known; `birth` is a date or a year, None when unknown."""
    year = birth.year if isinstance(birth, PartialDate) else birth
    doubts = {
        Doubt.UNKNOWN_PROVINCE: number.province is None and not number.abroad,
        Doubt.SEX_DIFFERS: sex is not None and sex != number.sex,
        Doubt.BIRTH_YEAR_DIFFERS: year is not None and year != number.birth_year,
    }
    return tuple(doubt for doubt, raised in doubts.items() if raised)
