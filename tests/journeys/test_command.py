"""`kiosk walkthrough` as it is typed: exit code, its one line of JSON, pictures and papers in the folder."""

from __future__ import annotations

import json

import pytest

from tests.journeys.commanded import CommandWalks, look_of
from tests.papers.reading import text_of

pytestmark = pytest.mark.journey

CASES = ("student", "service-down", "typed", "ticket")
NAMES = {
    "screens",
    "taps",
    "keystrokes",
    "residence_keystrokes",
    "residence_taps",
    "waited_s",
    "code",
    "received",
    "printed",
    "flaws",
    "worn",
    "proofs",
    "case",
}


@pytest.mark.parametrize("case", CASES)
def test_one_line_tells_the_walk(walked: CommandWalks, case: str) -> None:
    out, told = walked[case]
    assert set(told) == NAMES
    assert told["case"] == case
    assert len(list(out.glob("*.png"))) == told["screens"] > 30
    assert told["taps"] > 20 and told["keystrokes"] > 40


@pytest.mark.parametrize("case", CASES)
def test_every_screen_was_seen_in_the_look_asked_for(walked: CommandWalks, case: str) -> None:
    text, theme = look_of(case)
    assert walked[case][1]["worn"] == [f"{text} 1280x800 {theme}"]


@pytest.mark.parametrize("case", CASES)
def test_declaration_and_slip_are_printed(walked: CommandWalks, case: str) -> None:
    out, told = walked[case]
    assert told["printed"] == sorted(f"printed/{path.name}" for path in (out / "printed").glob("*.pdf"))
    *_, declaration, slip = (text_of(out / name) for name in told["printed"])
    assert "TỜ KHAI" in declaration.upper()
    assert told["code"] in slip


@pytest.mark.parametrize("case", ["student", "typed", "ticket"])
def test_the_service_has_it(walked: CommandWalks, case: str) -> None:
    out, told = walked[case]
    assert told["received"] == f"received/{told['code']}"
    assert (out / told["received"] / "application.json").is_file()


def test_a_visit_saved_with_a_ticket_is_sent_once(walked: CommandWalks) -> None:
    out, told = walked["ticket"]
    ticket, *_ = (text_of(out / name) for name in told["printed"])
    assert "PHIẾU LÀM TIẾP HỒ SƠ" in ticket
    assert len(told["printed"]) == 3
    assert len(list(out.glob("received/*"))) == 1


def test_without_a_line_the_slip_carries_the_local_code(
    walked: CommandWalks,
) -> None:
    out, told = walked["service-down"]
    assert told["code"].startswith("TAM-K0001-")
    assert told["received"] == ""
    assert list(out.glob("received/*")) == []


def test_what_is_typed_arrives_as_it_was_meant(walked: CommandWalks) -> None:
    out, told = walked["typed"]
    declared = json.loads((out / told["received"] / "application.json").read_text("utf-8"))["toKhai"]
    wanted = {
        "nycHoTen": "TRẦN VĂN MẪU",
        "nycNgaySinh": "15/03/1985",
        "nycGioiTinh": 1,
        "nycSoGiayTo": "056085000345",
        "nycNgayCapGiayTo": "02/08/2022",
        "nycNoiCapGiayTo": "Bộ công an",
        "nycHoTenCha": "Nguyễn Văn Hường",
    }
    assert {name: declared.get(name) for name in wanted} == wanted
