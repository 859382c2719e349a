"""Machine-readable zones: the specimens of ICAO 9303, made-up Vietnamese ones, and what misreading does."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity.citizen_card import CitizenCard
from kiosk.identity.mrz import (
    Mrz,
    MrzKind,
    MrzProblem,
    disagreements,
    read_mrz,
    write_card_zone,
    write_passport_zone,
)
from kiosk.identity.mrz_fields import check_digit
from kiosk.procedure.personal_number import Sex
from kiosk.procedure.values import PartialDate
from kiosk.result import Err, Ok

TODAY = date(2026, 11, 22)
CARD = (
    "IDVNM1880000124001188000012<<5\n"  # MẪU
    "8802299F2802297VNM<<<<<<<<<<<4\n"
    "NGUYEN<<THI<HUYNH<UONG<<<<<<<<"
)
ICAO_CARD = (
    "I<UTOD231458907<<<<<<<<<<<<<<<\n"  # ICAO 9303-5, specimen
    "7408122F1204159UTO<<<<<<<<<<<6\n"
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"
)
ICAO_PASSPORT = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"  # ICAO 9303-4, specimen
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
)
SEXES: st.SearchStrategy[Sex] = st.sampled_from(("male", "female"))
NAMES = st.lists(st.text("ABCDEGHIKLMNOPQRSTUVXY", min_size=1, max_size=5), min_size=1, max_size=4).map(
    " ".join
)


def read(text: str) -> Mrz:
    result = read_mrz(text, TODAY)
    assert isinstance(result, Ok), result
    return result.value


def problem(text: str) -> MrzProblem:
    result = read_mrz(text, TODAY)
    assert isinstance(result, Err), result
    return result.error


def test_a_vietnamese_card() -> None:
    assert read(CARD) == Mrz(
        kind=MrzKind.TD1,
        issuer="VNM",
        document_number="188000012",
        personal_number="001188000012",
        surname="NGUYEN",
        given_names="THI HUYNH UONG",
        nationality="VNM",
        birth=date(1988, 2, 29),
        sex="female",
        expiry=date(2028, 2, 29),
    )


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [(ICAO_CARD, MrzKind.TD1, "D23145890"), (ICAO_PASSPORT, MrzKind.TD3, "L898902C3")],
)
def test_the_specimens_of_icao(text: str, kind: MrzKind, number: str) -> None:
    zone = read(text)
    assert (zone.kind, zone.issuer, zone.document_number, zone.personal_number) == (kind, "UTO", number, "")
    assert (zone.name, zone.birth, zone.expiry) == (
        "ERIKSSON ANNA MARIA",
        date(1974, 8, 12),
        date(2012, 4, 15),
    )


def test_a_vietnamese_passport() -> None:
    lines = write_passport_zone(
        "C0123456", "001188000012", "Nguyễn Thị Huỳnh Ưởng", date(1988, 2, 29), "female", date(2033, 2, 28)
    )
    assert lines == (
        "P<VNMNGUYEN<<THI<HUYNH<UONG<<<<<<<<<<<<<<<<<",
        "C0123456<5VNM8802299F3302288001188000012<<52",
    )
    zone = read("\n".join(lines))
    assert (zone.document_number, zone.personal_number) == ("C0123456", "001188000012")
    assert (zone.name, zone.expiry) == ("NGUYEN THI HUYNH UONG", date(2033, 2, 28))


def test_a_date_the_calendar_does_not_have_is_refused_though_its_check_digits_hold() -> None:
    first = "P<VNMNGUYEN<<THI<HUYNH<UONG<<<<<<<<<<<<<<<<<\n"
    assert problem(first + "C0123456<5VNM8802299F3302299001188000012<<56") is MrzProblem.IMPOSSIBLE_DATE


def test_a_card_is_written_as_it_is_read() -> None:
    written = write_card_zone(
        "001188000012", "Nguyễn Thị Huỳnh Ưởng", date(1988, 2, 29), "female", date(2028, 2, 29)
    )
    assert "\n".join(written) == CARD


def test_a_card_without_end() -> None:
    lines = write_card_zone("056050000012", "Đỗ Văn Mẫu", date(1950, 1, 2), "male", None)
    assert lines[2].startswith("DO<<VAN<MAU<")
    assert read("\n".join(lines)).expiry is None


def test_the_zone_is_found_among_other_lines() -> None:
    noise = "Đặc điểm nhận dạng\n\n" + CARD.replace("\n", "\n\n") + "\nCỤC TRƯỞNG\n"
    assert read(noise) == read(CARD)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("IDVNM18", "1DVNM1B"),
        ("8802299F", "B8O2Z99F"),
        ("2802297VNM", "28O2297VNM"),
        ("NGUYEN<<THI", "N6UYEN<<TH1"),
        ("<UONG", "<U0NG"),
        ("000012<<5", "OOQO1Z<<S"),
        ("<<<<<<<<<<<4", "<<<<<<<<<<4"),
        ("<<<<<<<<<<<4", "<<<<<<<<<<<<<4"),
        ("UONG<<<<<<<<", "UONG«<<<"),
        ("8802299F2802297", "880 2299F 2802297"),
        ("NGUYEN", "nguyen"),
    ],
)
def test_what_character_reading_confuses_is_mended(right: str, wrong: str) -> None:
    assert right in CARD
    assert read(CARD.replace(right, wrong)) == read(CARD)


@pytest.mark.parametrize("text", ["", "IDVNM", "NGUYEN<<THI<HUYNH<UONG<<<<<<<<", "một\nhai\nba", CARD[:61]])
def test_other_texts_are_no_zone(text: str) -> None:
    assert problem(text) is MrzProblem.NOT_AN_MRZ


def test_a_card_number_that_does_not_end_as_the_personal_number_is_refused() -> None:
    number, optional = "188000013", "001188000012<<5"
    document = number + check_digit(number)
    born, ends = "8802299", "2802297"
    total = check_digit(document + optional + born + ends + "<" * 11)
    text = f"IDVNM{document}{optional}\n{born}F{ends}VNM{'<' * 11}{total}\n{CARD.splitlines()[2]}"
    assert problem(text) is MrzProblem.CONTRADICTION


def test_the_century_is_the_personal_numbers() -> None:
    old = write_card_zone("056020000012", "Mẫu", date(1920, 5, 6), "male", None)
    assert read("\n".join(old)).birth == date(1920, 5, 6)
    young = write_card_zone("056220000012", "Mẫu", date(2020, 5, 6), "male", date(2030, 5, 6))
    assert read("\n".join(young)).birth == date(2020, 5, 6)


@given(
    st.from_regex(r"[01][0-9]{2}", fullmatch=True),
    st.from_regex(r"[0-9]{6}", fullmatch=True),
    NAMES,
    st.dates(date(1926, 1, 1), TODAY),
    SEXES,
    st.none() | st.dates(date(2021, 1, 1), date(2098, 12, 31)),
)
def test_any_card_reads_back_what_was_written(
    province: str, serial: str, name: str, birth: date, sex: Sex, expiry: date | None
) -> None:
    century = (birth.year - 1900) // 100 * 2 + (sex == "female")
    number = f"{province}{century}{birth.year % 100:02d}{serial}"
    zone = read("\n".join(write_card_zone(number, name, birth, sex, expiry)))
    assert (zone.personal_number, zone.birth, zone.sex, zone.expiry) == (number, birth, sex, expiry)
    assert zone.name == name or name.startswith(zone.name)


CHECKED = [*((0, at) for at in range(5, 30)), *((1, at) for at in (*range(7), *range(8, 15), *range(18, 30)))]


@given(st.sampled_from(CHECKED), st.sampled_from("0123456789"))
def test_one_wrong_digit_in_a_checked_place_never_passes(place: tuple[int, int], digit: str) -> None:
    line, at = place
    lines = CARD.splitlines()
    if check_digit(lines[line][at]) == check_digit(digit):
        return
    lines[line] = lines[line][:at] + digit + lines[line][at + 1 :]
    assert problem("\n".join(lines)) is MrzProblem.BAD_CHECK_DIGIT


@given(st.text(max_size=150) | st.text("ABIDVNM0123456789<\n", max_size=150))
def test_any_text_is_read_or_refused(text: str) -> None:
    assert isinstance(read_mrz(text, TODAY), Ok | Err)


def a_card(**changes: object) -> CitizenCard:
    said: dict[str, object] = {
        "number": "001188000012",
        "old_number": None,
        "name": "Nguyễn Thị Huỳnh Ưởng",
        "birth": PartialDate(1988, 2, 29),
        "sex": "female",
        "residence": "Hà Nội",
        "issued": date(2021, 5, 10),
    }
    return CitizenCard(**{**said, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "differing"),
    [
        ({}, ()),
        ({"birth": PartialDate(1988)}, ()),
        ({"number": "001188000013"}, ("number",)),
        ({"name": "Nguyễn Thị Huỳnh Hương"}, ("name",)),
        ({"name": "Nguyễn Thị Huỳnh Ưởng Mai"}, ("name",)),
        ({"birth": PartialDate(1988, 3)}, ("birth",)),
        ({"sex": "male"}, ("sex",)),
    ],
)
def test_zone_and_code_of_one_card_are_compared(
    changes: dict[str, object], differing: tuple[str, ...]
) -> None:
    assert disagreements(read(CARD), a_card(**changes)) == differing


def test_a_name_cut_short_in_the_zone_still_agrees() -> None:
    long = "Tôn Nữ Hoàng Phương Thảo Nguyên Khánh Vy"
    lines = write_card_zone("001188000012", long, date(1988, 2, 29), "female", date(2028, 2, 29))
    assert len(lines[2]) == 30
    assert disagreements(read("\n".join(lines)), a_card(name=long)) == ()
