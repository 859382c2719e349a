"""A desk in a folder: its kiosk.toml, and a way to give commands as at a terminal."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drivers.online_service.practice import PracticeService
from kiosk.__main__ import main

Give = Callable[..., tuple[int, str, str]]


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[PracticeService]:
    """A service that runs."""
    service = PracticeService(tmp_path / "service")
    service.start()
    yield service
    service.close()


@pytest.fixture
def toml(tmp_path: Path, practice: PracticeService) -> Path:
    """A kiosk.toml whose state lies in the test's folder."""
    file = tmp_path / "kiosk.toml"
    file.write_text(
        f'[storage]\nstate_folder = "{tmp_path / "state"}"\n'
        f'[service]\nurl = "{practice.url}"\ncredentials_file = "{practice.credentials_file}"\ntimeout_s = 5\n'
        f'[printer]\nserver = "{tmp_path / "no-cups.sock"}"\n'
        '[scanner]\ndevice = "pnm:0"\n'
    )
    return file


@pytest.fixture
def give(capsys: pytest.CaptureFixture[str]) -> Iterator[Give]:
    """Give a command in this process; its exit code, output and errors. The log is put back afterwards."""

    def run(*words: object) -> tuple[int, str, str]:
        code = main([str(word) for word in words])
        told = capsys.readouterr()
        return code, told.out, told.err

    root = logging.getLogger()
    before = list(root.handlers), root.level, logging.raiseExceptions
    yield run
    root.handlers[:], root.level, logging.raiseExceptions = before
