"""Made-up people for practice, each marked MẪU; no number, name or address here belongs to anybody."""

from __future__ import annotations

from dataclasses import dataclass

PRACTICE_DESK = {
    "name": "Trung tâm Phục vụ hành chính công",
    "place": "Khánh Hòa",
    "phone": "0258 000 0000",
    "desk": "quầy số 3",
}
"""The agency of the practice kiosk, as its settings would name it."""


@dataclass(frozen=True, slots=True)
class PracticePerson:
    """What stands on the made-up card, in the card's own forms, and what the person would answer."""

    key: str
    number: str
    name: str
    birth: str
    sex: str
    residence: str
    issued: str
    fee_group: str = "normal"
    proof_pages: int = 0

    @property
    def qr_text(self) -> str:
        """The seven fields of the card's code."""
        day, issued = self.birth.replace("/", ""), self.issued.replace("/", "")
        return f"{self.number}||{self.name}|{day}|{self.sex}|{self.residence}|{issued}"


PRACTICE_PEOPLE = {
    person.key: person
    for person in (
        PracticePerson(
            "student",
            "056305000012",
            "Nguyễn Thị Mẫu Đơn",
            "20/08/2005",
            "Nữ",
            "Tổ 5, Phường Vĩnh Hải, Thành phố Nha Trang, Khánh Hòa",
            "10/05/2021",
            "student",
            2,
        ),
        PracticePerson(
            "citizen",
            "056085000345",
            "Trần Văn Mẫu",
            "15/03/1985",
            "Nam",
            "Thôn 2, Xã Diên An, Huyện Diên Khánh, Khánh Hòa",
            "02/08/2023",
        ),
        PracticePerson(
            "elder",
            "056150000678",
            "Lê Thị Mẫu",
            "12/04/1950",
            "Nữ",
            "Thôn 2, Xã Diên An, Huyện Diên Khánh, Khánh Hòa",
            "02/08/2022",
            "elderly",
        ),
    )
}
