"""Opening the kiosk: what cannot be built ends the program with its own words, and not with a dead window."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.commands import opening
from kiosk.commands.trouble import CommandError
from kiosk.wiring import practice
from ui.glance import Glance
from ui.parts import Parts

SMALL = Glance(fullscreen=False, width=1280, height=800)


def test_trouble_behind_the_first_frame_ends_the_program_in_words() -> None:
    def build() -> Parts:
        raise CommandError("không có thủ tục")

    with pytest.raises(CommandError, match="không có thủ tục"):
        opening.open_kiosk(SMALL, build)


def test_a_built_kiosk_stands_behind_the_same_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    services = []

    def build() -> Parts:
        parts, desk = practice(tmp_path)
        services.append(desk.service)
        return parts

    moved = []
    monkeypatch.setattr(
        opening.Opening, "_later", lambda self, _work: (moved.append(self), self._quit_with(0))
    )
    assert opening.open_kiosk(SMALL, build) == 0
    assert moved[0].application is not None
    services[0].close()
