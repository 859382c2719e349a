"""The declaration: everything answered stands on it once, in order, however long; each page can be known."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.papers.declaration import declaration, signing_box
from kiosk.papers.mark import Mark
from kiosk.papers.preview import page_count, page_image
from kiosk.papers.slip import slip
from kiosk.procedure.values import Month, PartialDate, Stay

from .reading import codes, fonts, page_texts
from .samples import ANSWERS, VISIT, declared, place, slip_facts, stay

IN_ORDER = (
    "Mẫu 01/2025/LLTP",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "TỜ KHAI YÊU CẦU CẤP PHIẾU LÝ LỊCH TƯ PHÁP",
    "(Dùng cho cá nhân có yêu cầu cấp Phiếu lý lịch tư pháp)",
    "Kính gửi: Công an tỉnh Khánh Hòa",
    "1. Tên tôi là: NGUYỄN THỊ MẪU ĐƠN",
    "2. Tên gọi khác (nếu có):",
    "3. Giới tính: Nữ",
    "4. Ngày, tháng, năm sinh: 20/08/1985",
    "5. Nơi sinh: phường Nha Trang, tỉnh Khánh Hòa",
    "8. Nơi thường trú: Tổ 5, Vĩnh Hải (địa chỉ MẪU), phường Nha Trang, tỉnh Khánh Hòa",
    "10. Thẻ căn cước số: 056185000012 Cấp ngày: 02/09/2024 Tại: Bộ Công an",
    "11. Họ tên cha: Nguyễn Văn Mẫu Ngày/tháng/năm sinh: 1958",
    "12. Họ tên mẹ: Không xác định",
    "14. Số điện thoại: 0900 000 123",
    "QUÁ TRÌNH CƯ TRÚ CỦA BẢN THÂN",
    "09/1999 – 08/2003",
    "09/2018 – nay",
    "Số 1 X Số 2",
    "Có Không X",
    "Mục đích yêu cầu cấp Phiếu lý lịch tư pháp: Xin việc làm",
    "02 Phiếu",
    "Tôi xin cam đoan những lời khai trên đây là đúng sự thật",
    "Khánh Hòa, ngày 23 tháng 11 năm 2026",
    "Người khai",
    "(Ký, ghi rõ họ tên)",
    "NGUYỄN THỊ MẪU ĐƠN",
)
HEAD = "Từ tháng, năm đến tháng, năm"


def test_everything_stands_on_the_sheet_in_the_official_order() -> None:
    text = " ".join(page_texts(declaration(declared(sample=False)).pdf))
    found = -1
    for words in IN_ORDER:
        found = text.find(words, found + 1)
        assert found >= 0, words
    assert unicodedata.is_normalized("NFC", text)


def test_fonts_are_in_the_file_and_all_are_tinos() -> None:
    cuts = fonts(declaration(declared()).pdf)
    assert cuts
    assert all("Tinos" in name and inside for name, inside in cuts.items()), cuts


def test_each_page_says_which_it_is_in_words_and_code() -> None:
    sheet = declaration(declared())
    assert sheet.pages == 2
    for number, (text, marks) in enumerate(zip(page_texts(sheet.pdf), codes(sheet.pdf), strict=True), 1):
        assert f"Trang {number}/2" in text
        assert marks == [f"LLTP-TK|{VISIT}|{number}/2|"] == [Mark(VISIT, number, 2).text]


def test_the_same_answers_make_the_same_bytes_and_other_answers_others() -> None:
    first = declaration(declared())
    assert declaration(declared()) == first
    assert declaration(declared({**ANSWERS, "purpose": "Du học"})).pdf != first.pdf


def test_only_a_practice_sheet_is_marked_as_a_sample() -> None:
    answers = {**ANSWERS, "full_name": "Nguyễn An", "residence": place("Tổ 5"), "stays": ()}
    real, practice = (
        page_texts(declaration(declared(answers, sample=sample, form_number="")).pdf)[1]
        for sample in (False, True)
    )
    assert "MẪU" not in "".join(real.split())
    assert "MẪU" in "".join(practice.split())


def test_the_place_to_sign_is_empty_paper_between_hint_and_name() -> None:
    sheet = declaration(declared(sample=False))
    box = sheet.signature
    assert box == signing_box(sheet.pdf)
    assert box.page == sheet.pages
    assert 0.5 < box.x < box.x + box.width < 1
    assert 0.2 < box.y < box.y + box.height < 0.9
    assert _ink(sheet.pdf, box.page - 1, (box.x, box.y, box.width, box.height)) == 0
    above = (box.x, box.y - 0.03, box.width, 0.03)
    below = (box.x, box.y + box.height, box.width, 0.03)
    assert _ink(sheet.pdf, box.page - 1, above) > 50
    assert _ink(sheet.pdf, box.page - 1, below) > 50


def test_a_paper_nobody_signs_says_so() -> None:
    assert signing_box(slip(slip_facts())) is None


def _ink(pdf: bytes, page: int, box: tuple[float, float, float, float]) -> int:
    image = Image.open(BytesIO(page_image(pdf, page, 1000))).convert("L")
    left, top, width, height = (
        round(part * side) for part, side in zip(box, (*image.size, *image.size), strict=True)
    )
    part = image.crop((left, top, left + width, top + height))
    return sum(part.histogram()[:128])


def test_a_block_whose_condition_fails_is_left_out() -> None:
    text = " ".join(page_texts(declaration(declared({**ANSWERS, "certificate": "no2"})).pdf))
    assert "Số 1 Số 2 X" in text
    assert "theo quyết định tuyên bố phá sản" not in text


@pytest.mark.parametrize(
    ("day", "words"), [(date(2027, 2, 3), "03 tháng 02 năm"), (date(2027, 3, 31), "31 tháng 3 năm")]
)
def test_small_days_and_the_first_two_months_get_a_nought(day: date, words: str) -> None:
    assert f"ngày {words} 2027" in page_texts(declaration(declared(day=day)).pdf)[-1]


def test_forty_stays_go_on_with_their_head_on_every_page() -> None:
    stays = tuple(
        Stay(Month(1980 + n, 1), Month(1980 + n, 12), place(f"Nhà số {n} MẪU"), "temporary", f"Nghề {n}")
        for n in range(40)
    )
    sheet = declaration(declared({**ANSWERS, "stays": stays}, sample=False))
    texts = page_texts(sheet.pdf)
    assert sheet.pages == len(texts) >= 4
    for number in range(40):
        assert " ".join(texts).count(f"Nhà số {number} MẪU") == 1
    for text in texts:
        assert text.count(HEAD) == ("Nhà số" in text)


def test_a_date_without_its_day_and_no_answers_at_all_can_be_printed() -> None:
    text = page_texts(declaration(declared({**ANSWERS, "birth_date": PartialDate(1985)})).pdf)[0]
    assert "năm sinh: 1985 5. Nơi sinh" in text
    empty = declaration(declared({}))
    assert empty.signature.page == empty.pages == page_count(empty.pdf)


QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
names = st.lists(st.text(LETTERS, min_size=1, max_size=12), min_size=1, max_size=40).map(" ".join)


@settings(max_examples=25, deadline=None, phases=QUICK)
@given(name=names, detail=names, work=names, convictions=names)
def test_long_names_and_addresses_wrap_and_lose_no_word(
    name: str, detail: str, work: str, convictions: str
) -> None:
    answers = {
        **ANSWERS,
        "full_name": name,
        "residence": place(detail),
        "stays": (stay(1999, None, detail, work),),
        "convictions": convictions,
    }
    printed = Counter(
        re.findall(r"\w+", " ".join(page_texts(declaration(declared(answers, sample=False)).pdf)))
    )
    wanted = Counter(re.findall(r"\w+", " ".join((name.upper(), detail, detail, work, convictions))))
    assert not wanted - printed


@settings(max_examples=40, deadline=None, phases=QUICK)
@given(st.text(max_size=400), st.text(max_size=1500), st.integers(0, 12))
def test_any_text_can_be_printed(name: str, words: str, stays: int) -> None:
    answers = {
        **ANSWERS,
        "full_name": name,
        "residence": place(words),
        "stays": (stay(1999, 2003, words, name),) * stays,
        "convictions": words,
        "email": words,
        "purpose": name,
    }
    sheet = declaration(replace(declared(answers), agency=name, place=name))
    assert sheet.pages == page_count(sheet.pdf) >= 1
    assert sheet.signature.page <= sheet.pages
    assert 0 <= sheet.signature.y <= 1


def test_a_word_longer_than_the_line_is_broken_and_a_row_longer_than_the_page_split() -> None:
    answers = {**ANSWERS, "full_name": "A" * 300, "stays": (stay(1999, None, "Ố" * 6000, "x " * 3000),)}
    text = "".join("".join(page_texts(declaration(declared(answers, sample=False)).pdf)).split())
    assert text.count("Ố") >= 6000
    assert "A" * 300 in text
