"""The scanned papers of an application as PDFs: the finished JPEGs byte for byte, marked PDF/A-2b."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from io import SEEK_END, BytesIO
from typing import Any

import img2pdf
import pikepdf
from PIL import ImageCms

from kiosk.papers.card_sheet import Side, fits_one_sheet, lay_on_one_sheet
from kiosk.papers.page_store import PageStore
from kiosk.procedure.definition import Procedure
from kiosk.visit.state import Page, VisitState

POINTS_PER_INCH = 72
QPDF_ID = b"31415926535897932384626433832795"
"""What qpdf writes as a file's id when it is told to write always the same."""
TRAILER = 1024
"""The id stands among the last so many bytes."""


@dataclass(frozen=True, slots=True)
class PaperDocument:
    """One paper ready to send: `code` is its name in the payload, `pages` those of `pdf`, `sha256` its sum in hex."""

    paper: str
    code: str
    pdf: bytes
    pages: int
    sha256: str


def packet_papers(state: VisitState, store: PageStore, procedure: Procedure) -> tuple[PaperDocument, ...]:
    """One PDF for each paper that has pages, in the procedure's order; the same pages give the same bytes.

    The sides of a card stand on one sheet.
    """
    documents = []
    for paper in procedure.papers:
        pages = state.pages_of(paper.key)
        if pages:
            jpegs = tuple(store.jpeg(page.page) for page in pages)
            dpis, turns = tuple(page.dpi for page in pages), tuple(page.turned for page in pages)
            one_sheet = paper.slot == "card" and fits_one_sheet(_sides(pages))
            pdf = card_pdf(jpegs, pages) if one_sheet else pages_pdf(jpegs, dpis, turns)
            digest = hashlib.sha256(pdf).hexdigest()
            documents.append(
                PaperDocument(paper.key, paper.code, pdf, 1 if one_sheet else len(pages), digest)
            )
    return tuple(documents)


def pages_pdf(jpegs: Sequence[bytes], dpis: Sequence[int], turns: Sequence[int] = ()) -> bytes:
    """A PDF/A-2b of these JPEGs, unchanged, each page of the size it was scanned at (1:1).

    `turns` are quarter turns clockwise for reading, written beside the page, not into its picture.

    Decree 30/2020/NĐ-CP asks for PDF 1.4 or later, colour, 200 dpi or more, 100 % scale. Nothing in the
    file says who made it, when, or whose it is.
    """
    with pikepdf.open(BytesIO(_plain(jpegs, dpis))) as pdf:
        for page, quarters in zip(pdf.pages, turns, strict=False):
            if quarters:
                page.Rotate = 90 * quarters
        return _marked(pdf, jpegs)


def card_pdf(jpegs: Sequence[bytes], pages: Sequence[Page]) -> bytes:
    """A PDF/A-2b of one A4 sheet with the sides of a card, their JPEGs unchanged, each as large as the card is."""
    with pikepdf.open(BytesIO(_plain(jpegs, [page.dpi for page in pages]))) as pdf:
        lay_on_one_sheet(pdf, _sides(pages))
        return _marked(pdf, jpegs)


def _sides(pages: Sequence[Page]) -> list[Side]:
    def points(pixels: int, page: Page) -> float:
        return pixels * POINTS_PER_INCH / page.dpi

    return [Side(points(each.width, each), points(each.height, each), each.turned) for each in pages]


def _plain(jpegs: Sequence[bytes], dpis: Sequence[int]) -> bytes:
    """A page for each JPEG, as large as it was scanned."""
    sizes: Iterator[int] = iter(dpis)

    def layout(width: int, height: int, _dpi: tuple[float, float]) -> tuple[float, float, float, float]:
        scale = POINTS_PER_INCH / next(sizes)
        return width * scale, height * scale, width * scale, height * scale

    plain: bytes = img2pdf.convert(
        list(jpegs),
        layout_fun=layout,
        nodate=True,
        engine=img2pdf.Engine.internal,
        rotation=img2pdf.Rotation.none,
    )
    return plain


def page_evidence(state: VisitState, document: PaperDocument) -> list[dict[str, Any]]:
    """What is known of each page of a paper, for the manifest: size, verdict, and who overruled it why."""
    return [_evidence(page) for page in state.pages_of(document.paper)]


def _evidence(page: Page) -> dict[str, Any]:
    return {
        "width": page.width,
        "height": page.height,
        "dpi": page.dpi,
        "bytes": page.bytes,
        "verdict": page.verdict,
        "accepted": page.accepted,
    }


def _marked(pdf: pikepdf.Pdf, jpegs: Sequence[bytes]) -> bytes:
    out = BytesIO()
    del pdf.trailer.Info
    profile = pdf.make_stream(srgb_profile(), N=3)
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFA1,
        OutputConditionIdentifier=pikepdf.String("sRGB IEC61966-2.1"),
        Info=pikepdf.String("sRGB IEC61966-2.1"),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = pikepdf.Array([pdf.make_indirect(intent)])
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["pdfaid:part"] = "2"
        metadata["pdfaid:conformance"] = "B"
    pdf.save(out, min_version="1.7", static_id=True, compress_streams=False)
    _give_own_id(out, jpegs)
    return out.getvalue()


def _give_own_id(pdf: BytesIO, jpegs: Sequence[bytes]) -> None:
    """Write an id made from the pictures over qpdf's fixed one, in place: the file may be large."""
    sums = b"".join(struct.pack(">II", zlib.crc32(jpeg), len(jpeg)) for jpeg in jpegs)
    pdf.seek(-TRAILER, SEEK_END)
    start = pdf.tell()
    trailer = pdf.read()
    if trailer.count(QPDF_ID) != 2:
        raise RuntimeError("qpdf wrote another id than its fixed one")
    pdf.seek(start)
    pdf.write(trailer.replace(QPDF_ID, hashlib.sha256(sums).hexdigest()[:32].encode("ascii")))


@cache
def srgb_profile() -> bytes:
    """The sRGB colour profile, its date of making set to a fixed day so that files repeat byte for byte."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = bytes.fromhex("07d0 0001 0001 0000 0000 0000")
    return bytes(profile)
