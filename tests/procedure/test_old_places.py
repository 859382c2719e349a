"""Places of the past: names of before 1 July 2025 beside those of today (procedure.md, section 0.2)."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.procedure.conditions import Context
from kiosk.procedure.payload import payload_of
from kiosk.procedure.values import Place, from_json, to_json
from kiosk.settings import ProcedureChoice, Settings
from kiosk.vietnamese.places import district_of, find, search, search_history
from kiosk.wiring import NotReadyError, procedure
from tests.procedure.shipped import shipped


def old_vinh_hai() -> Place:
    match = next(each for each in search("vinh hai nha trang", "pre2025"))
    return Place("Tổ MẪU", match.unit, match.province)


def test_old_names_are_found_without_their_marks_beside_the_new() -> None:
    found = search_history("vinh hai", limit=4)
    assert {match.unit.scheme for match in found} == {"2025", "pre2025"}
    assert "Phường Vĩnh Hải, Thành phố Nha Trang, Khánh Hòa" in {match.label for match in found}
    assert found[0].unit.scheme == "2025"
    assert len(search_history("a", limit=6)) == 6


def test_an_old_address_names_its_district_and_sends_no_code_of_today() -> None:
    place = old_vinh_hai()
    assert place.text == "Tổ MẪU, Phường Vĩnh Hải, Thành phố Nha Trang, Khánh Hòa"
    sent = payload_of(
        shipped().procedure, {"for_whom": "self", "birth_place": place}, Context(date(2026, 7, 6)), {}
    )
    assert sent["nycNoiSinh"]["tenQuanHuyen"] == "Thành phố Nha Trang"
    assert sent["nycNoiSinh"]["maPhuongXa"] == sent["nycNoiSinh"]["maTinhThanh"] == ""
    assert from_json(to_json(place)) == place


def test_a_country_stays_with_its_place() -> None:
    place = Place("MẪU", country="Nhật Bản")
    assert place.text == "MẪU, Nhật Bản" and from_json(to_json(place)) == place


def test_units_of_today_have_no_district() -> None:
    match = find("22366", "2025")
    assert match is not None and district_of(match.unit) == ""


def test_a_pinned_law_must_be_there() -> None:
    pinned = Settings(procedure=ProcedureChoice(profile="moj-2024"))
    assert procedure(pinned)[0].procedure.id == "criminal-record-certificate"
    with pytest.raises(NotReadyError, match="moj-2024"):
        procedure(Settings(procedure=ProcedureChoice(profile="moj-1999")))
