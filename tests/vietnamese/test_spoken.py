"""Text as it is read aloud: sentences, abbreviations, amounts, dates, numbers, in both languages."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.vietnamese.spoken import sentences, spoken

PROCEDURES = Path(__file__).resolve().parents[2] / "assets" / "procedures"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Thẻ CCCD còn hạn.", "Thẻ căn cước công dân còn hạn."),
        ("Phí 200.000 đ", "Phí hai trăm nghìn đồng"),
        ("thêm mỗi bản 5.000 đồng.", "thêm mỗi bản năm nghìn đồng."),
        ("Ví dụ: 20/08/1985.", "Ví dụ: ngày hai mươi tháng tám năm một nghìn chín trăm tám mươi lăm."),
        ("từ ngày 01/07/2025", "từ ngày một tháng bảy năm hai nghìn không trăm hai mươi lăm"),
        ("tháng 4/2026", "tháng tư năm hai nghìn không trăm hai mươi sáu"),
        ("Gọi 0258 3822 822", "Gọi không hai năm tám, ba tám hai hai, tám hai hai"),
        ("Gọi 0258.3.822.822.", "Gọi không hai năm tám, ba, tám hai hai, tám hai hai."),
        ("Số 056185004321", "Số không năm sáu một tám năm không không bốn ba hai một"),
        ("Bước 1 / 9", "Bước một trên chín"),
        ("lúc 7:30", "lúc bảy giờ ba mươi phút"),
        ("Ông/bà dùng mã QR (nếu có)?", "Ông bà dùng mã kiu a, nếu có?"),
        ("Giảm 50% – cho sinh viên", "Giảm năm mươi phần trăm, cho sinh viên"),
        ("giấy A4, 2 trang", "giấy a bốn, hai trang"),
        ("Công\u2060/\u2060bà số\u00a012", "Công bà số mười hai"),
    ],
)
def test_vietnamese_is_said_in_words(written: str, said: str) -> None:
    assert spoken(written, "vi") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("The fee is 200.000 đ.", "The fee is 200,000 dong."),
        ("Step 1 / 9", "Step 1 of 9"),
        ("your CCCD", "your citizen identity card"),
    ],
)
def test_english_leaves_plain_numbers_to_the_voice(written: str, said: str) -> None:
    assert spoken(written, "en") == said


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Một. Hai! Ba?", ("Một.", "Hai!", "Ba?")),
        ("Phí 5.000 đ. Xong", ("Phí 5.000 đ.", "Xong")),
        ("Tên\nGiải thích", ("Tên", "Giải thích")),
        ("Quét · In · Mạng", ("Quét", "In", "Mạng")),
        ("VD: 20.08. rồi", ("VD: 20.08. rồi",)),
        (" … ", ()),
    ],
)
def test_text_falls_into_sentences(text: str, parts: tuple[str, ...]) -> None:
    assert sentences(text) == parts


def _texts(language: str) -> list[str]:
    def leaves(value: object) -> list[str]:
        if isinstance(value, dict):
            return [text for each in value.values() for text in leaves(each)]
        return [value] if isinstance(value, str) else []

    files = sorted(PROCEDURES.glob(f"*/{language}.toml"))
    return [text for file in files for text in leaves(tomllib.loads(file.read_text("utf-8")))]


def test_of_the_procedures_words_nothing_is_left_that_a_voice_would_spell() -> None:
    said = [spoken(part, "vi") for text in _texts("vi") for part in sentences(text)]
    assert len(said) > 500
    figures = re.compile(r"\{\w*\}")
    left = [text for text in said if re.search(r"\d|\b[A-ZĐ]{3,}\b|[/%–()]", figures.sub("", text))]
    assert left == []


@given(st.text(max_size=80), st.sampled_from(["vi", "en", "xx"]))
def test_any_text_can_be_said(text: str, language: str) -> None:
    for part in sentences(text):
        assert "\n" not in spoken(part, language)


@given(st.integers(0, 10**12))
def test_an_amount_is_said_without_digits(amount: int) -> None:
    said = spoken(f"{amount:,} đ".replace(",", "."), "vi")
    assert said.endswith(" đồng") and not re.search(r"\d", said)
