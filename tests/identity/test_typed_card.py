"""Readers that type: whole letters and bytes typed as letters are understood, lost letters are found out."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity.citizen_card import CardProblem, read_card
from kiosk.identity.typed_card import read_typed
from kiosk.result import Err, Ok

TODAY = date(2026, 11, 22)
CARDS = (
    "001188000012|012345678|Nguyễn Thị Mẫu Ưởng|29021988|Nữ|Ngõ 34, Phường Đội Cấn, Quận Ba Đình, Hà Nội|10052021",
    "079200000345||Đỗ Trần Mẫu Bảo|01012000|Nam|45/6 Đường Mẫu, Phường 13, Quận 3, TP. Hồ Chí Minh|31122022",
)


def by_bytes(text: str) -> str:
    """Each byte of UTF-8 as the letter Windows 1252 has for it, or Latin 1 in its gaps."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("text", CARDS)
def test_letters_that_came_through_are_the_card(text: str) -> None:
    truth = read_card(text.encode(), TODAY)
    assert isinstance(truth, Ok)
    for typed in (text, f"{text}\r", unicodedata.normalize("NFD", text), by_bytes(text)):
        assert read_typed(typed, TODAY) == truth


@pytest.mark.parametrize("text", CARDS)
def test_letters_that_were_lost_are_found_out(text: str) -> None:
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if c.isascii())
    for typed in (
        text.encode("ascii", "ignore").decode(),
        text.encode("ascii", "replace").decode(),
        plain,
        text.encode("utf-8").decode("ascii", "replace"),
        text.replace("|", "~"),
    ):
        assert read_typed(typed, TODAY) == Err(CardProblem.GARBLED), typed


def test_other_codes_keep_their_own_names() -> None:
    assert read_typed("https://vi-du.example", TODAY) == Err(CardProblem.WEB_ADDRESS)
    assert read_typed("0002010102", TODAY) == Err(CardProblem.PAYMENT_CODE)
    assert read_typed("12345678", TODAY) == Err(CardProblem.NOT_A_CARD)


@given(st.text(max_size=200) | st.text("0123456789|Nguyễn?\ufffd", max_size=200))
def test_any_typing_is_read_or_refused(text: str) -> None:
    assert isinstance(read_typed(text, TODAY), Ok | Err)
