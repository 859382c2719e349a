"""A fault run can be taken up again, draws the same faults from the same seed, and is found by its file."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.__main__ import write
from tests.faults.runs import PREFIX, FaultRun, Figure, Round, Seen, all_runs, go

PAGE = "# Faults\n\n<!-- measured -->\n<!-- end of measured -->\nafter\n"


def drawing(drawn: list[float], stop_at: int = -1) -> FaultRun:
    """A run that keeps what it drew, and stops short at one round."""

    @contextmanager
    def begin(_folder: Path) -> Iterator[Round]:
        def one(dice: random.Random) -> Seen:
            if len(drawn) == stop_at:
                raise KeyboardInterrupt
            drawn.append(dice.random())
            return Seen({"rounds": 1}, {"largest": drawn[-1]})

        yield one

    return FaultRun("drawing", "draws", 6, begin, lambda _seen: ())


def test_a_run_that_was_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    whole: list[float] = []
    expected = go(drawing(whole), 3, 6)
    pieces: list[float] = []
    with pytest.raises(KeyboardInterrupt):
        go(drawing(pieces, stop_at=4), 3, 6, tmp_path / "notes.json")
    assert go(drawing(pieces), 3, 6, tmp_path / "notes.json") == expected
    assert pieces == whole
    assert (expected.count("rounds"), expected.most("largest")) == (6, max(whole))


def test_another_seed_draws_other_faults_and_begins_anew(tmp_path: Path) -> None:
    first: list[float] = []
    second: list[float] = []
    go(drawing(first), 1, 3, tmp_path / "notes.json")
    assert go(drawing(second), 2, 3, tmp_path / "notes.json").count("rounds") == 3
    assert first != second


def test_every_run_file_holds_a_run_of_its_name() -> None:
    files = sorted(path.stem.removeprefix(PREFIX) for path in Path(__file__).parent.glob(f"{PREFIX}*.py"))
    assert sorted(run.replace("-", "_") for run in all_runs()) == files


def test_a_runs_figures_take_the_place_of_its_older_ones(tmp_path: Path) -> None:
    page = tmp_path / "faults.md"
    page.write_text(PAGE, "utf-8")
    write("b", [Figure("lost", "1", "0", False)], page)
    write("a", [Figure("kept", "9", "9", True)], page)
    write("b", [Figure("lost", "0", "0", True)], page)
    text = page.read_text("utf-8")
    assert [line for line in text.splitlines() if line.startswith("| ")][1:] == [
        "| a | kept | 9 | 9 |",
        "| b | lost | 0 | 0 |",
    ]
    assert text.endswith("<!-- end of measured -->\nafter\n")
