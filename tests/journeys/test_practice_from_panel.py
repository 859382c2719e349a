"""From the panel into practice and back: by badge or PIN there, without one here, and nothing of it beside the real."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.commands import practice as practice_command
from kiosk.commands import run as run_command
from kiosk.commands.opening import PRACTISE
from kiosk.desk.staff import Role
from kiosk.result import Ok
from kiosk.wiring import PracticeDesk, practice
from tests.journeys.desk import SETTINGS, Desk, StandingClock, open_desk, running
from ui.application import qt_application
from ui.finger import Finger, settle, wait_for

pytestmark = pytest.mark.journey
PIN = "204817"


class StillClock(StandingClock):
    """Keys seem to follow each other at once, as a reader types them."""

    def monotonic(self) -> float:
        """Always the same."""
        return 0.0


@pytest.fixture
def real_desk(tmp_path: Path) -> Iterator[Desk]:
    """A kiosk that does not know that its devices are for practice."""
    qt_application()
    parts, devices = practice(tmp_path / "desk", "citizen", SETTINGS, StillClock())
    assert isinstance(parts.staff.add("KT", Role.TECHNICIAN, PIN), Ok)
    try:
        with running(replace(parts, practice=False)) as application:
            yield Desk(parts, application, Finger(application.window), devices)
    finally:
        devices.service.close()


def read_badge(desk: Desk, code: str) -> None:
    """What a reader that types like a keyboard does."""
    for letter in code:
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, desk.application.window, Qt.Key(0), letter, Qt.KeyboardModifier.NoModifier
        )
    QTest.keyClick(desk.application.window, Qt.Key.Key_Return)


def touch_on_panel(desk: Desk, name: str) -> None:
    """Touch it once the panel has grown to all it tells, further down if need be."""
    wait_for(lambda: len(desk.facts("devices")) == 4, "the devices")  # type: ignore[arg-type]
    settle(300)
    desk.finger.tap(name)


def test_a_badge_opens_the_panel_and_the_panel_leads_to_practice(real_desk: Desk) -> None:
    desk, wanted = real_desk, list[str]()
    desk.application.kiosk.practiceWanted.connect(lambda: wanted.append("practice"))
    badge = desk.parts.staff.give_badge("KT")
    assert isinstance(badge, Ok)
    desk.application.kiosk.openStaff()
    desk.application.kiosk.staff.practise()
    read_badge(desk, "LLTP-BADGE:of-nobody")
    desk.wait_for_words("Chưa đúng.")
    assert desk.facts("phase") == "names" and not wanted
    read_badge(desk, badge.value)
    wait_for(lambda: desk.facts("phase") == "open", "the panel")
    assert badge.value not in desk.known() and not desk.reads("LUYỆN TẬP")
    shift = desk.parts.staff.on_duty(desk.parts.clock.now())
    assert shift is not None and shift.staff.initials == "KT"
    touch_on_panel(desk, "Luyện tập")
    assert wanted == ["practice"]


def test_practice_is_framed_and_left_through_its_own_panel(tmp_path: Path) -> None:
    with open_desk(tmp_path / "desk") as desk:
        left = list[str]()
        desk.application.kiosk.leaveWanted.connect(lambda: left.append("left"))
        desk.tap("Làm hồ sơ mới")
        desk.wait_while("Welcome")
        if desk.screen == "Procedure":
            desk.tap(desk.facts("offers")[0]["title"])  # type: ignore[index]
        desk.wait_for_screen("Needs")
        assert desk.reads("LUYỆN TẬP")
        desk.application.kiosk.stopAndErase()
        desk.wait_for_screen("Welcome")
        desk.application.kiosk.openStaff()
        wait_for(lambda: desk.facts("phase") == "open", "the panel")
        touch_on_panel(desk, "Kết thúc luyện tập")
        assert left == ["left"]


class StartedError(Exception):
    """The program would be another one now."""


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The command lines that the program was started anew with."""
    lines: list[tuple[str, ...]] = []

    def execv(_program: str, words: tuple[str, ...]) -> NoReturn:
        lines.append(tuple(words))
        raise StartedError

    monkeypatch.setattr("os.execv", execv)
    return lines


def test_the_kiosk_starts_anew_as_practice_and_comes_back_with_its_settings(
    tmp_path: Path, started: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    toml = tmp_path / "kiosk.toml"
    toml.write_text("")
    folder = tmp_path / "practised"
    folder.mkdir()
    parser = ArgumentParser()
    practice_command.add_arguments(parser)
    monkeypatch.setattr("kiosk.commands.opening.open_kiosk", lambda *_: PRACTISE)
    with pytest.raises(StartedError):
        run_command.run(parser.parse_args(["--settings", str(toml)]))
    (line,) = started
    words = list(line[line.index("practice") + 1 :])
    assert "--then-run" in words
    monkeypatch.setattr("kiosk.commands.opening.open_kiosk", lambda *_: 0)
    monkeypatch.setattr("tempfile.mkdtemp", lambda **_: str(folder))
    with pytest.raises(StartedError):
        practice_command.run(parser.parse_args(words))
    assert started[1][-3:] == ("run", "--settings", str(toml)) and not folder.exists()


def test_practice_takes_nothing_from_the_desks_own_settings(tmp_path: Path) -> None:
    """Service, credentials, outbox, staff and numbers of the real desk are named there; practice opens none of them."""
    toml, real = tmp_path / "kiosk.toml", tmp_path / "real"
    toml.write_text(f'[storage]\nstate_folder = "{real}"\n[service]\nurl = "https://real.example"\n')
    parser = ArgumentParser()
    practice_command.add_arguments(parser)
    options = parser.parse_args(["--then-run", "--settings", str(toml)])
    made: list[PracticeDesk] = []
    parts = practice_command._parts(tmp_path / "practice", options, made)
    try:
        assert parts.practice and parts.settings.service.url == "" and not real.exists()
        assert parts.ram.is_relative_to(tmp_path / "practice")
        described = parts.service.describe()
        assert isinstance(described, Ok)
        assert (tmp_path / "practice" / "state" / "outbox").exists()
    finally:
        parts.scanner.close()
        parts.outbox.close()
        made[0].service.close()
