"""Row: finishing one scanned A4 colour page at 300 dpi, against merely encoding it as JPEG."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

import cv2
import numpy as np

from drivers.scanner.finishing import finish
from drivers.scanner.practice_pages import draw_student_letter
from tests.bench.row import Row, quantile

SKEWS = (0.0, 0.4, -0.7, 1.5, -3.0, 5.0)


def measure(rounds: int = 4) -> list[Row]:
    """The made-up letter at several skews, several times each."""
    letter = draw_student_letter("Nguyễn Thị Mẫu Đơn", 1)
    pages = [np.asarray(letter.rotate(-skew, fillcolor=(252, 252, 250)).convert("RGB")) for skew in SKEWS]
    finish(pages[0], 300)
    errors = [abs(finish(page, 300).angle - skew) for page, skew in zip(pages, SKEWS, strict=True)]
    ours = [_timed(lambda page=page: finish(page, 300)) for _ in range(rounds) for page in pages]  # type: ignore[misc]
    encoding = [_timed(lambda page=page: cv2.imencode(".jpg", page)) for _ in range(rounds) for page in pages]  # type: ignore[misc]
    best = median(encoding)
    return [
        Row(
            "finishing an A4 300 dpi colour page (trim, deskew, upright, verdict, codes, JPEG, preview)",
            f"{median(ours) * 1000:.0f} ms, p95 {quantile(ours, 0.95) * 1000:.0f} ms",
            f"OpenCV's JPEG encoder alone: {best * 1000:.0f} ms",
            median(ours) / best,
            "≤ 250 ms",
        ),
        Row("largest angle error of those pages", f"{max(errors):.2f}°", goal="≤ 0.2°"),
    ]


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
