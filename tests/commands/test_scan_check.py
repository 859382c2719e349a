"""`kiosk scan-check` says of a file what the worker would make of its image."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from drivers.scanner.practice_pages import draw_student_letter
from tests.cards.made import Side, make_card
from tests.commands.conftest import Give


def saved(folder: Path, side: Side = Side.BACK_2024, name: str = "the.png") -> Path:
    made = make_card(2400, side)
    Image.fromarray(made.image).save(folder / name, dpi=(made.dpi, made.dpi))
    return folder / name


def test_a_card_in_words_and_as_json(give: Give, tmp_path: Path) -> None:
    holder = make_card(2400).holder
    file = saved(tmp_path)
    code, told, _ = give("scan-check", str(file))
    assert code == 0 and told.count("\n") == 1
    assert holder.name in told and holder.number in told and "300 dpi" in told and "TD1" in told
    facts = json.loads(give("scan-check", "--json", str(file))[1])
    assert facts["card"]["number"] == facts["zone"]["personal_number"] == holder.number
    assert (facts["slot"], facts["verdict"], facts["dpi_from"]) == ("card", "good", "file")
    assert [each["kind"] for each in facts["codes"]] == ["citizen_card"] and facts["disagreeing"] == []


def test_a_letter_is_a_page_and_its_resolution_may_be_given(give: Give, tmp_path: Path) -> None:
    draw_student_letter("Nguyễn Thị Mẫu Đơn", 1).rotate(-2, fillcolor="white").save(tmp_path / "letter.png")
    facts = json.loads(give("scan-check", "--json", str(tmp_path / "letter.png"))[1])
    assert (facts["slot"], facts["dpi"], facts["dpi_from"], facts["card"]) == ("page", 300, "assumed", None)
    assert abs(facts["angle"] - 2) < 0.2
    facts = json.loads(give("scan-check", "--json", "--dpi", "150", str(tmp_path / "letter.png"))[1])
    assert (facts["dpi"], facts["dpi_from"]) == (150, "option")


def test_files_that_are_no_image_are_named_and_the_others_checked(give: Give, tmp_path: Path) -> None:
    (tmp_path / "no.png").write_bytes(b"no image")
    code, told, complaint = give("scan-check", str(tmp_path / "no.png"), str(saved(tmp_path, Side.FRONT)))
    assert code == 1 and told.count("\n") == 1
    assert "no.png" in complaint and "Traceback" not in complaint


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10**6))
def test_a_damaged_file_is_checked_or_named(give: Give, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    made = Image.new("RGB", (200, 160), (240, 240, 240))
    name = chance.choice(("a.jpg", "a.png", "a.tif", "a.ppm", "a.bmp", "a.webp"))
    made.save(tmp_path / name)
    data = bytearray((tmp_path / name).read_bytes())
    for _ in range(chance.randrange(1, 12)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    (tmp_path / name).write_bytes(bytes(data[: chance.randrange(1, len(data) + 1)]))
    code, _, complaint = give("scan-check", str(tmp_path / name))
    assert code in (0, 1) and "Traceback" not in complaint


@pytest.mark.parametrize("dpi", ["0", "10000", "x"])
def test_an_impossible_resolution_is_refused(give: Give, tmp_path: Path, dpi: str) -> None:
    with pytest.raises(SystemExit):
        give("scan-check", "--dpi", dpi, str(tmp_path / "any.png"))
