"""The packet: every scanned JPEG byte for byte in a 1:1 PDF/A, the same pages always the same file."""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image, ImageCms

from kiosk.papers.packet import packet_papers, page_evidence, pages_pdf
from kiosk.papers.page_store import PageStore
from kiosk.papers.preview import page_count
from kiosk.result import Err, Ok
from kiosk.visit.events import Event, PageAccepted, PageAdded
from kiosk.visit.state import VisitState, apply

from .samples import PROCEDURE, begun


def jpeg(seed: int, width: int = 620, height: int = 877, mode: str = "RGB") -> bytes:
    """A made-up page of noise in the JPEG a scanner's finishing makes."""
    depth = (height // 8, width // 8, 3)
    noise = np.random.default_rng(seed).integers(0, 255, depth, dtype="uint8")
    image = Image.fromarray(noise).resize((width, height)).convert(mode)
    out = BytesIO()
    image.save(out, "JPEG", quality=80, dpi=(75, 75))
    return out.getvalue()


def images(pdf: bytes) -> list[bytes]:
    """The raw bytes of each page's only image."""
    with pikepdf.open(BytesIO(pdf)) as document:
        found = []
        for page in document.pages:
            (image,) = page.Resources.XObject.values()
            assert image.Filter in (pikepdf.Name.DCTDecode, [pikepdf.Name.DCTDecode])
            found.append(image.read_raw_bytes())
    return found


def _scanned(store: PageStore, *pages: tuple[str, bytes]) -> VisitState:
    state = apply(VisitState(), begun())
    for paper, content in pages:
        match store.adopt(paper, content, b"preview", b"thumb"):
            case Ok(page):
                state = apply(state, PageAdded(paper, page, "good", len(content), 620, 877, 75))
            case Err(fault):
                pytest.fail(fault)
    return state


@pytest.fixture
def store(tmp_path: Path) -> PageStore:
    return PageStore(tmp_path / "pages")


def test_each_paper_is_one_pdf_with_its_pages_byte_for_byte_in_order(store: PageStore) -> None:
    first, second, proof = jpeg(1), jpeg(2), jpeg(3)
    state = _scanned(
        store, ("fee_proof", proof), ("signed_declaration", first), ("signed_declaration", second)
    )
    documents = packet_papers(state, store, PROCEDURE)
    assert [(d.paper, d.code, d.pages) for d in documents] == [
        ("signed_declaration", "GT01", 2),
        ("fee_proof", "GT06", 1),
    ]
    assert images(documents[0].pdf) == [first, second]
    assert images(documents[1].pdf) == [proof]
    assert all(hashlib.sha256(d.pdf).hexdigest() == d.sha256 for d in documents)
    assert all(page_count(d.pdf) == d.pages for d in documents)


def test_the_same_pages_make_the_same_file(store: PageStore) -> None:
    state = _scanned(store, ("signed_declaration", jpeg(1)))
    assert packet_papers(state, store, PROCEDURE) == packet_papers(state, store, PROCEDURE)


def test_a_paper_without_pages_is_not_sent(store: PageStore) -> None:
    assert packet_papers(apply(VisitState(), begun()), store, PROCEDURE) == ()


@pytest.mark.parametrize(("dpi", "width", "height"), [(300, 2480, 3508), (200, 1654, 2339), (300, 1011, 638)])
def test_a_page_keeps_its_size_on_paper(dpi: int, width: int, height: int) -> None:
    with pikepdf.open(BytesIO(pages_pdf([jpeg(1, width, height)], [dpi]))) as document:
        _, _, wide, high = (float(side) for side in document.pages[0].mediabox)
    assert wide == pytest.approx(width / dpi * 72, abs=0.01)
    assert high == pytest.approx(height / dpi * 72, abs=0.01)


def test_a_turned_page_keeps_its_bytes_and_says_how_it_is_to_be_read() -> None:
    first, second = jpeg(1), jpeg(2)
    pdf = pages_pdf((first, second), (150, 150), (0, 3))
    with pikepdf.open(BytesIO(pdf)) as document:
        assert [int(page.get("/Rotate", 0)) for page in document.pages] == [0, 270]
    assert images(pdf) == [first, second]


def test_pages_of_different_resolution_keep_their_own_sizes() -> None:
    with pikepdf.open(BytesIO(pages_pdf([jpeg(1), jpeg(1)], [100, 200]))) as document:
        first, second = (float(page.mediabox[2]) for page in document.pages)
    assert first == pytest.approx(2 * second)


def test_the_file_is_marked_pdf_a_2b_with_srgb_and_says_nothing_of_people() -> None:
    pdf = pages_pdf([jpeg(1), jpeg(2, mode="L")], [75, 75])
    with pikepdf.open(BytesIO(pdf)) as document:
        assert document.pdf_version == "1.7"
        assert not document.is_encrypted
        assert "/Info" not in document.trailer
        assert "/ID" in document.trailer
        (intent,) = document.Root.OutputIntents
        profile = ImageCms.ImageCmsProfile(BytesIO(intent.DestOutputProfile.read_bytes()))
        assert "sRGB" in ImageCms.getProfileDescription(profile)
        metadata = document.open_metadata()
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "B")
        assert document.Root.Metadata.get("/Filter") is None
        text = document.Root.Metadata.read_bytes().decode()
        for word in ("CreateDate", "Producer", "creator", "ModifyDate"):
            assert word not in text


def test_the_verdict_and_who_overruled_it_go_along(store: PageStore) -> None:
    state = _scanned(store, ("fee_proof", jpeg(1)))
    doubt = PageAdded("fee_proof", "fee_proof-" + "0" * 32, "faint", 9, 6, 8, 300)
    events: tuple[Event, ...] = (doubt, PageAccepted(doubt.page, "citizen"))
    for event in events:
        state = apply(state, event)
    (document,) = packet_papers(_scanned(store, ("fee_proof", jpeg(1))), store, PROCEDURE)
    assert [(e["verdict"], e["accepted"]) for e in page_evidence(state, document)] == [
        ("good", ""),
        ("faint", "citizen"),
    ]


def test_other_pages_have_another_file_id_and_the_same_pages_the_same() -> None:
    def own_id(*jpegs: bytes) -> bytes:
        with pikepdf.open(BytesIO(pages_pdf(jpegs, [75] * len(jpegs)))) as document:
            first, second = (bytes(each) for each in document.trailer.ID)
            assert first == second
            return first

    one, other = jpeg(1), jpeg(2)
    assert own_id(one) == own_id(one)
    assert len({own_id(one), own_id(other), own_id(one, other), own_id(other, one)}) == 4
