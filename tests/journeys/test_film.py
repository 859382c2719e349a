"""The film of a visit: each screen once, in every look asked for, none called seen that has a flaw or went away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from kiosk.commands.cases import CASES
from tests import camera as filming
from tests.camera import Camera, time_standing_still
from tests.journeys.desk import Desk, open_desk
from tests.looks import Look
from tests.screens_of_visits import FilmedWalk, drop_unseen
from ui.finger import settle, wait_for

pytestmark = pytest.mark.journey
LOOKS = [Look("vi", "A", "1280x800"), Look("en", "A++", "1080x1920", "high")]
FIRST_SCREENS = 5


def walk(desk: Desk, folder: Path) -> Camera:
    """To the first question; the marks of what was seen stay in the folder."""
    camera = Camera(folder, LOOKS)
    (folder / "seen").mkdir(exist_ok=True)
    plan = replace(CASES["student"].plan, last_stop="for_whom")
    FilmedWalk(camera, folder / "seen", desk.application, plan, folder / "walk").run()
    return camera


def test_each_screen_is_taken_once_in_every_look(tmp_path: Path) -> None:
    with open_desk(tmp_path / "kiosk") as desk:
        camera = walk(desk, tmp_path)
        assert camera.taken > FIRST_SCREENS and not any(camera.found.values())
        for look in LOOKS:
            assert len(list((tmp_path / look.folder).rglob("*.png"))) == camera.taken
        desk.application.kiosk.erase()
        desk.wait_for_screen("Welcome")
        assert walk(desk, tmp_path).taken == 0


def test_a_screen_with_a_flaw_is_not_called_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filming, "flaws", lambda _window: ["cut short: MẪU"])
    with open_desk(tmp_path / "kiosk") as desk:
        camera = walk(desk, tmp_path)
    drop_unseen(tmp_path / "seen")
    assert not list((tmp_path / "seen").iterdir())
    assert all("cut short: MẪU" in camera.found[look][0] for look in LOOKS)


def test_what_goes_away_while_it_is_filmed_is_told(tmp_path: Path) -> None:
    with open_desk(tmp_path / "kiosk") as desk:
        desk.tap("Tra cứu kết quả")
        camera = Camera(tmp_path, LOOKS)
        QTimer.singleShot(50, desk.application.kiosk.erase)
        assert not camera.film(desk.application, "lookup")
    assert all(any("another screen came" in told for told in camera.found[look]) for look in LOOKS)


def test_what_machines_tell_meanwhile_comes_after_it_in_its_order(tmp_path: Path) -> None:
    heard: list[int] = []
    with open_desk(tmp_path / "kiosk") as desk:
        jobs = desk.application.jobs
        with time_standing_still(desk.application):
            for number in range(3):
                jobs.run("printer", lambda number=number: number, heard.append)  # type: ignore[misc]
            settle(100)
            assert heard == []
        wait_for(lambda: heard == [0, 1, 2], "what the machine told")
