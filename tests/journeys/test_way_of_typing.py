"""The way of typing one person chose is not the next one's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.desk import open_desk
from ui.finger import wait_for

pytestmark = pytest.mark.journey


def test_the_next_person_types_telex_again(tmp_path: Path) -> None:
    with open_desk(tmp_path / "desk") as desk:
        session, kiosk = desk.application.kiosk.session, desk.application.kiosk
        session.setMethod("plain")
        kiosk.stopAndErase()
        wait_for(lambda: desk.screen == "Welcome", "the start screen")
        assert session.property("method") == "telex"
