"""Both lists of places and the search in them."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.vietnamese import places
from kiosk.vietnamese.places import Scheme, Unit, communes, find, provinces, search
from kiosk.vietnamese.text import fold

SCHEMES: list[Scheme] = ["2025", "pre2025"]


@pytest.mark.parametrize(("scheme", "top", "bottom"), [("2025", 34, 3321), ("pre2025", 63, 10051)])
def test_both_lists_are_whole(scheme: Scheme, top: int, bottom: int) -> None:
    units = [unit for province in provinces(scheme) for unit in communes(province.code, scheme)]
    assert len(provinces(scheme)) == top
    assert len(units) == bottom
    assert len({unit.code for unit in units}) == bottom
    for unit in (*provinces(scheme), *units):
        assert unit.scheme == scheme
        assert unit.name == " ".join(unicodedata.normalize("NFC", unit.name).split())


def test_the_list_of_old_names_says_where_it_is_from() -> None:
    content = json.loads((places.ASSETS / "places" / "pre2025.json").read_text(encoding="utf-8"))
    assert (content["source"], content["version"]) == ("vietnam-provinces", "0.6.0")
    assert content["licence"] == "GPL-3.0-or-later"


def test_one_code_means_different_provinces_in_the_two_lists() -> None:
    names = {scheme: {unit.code: unit.name for unit in provinces(scheme)} for scheme in SCHEMES}
    assert names["2025"]["24"] == "Bắc Ninh"
    assert names["pre2025"]["24"] == "Bắc Giang"


def test_nha_trang_is_found_as_wards_now_and_as_a_city_before() -> None:
    now = [match.label for match in search("nha trang")]
    assert now[0] == "Phường Nha Trang, Khánh Hòa"
    assert set(now) >= {f"Phường {side} Nha Trang, Khánh Hòa" for side in ("Bắc", "Nam", "Tây")}
    before = search("nha trang", "pre2025")
    assert before[0].unit == Unit("568", "pre2025", "Thành phố Nha Trang")
    assert before[0].province.name == "Khánh Hòa"


@pytest.mark.parametrize(
    "typed", ["VĨNH HẢI", "vinh hai", "phường vĩnh hải", "vĩnh hải, nha trang", "vinh ha nha tr"]
)
def test_diacritics_case_commas_and_unfinished_words_are_forgiven(typed: str) -> None:
    labels = [match.label for match in search(typed, "pre2025", province="56")]
    assert labels[0] == "Phường Vĩnh Hải, Thành phố Nha Trang, Khánh Hòa"


def test_the_spelling_with_diacritics_comes_first_when_it_was_typed() -> None:
    assert {fold(match.unit.name) for match in search("Xã Tân Lập", limit=20)} == {"xa tan lap"}
    assert search("Xã Tân Lạp", limit=1) == search("xa tan lap", limit=1)


def test_a_province_narrows_the_search_to_what_lies_in_it() -> None:
    found = search("hòa", province="56", limit=50)
    assert found
    assert {match.province.code for match in found} == {"56"}
    assert all("hoa" in fold(match.unit.name) for match in found)
    assert search("khánh hòa", province="56", limit=50) == ()


def test_a_province_comes_before_communes_of_its_name() -> None:
    assert search("khanh hoa")[0].unit == Unit("56", "2025", "Khánh Hòa")
    assert search("hà nội")[0].label == "Thành phố Hà Nội"


def test_nothing_typed_and_nonsense_find_nothing() -> None:
    assert search("  ") == ()
    assert search("zzqx") == ()
    assert communes("99") == ()
    assert find("99999") is None


@pytest.mark.parametrize("scheme", SCHEMES)
@given(data=st.data())
def test_every_unit_is_found_by_its_name_and_by_its_code(scheme: Scheme, data: st.DataObject) -> None:
    province = data.draw(st.sampled_from(provinces(scheme)))
    unit = data.draw(st.sampled_from(communes(province.code, scheme)))
    typed = data.draw(st.sampled_from((unit.name, fold(unit.name), unit.name.upper())))
    assert unit in [match.unit for match in search(typed, scheme, province.code, limit=1000)]
    match = find(unit.code, scheme)
    assert match is not None
    assert (match.unit, match.province) == (unit, province)


@given(st.text(max_size=12), st.sampled_from(SCHEMES), st.integers(0, 5))
def test_any_text_can_be_searched(typed: str, scheme: Scheme, limit: int) -> None:
    assert len(search(typed, scheme, limit=limit)) <= limit
