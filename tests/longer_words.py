"""Puts the desks of the camera into the made-up language, whose words are 40 % longer."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import ui.doorstep
from tests.journeys.desk import Desk, StandingClock, open_desk
from tests.looks import Look
from tests.pseudo_language import NAME, catalogue, with_pseudo

LONGER = Look(NAME, "A", "1920x1080")


@contextmanager
def longer_words(folder: Path) -> Iterator[None]:
    """Until its end each desk of `tests.camera` also speaks it; its catalogue lies in `folder`."""
    shutil.copytree(ui.doorstep.TRANSLATIONS, folder)
    catalogue(folder)

    @contextmanager
    def desk_with_longer_words(at: Path, clock: StandingClock | None = None) -> Iterator[Desk]:
        with open_desk(at, clock=clock) as desk:
            signals, others = desk.application.signals, tuple(map(with_pseudo, desk.parts.others))
            signals.parts = signals._desk = replace(
                desk.parts, loaded=with_pseudo(desk.parts.loaded), others=others
            )
            yield desk

    with (
        patch.object(ui.doorstep, "TRANSLATIONS", folder),
        patch("tests.camera.open_desk", desk_with_longer_words),
    ):
        yield
