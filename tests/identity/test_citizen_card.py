"""Card codes, made up (MẪU), and everything else people hold under the reader."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity.citizen_card import CardProblem, CitizenCard, read_card
from kiosk.procedure.values import PartialDate
from kiosk.result import Err, Ok

TODAY = date(2026, 11, 22)
FULL = (
    "001188000012|012345678|Nguyễn Thị Huỳnh Ưởng|29021988|Nữ"
    "|Số 12 ngõ 34, Phường Đội Cấn, Quận Ba Đình, Hà Nội|10052021"
)
BRIEF = (
    "079200000345||Đỗ Trần Quốc Bảo|01012000|Nam"
    "|45/6 Đường Lê Văn Sỹ, Phường 13, Quận 3, TP. Hồ Chí Minh|31122022"
)
DOUBTFUL = "001185000012||Nguyễn Thị Huỳnh Ưởng|29021988|Nữ|Hà Nội|10052021"


def card(text: str) -> CitizenCard:
    result = read_card(text.encode(), TODAY)
    assert isinstance(result, Ok), result
    return result.value


def problem(data: bytes) -> CardProblem:
    result = read_card(data, TODAY)
    assert isinstance(result, Err), result
    return result.error


def with_field(index: int, value: str) -> str:
    fields = FULL.split("|")
    fields[index] = value
    return "|".join(fields)


def test_a_card_with_the_old_number() -> None:
    assert card(FULL) == CitizenCard(
        number="001188000012",
        old_number="012345678",
        name="Nguyễn Thị Huỳnh Ưởng",
        birth=PartialDate(1988, 2, 29),
        sex="female",
        residence="Số 12 ngõ 34, Phường Đội Cấn, Quận Ba Đình, Hà Nội",
        issued=date(2021, 5, 10),
    )


def test_a_card_without_the_old_number() -> None:
    read = card(BRIEF)
    assert (read.old_number, read.sex, read.issued) == (None, "male", date(2022, 12, 31))


def test_a_number_that_does_not_fit_the_birth_year_is_no_reason_to_refuse() -> None:
    assert card(DOUBTFUL).birth == PartialDate(1988, 2, 29)


def test_fields_that_newer_cards_add_are_kept_as_they_are() -> None:
    assert card(FULL + "||Nguyễn Văn Mẫu|").extras == ("", "Nguyễn Văn Mẫu", "")
    assert card(FULL).extras == ()


def test_reader_leftovers_and_decomposed_letters_are_cleaned() -> None:
    decomposed = unicodedata.normalize("NFD", FULL)
    assert card(f"\ufeff  {decomposed}\0\r\n") == card(FULL)


@pytest.mark.parametrize("word", ["Nữ", "NỮ", "nữ", "Nu", unicodedata.normalize("NFD", "Nữ")])
def test_ways_to_write_female(word: str) -> None:
    assert card(with_field(4, word)).sex == "female"


@pytest.mark.parametrize(
    ("written", "birth"),
    [("1988", PartialDate(1988)), ("00001988", PartialDate(1988)), ("00021988", PartialDate(1988, 2))],
)
def test_births_known_in_part(written: str, birth: PartialDate) -> None:
    assert card(with_field(3, written)).birth == birth


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (FULL.encode("utf-16"), CardProblem.NOT_UTF8),
        ("Nguyễn|Ưởng".encode("cp1258", "replace") + b"\xff", CardProblem.NOT_UTF8),
        (b"", CardProblem.NOT_A_CARD),
        (b"||||||", CardProblem.BAD_NUMBER),
        ("|".join(FULL.split("|")[:6]).encode(), CardProblem.NOT_A_CARD),
        (b"1234567890123456789", CardProblem.NOT_A_CARD),
        (b'{"vaccine": "mau"}', CardProblem.NOT_A_CARD),
    ],
)
def test_bytes_that_are_no_card(data: bytes, expected: CardProblem) -> None:
    assert problem(data) is expected


@pytest.mark.parametrize(
    ("index", "value", "expected"),
    [
        (0, "00118800001", CardProblem.BAD_NUMBER),
        (0, "0011880000123", CardProblem.BAD_NUMBER),
        (0, "00118800001A", CardProblem.BAD_NUMBER),
        (0, "٠٠١١٨٨٠٠٠٠١٢", CardProblem.BAD_NUMBER),
        (1, "12345678", CardProblem.BAD_NUMBER),
        (2, "", CardProblem.NOT_A_CARD),
        (2, "29021988", CardProblem.NOT_A_CARD),
        (3, "31022001", CardProblem.IMPOSSIBLE_DATE),
        (3, "29021987", CardProblem.IMPOSSIBLE_DATE),
        (3, "29/02/1988", CardProblem.IMPOSSIBLE_DATE),
        (3, "15001988", CardProblem.IMPOSSIBLE_DATE),
        (3, "01011899", CardProblem.IMPOSSIBLE_DATE),
        (3, "00000000", CardProblem.IMPOSSIBLE_DATE),
        (3, "", CardProblem.IMPOSSIBLE_DATE),
        (3, "23112026", CardProblem.FUTURE_DATE),
        (4, "X", CardProblem.UNKNOWN_SEX),
        (4, "", CardProblem.UNKNOWN_SEX),
        (6, "2021", CardProblem.IMPOSSIBLE_DATE),
        (6, "32052021", CardProblem.IMPOSSIBLE_DATE),
        (6, "01012027", CardProblem.FUTURE_DATE),
        (6, "28021988", CardProblem.ISSUED_BEFORE_BIRTH),
    ],
)
def test_a_card_that_cannot_be_right(index: int, value: str, expected: CardProblem) -> None:
    assert problem(with_field(index, value).encode()) is expected


@pytest.mark.parametrize("number", ["DN4560000000000", "4560000000"])
def test_a_health_insurance_card_is_told_apart(number: str) -> None:
    fields = [
        number,
        "Nguyễn Thị Mẫu".encode().hex(),
        "29/02/1988",
        "2",
        b"Nha Trang".hex(),
        "56-001",
        "-",
    ]
    assert problem("|".join(fields).encode()) is CardProblem.HEALTH_INSURANCE_CARD
    assert problem("|".join(fields).upper().encode()) is CardProblem.HEALTH_INSURANCE_CARD


def test_payment_codes_and_web_addresses_are_told_apart() -> None:
    payment = b"00020101021238530010A0000007270123000697044101090000000000208QRIBFTTA53037045802VN63040000"
    assert problem(payment) is CardProblem.PAYMENT_CODE
    assert problem(b"https://example.vn/?a=1|2|3|4|5|6|7") is CardProblem.WEB_ADDRESS
    assert problem(b"WWW.example.vn") is CardProblem.WEB_ADDRESS


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert isinstance(read_card(data, TODAY), Ok | Err)


@given(st.lists(st.sampled_from([*FULL.split("|"), *BRIEF.split("|"), "", "0", "🙂", "\0"]), max_size=12))
def test_any_mixture_of_fields_is_read_or_refused(fields: list[str]) -> None:
    result = read_card("|".join(fields).encode(), TODAY)
    if isinstance(result, Ok):
        assert len(fields) >= 7
        assert len(result.value.number) == 12
        assert result.value.issued <= TODAY


@given(
    st.dates(date(1900, 1, 1), TODAY),
    st.data(),
    st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạĂÂĐÊÔƠƯ", min_size=1, max_size=20),
)
def test_a_card_reads_back_what_was_written(born: date, data: st.DataObject, name: str) -> None:
    issued = data.draw(st.dates(born, TODAY))
    text = f"056085000012||{name}|{born:%d%m}{born.year:04d}|Nam|Nha Trang|{issued:%d%m}{issued.year:04d}"
    read = card(text)
    assert (read.name, read.birth, read.issued) == (name, PartialDate.of(born), issued)
