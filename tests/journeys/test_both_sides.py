"""Where the desk wants the card as a paper, both its sides on the glass at once are its two pages."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from kiosk.papers.packet import packet_papers
from tests.cards.pairs import make_pair
from tests.journeys.desk import SETTINGS, open_desk
from tests.journeys.unseen import walk_to
from ui.finger import settle, wait_for

pytestmark = pytest.mark.journey


def test_both_sides_in_one_pass_are_the_two_pages_and_stand_on_one_sheet(tmp_path: Path) -> None:
    settings = SETTINGS.model_copy(update={"identity_copy": True})
    with open_desk(tmp_path / "desk", settings=settings) as desk:
        walk_to(desk, "@papers")
        desk.wait_for_screen("Papers")
        wait_for(lambda: desk.facts("printing") == "printed", "the declaration")
        desk.application.kiosk.papers.selectPaper("identity_copy")
        settle(50)
        desk.devices.tray.put_image(Image.fromarray(make_pair(1002).image))
        desk.tap("Quét trang này")
        wait_for(lambda: not desk.application.jobs.busy and not desk.facts("scanning"), "the scan", 60)
        settle(50)

        pages = desk.application.signals.state.pages_of("identity_copy")
        assert [page.verdict for page in pages] == ["good", "good"]
        assert all(page.width > page.height for page in pages)
        assert not desk.facts("can_add") and desk.facts("scan_trouble") == ""
        files = packet_papers(
            desk.application.signals.state, desk.application.store, desk.parts.loaded.procedure
        )
    (copy,) = [each for each in files if each.paper == "identity_copy"]
    with pikepdf.open(io.BytesIO(copy.pdf)) as pdf:
        (sheet,) = pdf.pages
        assert len(sheet.Resources.XObject) == 2
