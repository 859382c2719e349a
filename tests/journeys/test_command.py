"""`kiosk walkthrough` as it is typed: exit code, its one line of JSON, pictures and papers in the folder."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

pytestmark = pytest.mark.journey

ROOT = Path(__file__).resolve().parents[2]
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


LOOKS = {"ticket": ("A++", "high")}
"""Text size and theme where they are not the usual ones."""


def walk(case: str, out: Path) -> dict[str, Any]:
    """Type the command; the last line it says."""
    command = [sys.executable, "-m", "kiosk", "walkthrough", "--out", str(out), "--case", case, "--json"]
    text, theme = LOOKS.get(case, ("A", "standard"))
    ended = subprocess.run(
        [*command, "--screen", "1280x800", "--text", text, "--theme", theme],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    told = json.loads(ended.stdout.strip().splitlines()[-1])
    assert isinstance(told, dict)
    return told


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, dict[str, Any]]]:
    """All cases, two at a time."""
    outs = {case: tmp_path_factory.mktemp("walk") / case for case in CASES}
    with ThreadPoolExecutor(2) as pool:
        told = pool.map(walk, outs, outs.values())
        return {case: (outs[case], words) for case, words in zip(outs, told, strict=True)}


@pytest.mark.parametrize("case", CASES)
def test_one_line_tells_the_walk(walked: dict[str, tuple[Path, dict[str, Any]]], case: str) -> None:
    out, told = walked[case]
    assert set(told) == NAMES
    assert told["case"] == case
    assert len(list(out.glob("*.png"))) == told["screens"] > 30
    assert told["taps"] > 20 and told["keystrokes"] > 40


@pytest.mark.parametrize("case", CASES)
def test_every_screen_was_seen_in_the_look_asked_for(
    walked: dict[str, tuple[Path, dict[str, Any]]], case: str
) -> None:
    text, theme = LOOKS.get(case, ("A", "standard"))
    assert walked[case][1]["worn"] == [f"{text} 1280x800 {theme}"]


@pytest.mark.parametrize("case", CASES)
def test_declaration_and_slip_are_printed(walked: dict[str, tuple[Path, dict[str, Any]]], case: str) -> None:
    out, told = walked[case]
    assert told["printed"] == sorted(f"printed/{path.name}" for path in (out / "printed").glob("*.pdf"))
    *_, declaration, slip = (text_of(out / name) for name in told["printed"])
    assert "TỜ KHAI" in declaration.upper()
    assert told["code"] in slip


@pytest.mark.parametrize("case", ["student", "typed", "ticket"])
def test_the_service_has_it(walked: dict[str, tuple[Path, dict[str, Any]]], case: str) -> None:
    out, told = walked[case]
    assert told["received"] == f"received/{told['code']}"
    assert (out / told["received"] / "application.json").is_file()


def test_a_visit_saved_with_a_ticket_is_sent_once(walked: dict[str, tuple[Path, dict[str, Any]]]) -> None:
    out, told = walked["ticket"]
    ticket, *_ = (text_of(out / name) for name in told["printed"])
    assert "PHIẾU LÀM TIẾP HỒ SƠ" in ticket
    assert len(told["printed"]) == 3
    assert len(list(out.glob("received/*"))) == 1


def test_without_a_line_the_slip_carries_the_local_code(
    walked: dict[str, tuple[Path, dict[str, Any]]],
) -> None:
    out, told = walked["service-down"]
    assert told["code"].startswith("TAM-K0001-")
    assert told["received"] == ""
    assert list(out.glob("received/*")) == []


def test_what_is_typed_arrives_as_it_was_meant(walked: dict[str, tuple[Path, dict[str, Any]]]) -> None:
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


def text_of(pdf: Path) -> str:
    """The words of a PDF."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return "\n".join(page.get_textpage().get_text_range() for page in opened)
