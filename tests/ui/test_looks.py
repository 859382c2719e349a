"""The looks that `./dev screens` walks: all combinations once, sets that mean something, a run taken up again."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.looks import SETS, Look, Report, looks, report_of
from tests.screens import left_to_do, reported, write_index

SMALL, LARGE = Look("vi", "A++", "1280x800"), Look("en", "A", "3840x2160", "high")
TOLD = '{"screens": 2, "flaws": %s, "worn": ["A++ 1280x800 standard"]}'


def ended(flaws: str = "[]", code: int = 0) -> subprocess.CompletedProcess[str]:
    return subprocess.CompletedProcess([], code, TOLD % flaws + "\n", "no such screen\n")


def test_every_combination_is_a_look_of_its_own() -> None:
    assert len({each.folder for each in looks()}) == len(looks()) == 2 * 3 * 4 * 2


@pytest.mark.parametrize("name", SETS)
def test_a_named_set_holds_some_looks(name: str) -> None:
    assert [each for each in looks() if re.search(SETS[name], each.folder)]


def test_the_looks_in_danger_are_the_narrow_ones_in_the_largest_letters() -> None:
    danger = {each.folder for each in looks() if re.search(SETS["danger"], each.folder)}
    narrow = {
        each.folder for each in looks() if each.text == "A++" and each.screen in ("1280x800", "1080x1920")
    }
    assert narrow < danger and all("-Axx-" in each for each in danger)


def test_a_walk_seen_in_another_look_is_no_walk() -> None:
    assert reported(SMALL, "student", "abc", ended(), 2).sound
    assert "seen in" in reported(LARGE, "student", "abc", ended(), 2).trouble
    assert "1 pictures" in reported(SMALL, "student", "abc", ended(), 1).trouble
    assert reported(SMALL, "student", "abc", ended(code=1), 0).trouble == "no such screen"
    assert not reported(SMALL, "student", "abc", ended('["a flaw"]'), 2).sound


def test_a_run_is_taken_up_where_it_was_not_sound(tmp_path: Path) -> None:
    wanted = [(SMALL, "student"), (LARGE, "student"), (LARGE, "ticket")]
    Report(SMALL.folder, "student", "abc", 54).keep(tmp_path / SMALL.folder / "student")
    Report(LARGE.folder, "student", "abc", 54, ("a flaw",)).keep(tmp_path / LARGE.folder / "student")
    todo, sound = left_to_do(wanted, tmp_path, resume=True)
    assert todo == wanted[1:] and [each.look for each in sound] == [SMALL.folder]
    assert left_to_do(wanted, tmp_path, resume=False) == (wanted, [])


def test_a_report_is_read_as_it_was_kept(tmp_path: Path) -> None:
    report = Report("vi-A-1280x800", "student", "abc", 54, ("cut short: Xin chào",))
    report.keep(tmp_path)
    assert report_of(tmp_path) == report
    assert report_of(tmp_path / "nowhere") is None


def test_the_index_tells_what_was_found_and_shows_the_reference(tmp_path: Path) -> None:
    folder = tmp_path / "out" / SMALL.folder / "student"
    Report(SMALL.folder, "student", "abc", 1, ("cut short: <Xin chào>",)).keep(folder)
    (folder / "01-welcome.png").write_bytes(b"")
    (tmp_path / "01-welcome.png").write_bytes(b"")
    page = write_index(tmp_path / "out", tmp_path).read_text("utf-8")
    assert "abc" in page and "cut short: &lt;Xin chào&gt;" in page
    assert page.index("reference: 01-welcome") < page.index(f"{SMALL.folder} · student")
