"""Folding, names, grouped and masked numbers, money."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.vietnamese import text


def test_folding_forgets_diacritics_case_and_spaces() -> None:
    assert text.fold("  Đỗ  Thị ỞNG ") == "do thi ong"
    assert text.fold(unicodedata.normalize("NFD", "Đắk Lắk")) == "dak lak"


def test_capitals_for_bank_transfers_hold_only_what_banks_take() -> None:
    assert text.ascii_upper("Lệ phí LLTP – hồ sơ K0001/2026") == "LE PHI LLTP HO SO K0001 2026"


def test_names_keep_their_case_and_lose_only_untidiness() -> None:
    decomposed = unicodedata.normalize("NFD", "Nguyễn  Thị\tHuỳnh Ưởng ")
    assert text.normalise_name(decomposed) == "Nguyễn Thị Huỳnh Ưởng"
    assert text.normalise_name("H’Hen Niê") == "H'Hen Niê"


@pytest.mark.parametrize(
    "name",
    ["Nguyễn Văn An", "H'Hen Niê", "Y-Bhăm Êban", "K' Brểu", "ĐỖ ÁI", "O", "Chamaléa Thị Nê", "Lê T. Hoa"],
)
def test_names_of_all_peoples_are_names(name: str) -> None:
    assert text.is_name(name)


@pytest.mark.parametrize(
    "other", ["", "  ", "An 2", "0905", "'", "-An", "an@b.vn", "An_Na", "Nguyễn, An", "a" * 101, "²"]
)
def test_other_things_are_no_names(other: str) -> None:
    assert not text.is_name(other)


def test_numbers_are_shown_in_threes() -> None:
    assert text.group_number("056185000012") == "056 185 000 012"
    assert text.group_number("012345678") == "012 345 678"
    assert text.group_number("C0123456") == "C0123456"
    assert text.mask_number("056185000012") == "056 ••• ••• 012"
    assert text.mask_number("012345678") == "012 ••• 678"
    assert text.mask_number("12345") == "•••••"


def test_telephone_numbers_are_shown_as_they_are_said() -> None:
    assert text.group_phone("0900000123") == "0900 000 123"
    assert text.group_phone("02583000000") == "02583 000 000"
    assert text.group_phone("+84900000123") == "+84900000123"


def test_money_has_dots_between_thousands() -> None:
    assert text.money(200_000) == "200.000 đ"
    assert text.money(0) == "0 đ"
    assert text.money(1_234_567) == "1.234.567 đ"


@given(st.text(max_size=40))
def test_forms_are_stable_when_applied_twice(anything: str) -> None:
    assert text.normalise_name(text.normalise_name(anything)) == text.normalise_name(anything)
    assert text.ascii_upper(text.ascii_upper(anything)) == text.ascii_upper(anything)
    assert text.ascii_upper(anything).isascii()


@given(st.from_regex(r"[0-9]{0,15}", fullmatch=True))
def test_a_mask_shows_at_most_six_digits(number: str) -> None:
    assert sum(char.isdigit() for char in text.mask_number(number)) <= 6
