"""Amounts in words against hand-written ones, and that different amounts never read the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.vietnamese.numbers import dong_in_words, in_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (4, "bốn"),
        (10, "mười"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (55, "năm mươi lăm"),
        (101, "một trăm linh một"),
        (110, "một trăm mười"),
        (1005, "một nghìn không trăm linh năm"),
        (1015, "một nghìn không trăm mười lăm"),
        (10_000, "mười nghìn"),
        (100_000, "một trăm nghìn"),
        (200_000, "hai trăm nghìn"),
        (205_000, "hai trăm linh năm nghìn"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (1_000_005, "một triệu không trăm linh năm"),
        (2_000_005_000, "hai tỷ không trăm linh năm nghìn"),
        (1_000_000_000_000, "một nghìn tỷ"),
    ],
)
def test_amounts_read_as_on_official_papers(number: int, words: str) -> None:
    assert in_words(number) == words


def test_an_amount_of_dong_begins_with_a_capital() -> None:
    assert dong_in_words(200_000) == "Hai trăm nghìn đồng"
    assert dong_in_words(0) == "Không đồng"


def test_a_negative_amount_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="zero or more"):
        in_words(-1)


@given(st.integers(0, 10**15), st.integers(0, 10**15))
def test_two_amounts_never_read_the_same(one: int, other: int) -> None:
    assert (in_words(one) == in_words(other)) == (one == other)
