"""One look at a card, or one at each side: what counts, what disagrees, and until when the card holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity.card_reading import CardReading, is_passport, joined, lawful_end, read_scan
from kiosk.identity.citizen_card import CardProblem
from kiosk.identity.mrz import MrzProblem, write_passport_zone
from kiosk.identity.mrz_readings import agreed_mrz
from kiosk.procedure.values import PartialDate
from kiosk.result import Err, Ok

TODAY = date(2026, 11, 22)
CODE = "001188000012|012345678|Nguyễn Thị Mẫu Ưởng|29021988|Nữ|Phường Đội Cấn, Quận Ba Đình, Hà Nội|10052021"
ZONE = "IDVNM1880000124001188000012<<5\n8802299F2802297VNM<<<<<<<<<<<4\nNGUYEN<<THI<MAU<UONG<<<<<<<<<<"  # MẪU
PASSPORT = "\n".join(
    write_passport_zone(
        "C01234567", "001188000012", "NGUYEN THI MAU UONG", date(1988, 2, 29), "female", date(2033, 3, 1)
    )
)


def scan(code: str = CODE, *zones: str) -> CardReading:
    return read_scan((code.encode(),) if code else (), zones, TODAY)


def test_code_and_zone_of_one_card_agree_and_the_zone_says_the_end() -> None:
    both = scan(CODE, ZONE, ZONE)
    assert both.disagreeing == () and both.zone_answers == {} and not both.two_cards
    assert both.ends() == date(2028, 2, 29) and not both.is_over(TODAY)
    assert both.is_over(date(2028, 3, 1)) and not both.is_over(date(2028, 2, 29))


def test_the_first_card_counts_and_other_codes_beside_it_are_no_problem() -> None:
    found = read_scan((b"https://vi-du.example", CODE.encode(), b"000201"), (), TODAY)
    assert found.card is not None and found.problem is None
    assert read_scan((b"https://vi-du.example",), (), TODAY).problem is CardProblem.WEB_ADDRESS
    assert read_scan((), (), TODAY) == CardReading()


def test_what_the_zone_states_otherwise_is_told_by_question_and_never_the_name() -> None:
    wrong_day = CODE.replace("29021988", "28021988")
    assert scan(wrong_day, ZONE, ZONE).zone_answers == {"birth_date": PartialDate(1988, 2, 29)}
    other_name = scan(CODE.replace("Ưởng", "Bình"), ZONE, ZONE)
    assert other_name.disagreeing == ("name",) and other_name.zone_answers == {} and not other_name.two_cards
    stranger = scan(CODE.replace("Ưởng", "Bình").replace("001188000012", "001188000013"), ZONE, ZONE)
    assert stranger.two_cards


def test_both_sides_one_after_the_other_make_one_reading() -> None:
    back, front = scan("", ZONE, ZONE), scan(CODE)
    assert back.card is None and front.zone is None
    assert joined(back, front) == joined(front, back) == scan(CODE, ZONE, ZONE)


def test_a_passport_is_known_as_one() -> None:
    assert is_passport(scan("", PASSPORT, PASSPORT)) and not is_passport(scan("", ZONE, ZONE))


def test_a_passport_ends_as_its_zone_says_but_says_nothing_of_the_card_beside_it() -> None:
    alone, beside = scan("", PASSPORT, PASSPORT), scan(CODE, PASSPORT, PASSPORT)
    assert alone.is_over(date(2033, 3, 2)) and not alone.is_over(date(2033, 3, 1))
    assert beside.zone == alone.zone and beside.ends() == scan(CODE).ends() == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("born", "issued", "ends"),
    [
        (PartialDate(1988, 2, 29), date(2021, 5, 10), date(2028, 2, 29)),
        (PartialDate(1985, 5, 20), date(2023, 5, 19), date(2025, 5, 20)),
        (PartialDate(1985, 5, 20), date(2023, 5, 20), date(2045, 5, 20)),
        (PartialDate(2003, 2, 28), date(2022, 1, 1), date(2028, 2, 28)),
        (PartialDate(2012, 7, 1), date(2024, 8, 1), date(2037, 7, 1)),
        (PartialDate(1964, 3, 1), date(2022, 3, 1), None),
        (PartialDate(1988, None, None), date(2021, 5, 10), None),
    ],
)
def test_the_end_by_law(born: PartialDate, issued: date, ends: date | None) -> None:
    card = scan().card
    assert card is not None
    assert lawful_end(replace(card, birth=born, issued=issued)) == ends


def test_readings_that_disagree_about_a_line_are_not_taken_for_read() -> None:
    other = ZONE.replace("UONG", "DUNG")
    assert isinstance(agreed_mrz((ZONE, ZONE, other), TODAY), Ok)
    for readings in ((ZONE,), (ZONE, other), (ZONE, ZONE, other, other), (ZONE, "\n\n")):
        assert agreed_mrz(readings, TODAY) == Err(MrzProblem.UNSURE)
    assert agreed_mrz((ZONE, PASSPORT), TODAY) == Err(MrzProblem.NOT_AN_MRZ)
    assert agreed_mrz((), TODAY) == Err(MrzProblem.NOT_AN_MRZ)


def test_letters_that_look_alike_count_as_the_same() -> None:
    assert agreed_mrz((ZONE.replace("000012", "OOOOI2"), ZONE), TODAY) == agreed_mrz((ZONE, ZONE), TODAY)


@given(st.lists(st.text("ABIDVNM0123456789<\n", max_size=100) | st.text(max_size=60), max_size=4))
def test_any_readings_are_agreed_or_refused(readings: list[str]) -> None:
    assert isinstance(agreed_mrz(readings, TODAY), Ok | Err)


@given(st.lists(st.binary(max_size=120), max_size=3), st.lists(st.text(max_size=120), max_size=3))
def test_any_scan_is_a_reading(codes: list[bytes], zones: list[str]) -> None:
    found = read_scan(codes, zones, TODAY)
    assert found.card is None or found.problem is None
    found.is_over(TODAY)
