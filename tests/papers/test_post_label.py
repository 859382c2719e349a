"""The label for the post: read by person and machine, one page whatever is written, silent about the content."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kiosk.papers.post_label import PostLabel, label_of, post_label
from kiosk.papers.preview import page_count
from tests.papers.reading import codes, fonts, page_texts

ADDRESS = "Tổ 5, Vĩnh Hải (địa chỉ MẪU), phường Nha Trang, tỉnh Khánh Hòa"
LABEL = PostLabel(
    "H32.19-261123-0042",
    "Công an tỉnh Khánh Hòa",
    "NGUYỄN THỊ MẪU ĐƠN",
    ADDRESS,
    "0900000123",
    "EM000000000VN",
    True,
)
POST = {"hinhThucNhanBanGiay": 2, "diaChiNhan": ADDRESS}


def test_the_label_says_from_whom_to_whom_and_by_which_code() -> None:
    pdf = post_label(LABEL)
    (text,) = page_texts(pdf)
    for part in (LABEL.agency, LABEL.name, ADDRESS, LABEL.phone, LABEL.code, LABEL.tracking):
        assert part in text, part
    assert codes(pdf) == [[LABEL.code]]
    assert all(fonts(pdf).values())


def test_the_label_does_not_say_what_is_inside() -> None:
    (text,) = page_texts(post_label(LABEL))
    assert "lý lịch" not in text.lower() and "án tích" not in text.lower()


def test_the_label_is_made_of_what_was_sent() -> None:
    own = {"nycHoTen": "NGUYỄN VĂN MẪU", "nycDienThoai": "0900000001", "thongTinThanhToan": POST}
    made = label_of("H32.19-261123-0001", "Cơ quan MẪU", own, "", sample=True)
    assert made is not None and (made.name, made.phone, made.address) == (
        "NGUYỄN VĂN MẪU",
        "0900000001",
        ADDRESS,
    )
    other = {**own, "thongTinUyQuyen": {"nuqHoTen": "TRẦN THỊ MẪU", "nuqDienThoai": "0900000002"}}
    given_to = label_of("H32.19-261123-0001", "Cơ quan MẪU", other, "", sample=True)
    assert given_to is not None and (given_to.name, given_to.phone) == ("TRẦN THỊ MẪU", "0900000002")


def test_without_an_address_for_the_post_there_is_no_label() -> None:
    for payment in (None, {}, {"diaChiNhan": ""}, {"diaChiNhan": 5}):
        assert label_of("c", "a", {"nycHoTen": "MẪU", "thongTinThanhToan": payment}, "", sample=True) is None


@settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(st.text(max_size=400), st.text(max_size=400))
def test_any_name_and_address_stay_on_one_page(name: str, address: str) -> None:
    pdf = post_label(replace(LABEL, name=name, address=address))
    assert page_count(pdf) == 1 and codes(pdf) == [[LABEL.code]]
