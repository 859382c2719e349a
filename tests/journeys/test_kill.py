"""A kill at each stop of the visit: the next start offers it again, on the same stop, with every answer."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

from kiosk.outbox.outbox import Outbox
from kiosk.result import Ok
from kiosk.sealing import MachineKey
from kiosk.wiring import practice
from tests.journeys.desk import SETTINGS, Desk, give_digits, open_desk, running
from tests.journeys.still_there import StillThere
from tests.journeys.walked import Stop, Walked
from ui.finger import Finger, wait_for
from ui.parts import Parts
from ui.viewmodels.frame import SCREENS

pytestmark = pytest.mark.journey

ROOT = Path(__file__).resolve().parents[2]
DIGITS = "0012"
DEADLINE_S = 90
BEFORE_THE_NUMBER = {
    "@needs",
    "@consent",
    "for_whom",
    "certificate_type",
    "purpose",
    "copies+ban_info",
    "fee_group",
    "delivery",
    "@identity",
}
KILLED_AT = ("father_name", "@papers", "@send")


@pytest.fixture(scope="module")
def devices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parts]:
    """One desk's devices and line, which outlive every start of the program."""
    parts, desk = practice(tmp_path_factory.mktemp("desk"), "student", SETTINGS)
    parts.outbox.close()
    yield replace(parts, scanner=StillThere(parts.scanner))
    parts.scanner.close()
    desk.service.close()


def start_after(stop: Stop, devices: Parts, folder: Path) -> Parts:
    """The parts of a program that starts over what the kill left."""
    ram, state = folder / "ram", folder / "state"
    shutil.copytree(stop.ram, ram)
    state.mkdir()
    key = MachineKey.load(state, {})
    assert isinstance(key, Ok)
    return replace(devices, ram=ram, outbox=Outbox.open(state / "outbox", key.value, devices.clock))


def test_a_kill_at_each_stop_loses_no_answer(student: Walked, devices: Parts, tmp_path: Path) -> None:
    stops = [stop for stop in student.stops if stop.name not in BEFORE_THE_NUMBER | {"@send"}]
    assert len(stops) > 12
    for number, stop in enumerate(stops):
        folder = tmp_path / f"{number:02}"
        folder.mkdir()
        with running(start_after(stop, devices, folder)) as application:
            desk = Desk(application.parts, application, Finger(application.window))
            assert desk.screen == "Resume", stop.name
            assert not desk.reads("Mẫu Đơn"), stop.name
            give_digits(desk, DIGITS)
            desk.wait_while("Resume")
            visit = application.signals.visit
            assert visit is not None
            assert visit.state == stop.state, stop.name
            assert desk.screen == SCREENS[visit.stop.screen], stop.name


def test_before_a_number_is_known_the_visit_is_erased(
    student: Walked, devices: Parts, tmp_path: Path
) -> None:
    stops = [stop for stop in student.stops if stop.name in BEFORE_THE_NUMBER]
    assert {stop.name for stop in stops} == BEFORE_THE_NUMBER
    for stop in stops:
        folder = tmp_path / stop.name.strip("@")
        folder.mkdir()
        with running(start_after(stop, devices, folder)) as application:
            assert application.kiosk.fact("screen") == "Welcome", stop.name
            assert list((folder / "ram").rglob("*")) == [], stop.name


def test_three_wrong_tries_erase_the_visit(student: Walked, devices: Parts, tmp_path: Path) -> None:
    with running(start_after(student.stop("@review"), devices, tmp_path)) as application:
        desk = Desk(application.parts, application, Finger(application.window))
        for _ in range(3):
            give_digits(desk, "9999")
        desk.wait_for_screen("Welcome")
        assert list((tmp_path / "ram").rglob("*")) == []


def test_one_visit_outlives_three_kills(student: Walked, tmp_path: Path) -> None:
    """Killed in a question, while papers are printed, and after it was sealed; filed once all the same."""
    walks = [walk_until_killed(tmp_path, stop) for stop in KILLED_AT]
    for before, after in pairwise(walks):
        assert after["back"] == before["at"]
    assert walks[-1]["at"]["answers"] == {key: repr(value) for key, value in student.last.answers.items()}
    with open_desk(tmp_path) as desk:
        desk.wait_for_screen("Sent")
        wait_for(lambda: desk.facts("slip") == "printed", "the slip")
        wait_for(lambda: len(desk.devices.service.codes()) == 1, "the service")
        desk.primary()
        desk.wait_for_screen("Welcome")
        assert list(desk.parts.ram.rglob("*")) == []
        wait_for(lambda: desk.parts.outbox.entries()[0].arrived, "the receipt")
        assert len(desk.devices.service.codes()) == 1


def walk_until_killed(folder: Path, stop: str) -> dict[str, Any]:
    """Start the program over the folder, walk on to the stop, kill -9 it there; what it said before."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.killed", str(folder), stop, DIGITS],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    with child.stdout as told:
        too_late = Timer(DEADLINE_S, child.kill)
        too_late.start()
        line = told.readline()
        too_late.cancel()
        child.kill()
    assert child.wait() == -9, f"it ended by itself before {stop}"
    assert line, f"it did not come to {stop}"
    said = json.loads(line)
    assert isinstance(said, dict)
    return said
