"""The stage acts on practice devices only, and a practised visit touches no file of the desk but the scores."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.commands import practice as practice_command
from kiosk.desk.count_store import CountStore
from kiosk.desk.staff import Role
from kiosk.desk.store import StaffStore
from kiosk.ports.printer import PrintTrouble
from kiosk.result import Err, Ok
from kiosk.training.exercises import Exercise, Trouble
from kiosk.training.scores import Score, ScoreBook
from kiosk.wiring import COUNTS, SCORES, PracticeDesk, SystemClock, outbox
from ui.parts import Parts

WATCHED: list[str] = []
"""Paths opened since the fixture began; the hook stays for the life of the interpreter and is quiet else."""
WATCHING: set[bool] = set()


def _note(event: str, found: tuple[Any, ...]) -> None:
    if WATCHING and event in ("open", "sqlite3.connect", "os.listdir", "os.rename", "os.remove"):
        WATCHED.extend(os.fsdecode(each) for each in found[:2] if isinstance(each, (str, bytes, os.PathLike)))


sys.addaudithook(_note)


@pytest.fixture
def watched() -> Iterator[list[str]]:
    """Every path that is opened meanwhile, by any thread of this program."""
    WATCHED.clear()
    WATCHING.add(True)
    yield WATCHED
    WATCHING.clear()


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A desk's own state folder: staff, outbox, numbers, and the credentials of its service."""
    state = tmp_path / "real"
    state.mkdir(mode=0o700)
    assert isinstance(StaffStore(state / "staff.sqlite").add("NTL", Role.TECHNICIAN, "135792"), Ok)
    CountStore(state / COUNTS).add(datetime(2026, 11, 3, tzinfo=UTC).date(), "lltp", {"begun": 6})
    outbox(state, {}, SystemClock()).close()
    (state / "credentials.json").write_text('{"client_id": "real", "client_secret": "real"}')
    return state


def practised(tmp_path: Path, real: Path) -> tuple[Parts, PracticeDesk]:
    """Practice as the panel of this desk starts it."""
    toml = tmp_path / "kiosk.toml"
    toml.write_text(
        f'[storage]\nstate_folder = "{real}"\n'
        f'[service]\nurl = "https://real.example"\ncredentials_file = "{real / "credentials.json"}"\n'
    )
    parser = ArgumentParser()
    practice_command.add_arguments(parser)
    words = ["--then-run", "--initials", "NTL", "--scores", str(real / "training" / SCORES)]
    made: list[PracticeDesk] = []
    options = parser.parse_args([*words, "--settings", str(toml)])
    return practice_command._parts(tmp_path / "practice", options, made), made[0]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def close(parts: Parts, desk: PracticeDesk) -> None:
    parts.scanner.close()
    parts.outbox.close()
    desk.service.close()


def test_of_the_desks_own_files_practice_opens_the_scores_alone(
    tmp_path: Path, real: Path, watched: list[str]
) -> None:
    before = contents(real)
    watched.clear()
    parts, desk = practised(tmp_path, real)
    try:
        parts.counts.add(datetime(2026, 11, 4, tzinfo=UTC).date(), "lltp", {"begun": 6, "sent": 6})
        assert isinstance(parts.service.describe(), Ok)
        assert parts.staff.everyone() == () and parts.outbox.entries() == ()
        assert parts.training is not None and parts.training.initials == "NTL"
        parts.training.scores.note("NTL", Exercise.JAM, True)
        touched = {
            Path(path).resolve().relative_to(real).parts[0] for path in watched if path.startswith(str(real))
        }
    finally:
        close(parts, desk)
    after = contents(real)
    assert touched == {"training"}
    assert after.pop(f"training/{SCORES}") and after == before
    assert ScoreBook(real / "training" / SCORES).of("NTL", Exercise.JAM) == Score(1, 0)


def test_the_watch_would_see_a_read_of_the_real_credentials(real: Path, watched: list[str]) -> None:
    (real / "credentials.json").read_text()
    assert str(real / "credentials.json") in watched


def test_the_stage_brings_each_trouble_and_takes_it_out_again(tmp_path: Path, real: Path) -> None:
    parts, desk = practised(tmp_path, real)
    assert parts.training is not None
    stage = parts.training.stage
    try:
        stage.set(Trouble.PAPER_JAM)
        assert desk.printer.state().trouble is PrintTrouble.PAPER_JAM
        stage.set(Trouble.BLANK_SHEET)
        assert desk.tray.next() is not None
        stage.set(Trouble.NO_LINE)
        assert isinstance(parts.service.describe(), Err)
        stage.clear()
        assert desk.printer.state().ready and desk.tray.next() is None
        assert isinstance(parts.service.describe(), Ok)
        stage.clear()
        assert stage.sheets() == 0
    finally:
        close(parts, desk)
