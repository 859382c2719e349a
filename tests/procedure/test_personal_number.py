"""What a twelve-digit number says and which doubts it raises; all numbers are made up (MẪU)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.procedure.personal_number import Doubt, PersonalNumber, plausibility, province_of_personal_number
from kiosk.procedure.values import PartialDate


def number(digits: str) -> PersonalNumber:
    parsed = PersonalNumber.parse(digits)
    assert parsed is not None
    return parsed


@pytest.mark.parametrize(
    ("digits", "province", "sex", "year"),
    [
        ("001188000012", "Hà Nội", "female", 1988),
        ("079200000345", "TP. Hồ Chí Minh", "male", 2000),
        ("056085000012", "Khánh Hòa", "male", 1985),
        ("096315000001", "Cà Mau", "female", 2015),
        ("058401000001", "Ninh Thuận", "male", 2101),
        ("150199000001", None, "female", 1999),
    ],
)
def test_the_digits_tell_province_sex_and_year(
    digits: str, province: str | None, sex: str, year: int
) -> None:
    assert (number(digits).province, number(digits).sex, number(digits).birth_year) == (province, sex, year)


def test_spaces_and_dots_are_forgiven() -> None:
    assert PersonalNumber.parse(" 056 185 000 012 ") == PersonalNumber.parse("056.185.000.012")


@pytest.mark.parametrize(
    "other", ["", "05618500001", "0561850000123", "05618500001A", "٠٥٦١٨٥٠٠٠٠١٢", "-56185000012"]
)
def test_other_texts_are_no_personal_number(other: str) -> None:
    assert PersonalNumber.parse(other) is None


def test_the_annex_has_63_provinces() -> None:
    known = [code for code in range(1000) if province_of_personal_number(f"{code:03d}")]
    assert (len(known), known[0], known[-1]) == (63, 1, 96)


def test_what_agrees_raises_no_doubt() -> None:
    assert plausibility(number("001188000012"), PartialDate(1988, 2, 29), "female") == ()
    assert plausibility(number("001188000012"), 1988) == ()
    assert plausibility(number("001188000012")) == ()


def test_each_difference_is_a_doubt_of_its_own() -> None:
    assert plausibility(number("001185000012"), PartialDate(1988), "female") == (Doubt.BIRTH_YEAR_DIFFERS,)
    assert plausibility(number("001188000012"), 1988, "male") == (Doubt.SEX_DIFFERS,)
    assert plausibility(number("003188000012"), 1988, "female") == (Doubt.UNKNOWN_PROVINCE,)
    assert plausibility(number("003188000012"), 1888, "male") == tuple(Doubt)


def test_a_birth_registered_abroad_is_no_doubt() -> None:
    assert number("150188000012").abroad
    assert plausibility(number("150188000012"), 1988, "female") == ()


@given(st.integers(1900, 2399), st.sampled_from(("male", "female")), st.integers(0, 999_999))
def test_year_and_sex_come_back_from_any_number(year: int, sex: str, serial: int) -> None:
    century = (year - 1900) // 100 * 2 + (sex == "female")
    built = number(f"056{century}{year % 100:02d}{serial:06d}")
    assert (built.birth_year, built.sex) == (year, sex)


@given(st.text(max_size=16))
def test_any_text_is_read_or_refused(text: str) -> None:
    parsed = PersonalNumber.parse(text)
    assert parsed is None or len(parsed.digits) == 12
