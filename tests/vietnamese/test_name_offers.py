"""The words offered while a name is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.vietnamese.names import FAMILY, GIVEN, MIDDLE, OFFERS, offers
from kiosk.vietnamese.text import fold, is_name, nfc


@pytest.mark.parametrize(
    ("before", "letters", "first"),
    [
        (0, "", "Nguyễn"),
        (0, "ng", "Nguyễn"),
        (0, "Nguyen", "Nguyễn"),
        (0, "TR", "Trần"),
        (0, "đ", "Đặng"),
        (1, "", "Văn"),
        (1, "h", "Hữu"),
        (2, "huong", "Hương"),
        (2, "th", "Thu"),
    ],
)
def test_the_likeliest_word_comes_first(before: int, letters: str, first: str) -> None:
    assert offers(before, letters)[0] == first


@pytest.mark.parametrize(
    ("before", "letters"), [(0, "tran"), (0, "đô"), (2, "hươ"), (2, "thu"), (2, ""), (0, "zq")]
)
def test_a_syllable_that_stands_keeps_its_tones(before: int, letters: str) -> None:
    assert offers(before, letters) == ()


def test_a_marked_letter_is_taken_at_its_word() -> None:
    assert all(word.startswith("Đ") for word in offers(0, "đ"))
    assert "Nguyễn" not in offers(0, "nguyên")


def test_every_word_is_a_name_once_in_its_list() -> None:
    for words in (FAMILY, MIDDLE, GIVEN):
        assert len(set(words)) == len(words)
        assert all(nfc(word) == word and is_name(word) and word[0].isupper() for word in words)


@given(st.integers(0, 6), st.text("nguyethrađịêôươ ", max_size=8))
def test_offers_are_few_and_begin_with_the_letters(before: int, letters: str) -> None:
    found = offers(before, letters)
    assert len(found) <= OFFERS
    assert all(fold(word).startswith(fold(letters.strip())) for word in found)
