"""People nobody is, drawn from a seed, and what their made-up cards would say; every name holds Mẫu."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.identity.mrz import write_card_zone, write_passport_zone
from kiosk.procedure.personal_number import Sex

FAMILIES = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
    "Đinh",
    "Quách",
    "Trịnh",
    "Tạ",
    "Ksor",
    "Rơ",
)
MIDDLES = (
    "Thị",
    "Văn",
    "Ngọc",
    "Quốc",
    "Thuỳ",
    "Xuân",
    "Bảo",
    "Đức",
    "Minh",
    "Khánh",
    "Gia",
    "Hữu",
    "Phương",
    "Thanh",
    "Quỳnh",
    "Kiều",
    "Ánh",
    "Đình",
)
GIVEN = (
    "Ưởng",
    "Bình",
    "Quỳnh",
    "Đạt",
    "Hằng",
    "Thuỷ",
    "Nghĩa",
    "Yến",
    "Trường",
    "Phúc",
    "Ngân",
    "Vỹ",
    "Oanh",
    "Xuyến",
    "Kỳ",
    "Lộc",
    "Hậu",
    "Sương",
    "Giang",
    "Duyên",
)
WARDS = ("Phường Vĩnh Hải", "Xã Diên An", "Phường Đội Cấn", "Thị trấn Vạn Giã", "Xã Ea Kpam", "Phường 13")
DISTRICTS = (
    "Thành phố Nha Trang, Khánh Hòa",
    "Huyện Diên Khánh, Khánh Hòa",
    "Quận Ba Đình, Hà Nội",
    "Huyện Vạn Ninh, Khánh Hòa",
    "Huyện Cư M'gar, Đắk Lắk",
    "Quận 3, TP. Hồ Chí Minh",
)
BOUND_BIRTHS = (date(1940, 1, 1), date(2011, 12, 31))
FIRST_CHIP_CARD = date(2021, 1, 23)
LAST_ISSUE = date(2026, 10, 1)
NO_END_FROM = 60


@dataclass(frozen=True, slots=True)
class Holder:
    """All that a card of this made-up person says; `expiry` None is a card without an end."""

    number: str
    old_number: str
    name: str
    birth: date
    sex: Sex
    residence: str
    issued: date
    expiry: date | None
    passport: str

    @property
    def qr_text(self) -> str:
        """The seven fields of the code."""
        sex = "Nữ" if self.sex == "female" else "Nam"
        born, issued = f"{self.birth:%d%m%Y}", f"{self.issued:%d%m%Y}"
        return "|".join((self.number, self.old_number, self.name, born, sex, self.residence, issued))

    @property
    def zone(self) -> tuple[str, ...]:
        """The three lines on the back."""
        return write_card_zone(self.number, self.name, self.birth, self.sex, self.expiry)

    @property
    def passport_zone(self) -> tuple[str, ...]:
        """The two lines of this person's passport."""
        ends = self.expiry or date(2035, 5, 20)
        return write_passport_zone(self.passport, self.number, self.name, self.birth, self.sex, ends)


def invent(seed: int) -> Holder:
    """The same person for the same seed."""
    chance = random.Random(f"person {seed}")
    sex: Sex = chance.choice(("male", "female"))
    birth = _day(chance, *BOUND_BIRTHS)
    issued = _day(chance, FIRST_CHIP_CARD, LAST_ISSUE)
    middles = chance.sample(MIDDLES, chance.choice((1, 1, 2)))
    name = " ".join((chance.choice(FAMILIES), *middles, "Mẫu", chance.choice(GIVEN)))
    century = (2 if birth.year >= 2000 else 0) + (sex == "female")
    place = chance.choice((1, 56, 58, 66, 79))
    number = f"{place:03d}{century}{birth:%y}{chance.randrange(10**6):06d}"
    old = f"{chance.randrange(10**8, 10**9)}" if chance.random() < 0.4 else ""
    street = (
        f"Tổ {chance.randrange(1, 40)}" if chance.random() < 0.6 else f"{chance.randrange(1, 300)} Đường Mẫu"
    )
    residence = ", ".join((street, chance.choice(WARDS), chance.choice(DISTRICTS)))
    aged = issued.year - birth.year >= NO_END_FROM
    expiry = (
        None if aged else date(issued.year + chance.choice((3, 8, 12, 15)), birth.month, min(birth.day, 28))
    )
    return Holder(number, old, name, birth, sex, residence, issued, expiry, f"C{chance.randrange(10**8):08d}")


def _day(chance: random.Random, first: date, last: date) -> date:
    return first + timedelta(chance.randrange((last - first).days))
