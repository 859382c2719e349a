"""Rows: putting pages into a PDF, against img2pdf followed by pikepdf writing the same metadata."""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO
from statistics import median

import img2pdf
import numpy as np
import pikepdf

from drivers.scanner.jpeg import encode_within
from drivers.scanner.practice_pages import draw_student_letter
from kiosk.papers.packet import pages_pdf, srgb_profile
from tests.bench.row import Row

PAGES = (1, 10, 50)
DPI = 300


def measure(rounds: int = 7) -> list[Row]:
    """The made-up letter, so many times in one file; by turns, the median of each."""
    jpeg = encode_within(np.asarray(draw_student_letter("Nguyễn Thị Mẫu Đơn", 1)), DPI, 1_500_000).data
    return [_row([jpeg] * number, rounds) for number in PAGES]


def _row(jpegs: list[bytes], rounds: int) -> Row:
    dpis = [DPI] * len(jpegs)
    pages_pdf(jpegs, dpis), _opponent(jpegs)
    pairs = [
        (_timed(lambda: pages_pdf(jpegs, dpis)), _timed(lambda: _opponent(jpegs))) for _ in range(rounds)
    ]
    ours, theirs = (median(each) for each in zip(*pairs, strict=True))
    more = (len(pages_pdf(jpegs, dpis)) - sum(map(len, jpegs)) - len(srgb_profile())) / len(jpegs)
    return Row(
        f"a PDF/A of {len(jpegs)} scanned A4 page{'s' if len(jpegs) > 1 else ''}",
        f"{ours * 1000:.1f} ms, {more:.0f} B a page beside the pictures",
        f"img2pdf, then pikepdf's metadata: {theirs * 1000:.1f} ms",
        ours / theirs,
        "≤ 1.2 ×",
    )


def _opponent(jpegs: list[bytes]) -> bytes:
    """What people put together by hand: img2pdf with its own defaults, then the mark of PDF/A with pikepdf."""
    out = BytesIO()
    with pikepdf.open(BytesIO(img2pdf.convert(jpegs))) as pdf:
        with pdf.open_metadata() as metadata:
            metadata["pdfaid:part"] = "2"
            metadata["pdfaid:conformance"] = "B"
        pdf.save(out)
    return out.getvalue()


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
