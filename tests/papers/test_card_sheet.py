"""Both sides of a card on one A4 at true size, upright, their JPEGs byte for byte; a whole glass keeps its page."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from kiosk.papers.card_sheet import Side, fits_one_sheet
from kiosk.papers.packet import PaperDocument, card_pdf, packet_papers
from kiosk.papers.page_store import PageStore
from kiosk.result import Ok
from kiosk.visit.events import PageAdded
from kiosk.visit.state import Page, VisitState, apply

from .samples import PROCEDURE, begun

CARD = (1012, 638)
"""An ID-1 card at 300 dpi."""


def side(colour: tuple[int, int, int], size: tuple[int, int] = CARD) -> bytes:
    """A side of that colour, red along its upper edge."""
    image = Image.new("RGB", size, colour)
    image.paste((220, 0, 0), (0, 0, size[0], size[1] // 8))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=92)
    return out.getvalue()


def page(turned: int = 0, size: tuple[int, int] = CARD) -> Page:
    return Page("identity_copy", "", "good", 1, *size, 300, turned=turned)


def seen(pdf: bytes) -> Image.Image:
    """The only page at 300 dpi."""
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1
        return document[0].render(scale=300 / 72).to_pil().convert("RGB")


FRONT, BACK = side((0, 90, 200)), side((0, 160, 60))


def test_both_sides_stand_on_one_a4_at_true_size_with_their_own_bytes() -> None:
    pdf = card_pdf([FRONT, BACK], [page(), page()])
    picture = seen(pdf)
    assert picture.size == pytest.approx((2480, 3508), abs=2)
    blue = [
        at
        for at in range(picture.height)
        if picture.getpixel((1240, at))[2] > 150 > picture.getpixel((1240, at))[0]
    ]  # type: ignore[index]
    assert len(blue) == pytest.approx(638 * 7 / 8, abs=6)
    row = [picture.getpixel((x, blue[200])) for x in range(picture.width)]
    assert sum(1 for r, _, b in row if b > 150 > r) == pytest.approx(1012, abs=4)  # type: ignore[misc]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = document.pages[0].Resources.XObject
        assert [found[name].read_raw_bytes() for name in ("/Side1", "/Side2")] == [FRONT, BACK]


@pytest.mark.parametrize("turned", [1, 2, 3])
def test_a_turned_side_stands_upright(turned: int) -> None:
    way = {1: Image.Transpose.ROTATE_90, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_270}[turned]
    with Image.open(io.BytesIO(FRONT)) as image:
        lying = image.transpose(way)
    out = io.BytesIO()
    lying.save(out, "JPEG", quality=95)
    straight = seen(card_pdf([FRONT], [page()]))
    turned_back = seen(card_pdf([out.getvalue()], [page(turned, lying.size)]))
    for x, y in ((800, 1480), (1240, 1470), (1240, 1700), (1700, 1480), (400, 1700)):
        a, b = straight.getpixel((x, y)), turned_back.getpixel((x, y))
        assert a == pytest.approx(b, abs=40)


def test_a_whole_glass_and_too_many_sides_are_no_card() -> None:
    assert not fits_one_sheet([Side(595, 842, 0)])
    assert not fits_one_sheet([Side(243, 153, 1)] * 4)
    assert not fits_one_sheet([])


def test_the_packet_tells_one_page_for_both_sides(tmp_path: Path) -> None:
    store, state = PageStore(tmp_path / "pages"), apply(VisitState(), begun())
    key = next(paper.key for paper in PROCEDURE.papers)
    for content in (FRONT, BACK):
        match store.adopt(key, content, b"", b""):
            case Ok(name):
                state = apply(state, PageAdded(key, name, "good", len(content), *CARD, 300))
    cards = PROCEDURE.model_copy(
        update={"papers": tuple(p.model_copy(update={"slot": "card"}) for p in PROCEDURE.papers)}
    )
    (document,) = packet_papers(state, store, cards)
    assert isinstance(document, PaperDocument)
    assert document.pages == 1
    assert packet_papers(state, store, PROCEDURE)[0].pages == 2
