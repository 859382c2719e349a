"""Rows: straightening the same pages with what people would use instead: Tesseract (as OCRmyPDF does) and unpaper."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import cv2
import numpy as np
from PIL import Image

from drivers.scanner.finishing import finish
from drivers.scanner.pixels import RgbImage, grey, ink_of, letters_of, reduced
from drivers.scanner.practice_pages import draw_student_letter
from drivers.scanner.skew import find_skew
from tests.bench.row import Row
from tests.pages.made import make_page

DPI = 300
SKEWS = (0.4, -3.0, 5.0)
MADE = (0, 12)
"""Seeds of the made pages' tuning half: a letter and a form."""
DATA = ("/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata")
Page = tuple[RgbImage, float]
Taken = tuple[list[float], list[float]]
"""Seconds, and degrees by which the angle was missed."""


def measure() -> list[Row]:
    """Each page once with each; an opponent that is not installed is named as not there."""
    pages = list(_pages())
    ours = _taken(pages, lambda image: finish(image, DPI).angle)
    rows = []
    for name, theirs in (
        ("Tesseract, which OCRmyPDF --deskew asks", _tesseract(pages)),
        ("unpaper", _unpaper(pages)),
    ):
        what = f"finishing a skewed A4 300 dpi page whole, against {name.split(',')[0]} straightening alone"
        if theirs is None:
            rows.append(Row(what, _words(ours), f"{name}: not installed", goal="≤ 250 ms, ≤ 0.2°"))
            continue
        ratio = median(ours[0]) / median(theirs[0])
        rows.append(Row(what, _words(ours), f"{name}: {_words(theirs)}", ratio, "≤ 250 ms, ≤ 0.2°"))
    return rows


def _pages() -> Iterator[Page]:
    letter = draw_student_letter("Nguyễn Thị Mẫu Đơn", 1)
    for skew in SKEWS:
        yield np.asarray(letter.rotate(-skew, Image.Resampling.BICUBIC, fillcolor=(252, 252, 250))), skew
    for seed in MADE:
        page = make_page(seed, DPI)
        if page.truth.turn == 0:
            yield page.image, page.truth.angle


def _taken(pages: list[Page], angle_of: Callable[[RgbImage], float]) -> Taken:
    seconds, errors = [], []
    for image, truth in pages:
        began = time.perf_counter()
        angle = angle_of(image)
        seconds.append(time.perf_counter() - began)
        errors.append(abs(angle - truth))
    return seconds, errors


def _words(taken: Taken) -> str:
    seconds, errors = taken
    return (
        f"{median(seconds) * 1000:.0f} ms, angle error median {median(errors):.2f}°, most {max(errors):.2f}°"
    )


def _tesseract(pages: list[Page]) -> Taken | None:
    folder = next((path for path in DATA if Path(path, "eng.traineddata").is_file()), None)
    if folder is None:
        return None
    import tesserocr

    def angle(image: RgbImage) -> float:
        with tesserocr.PyTessBaseAPI(path=folder, lang="eng", psm=tesserocr.PSM.AUTO_ONLY) as api:
            api.SetImage(Image.fromarray(image))
            api.SetSourceResolution(DPI)
            found = api.AnalyseLayout()
            return 0.0 if found is None else float(np.rad2deg(found.Orientation()[3]))

    return _taken(pages, angle)


def _unpaper(pages: list[Page]) -> Taken | None:
    """Its angle is what is left on the page it wrote, taken off the truth."""
    if shutil.which("unpaper") is None:
        return None
    seconds, errors = [], []
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        before, after = Path(folder, "page.ppm"), Path(folder, "done.ppm")
        for image, _ in pages:
            cv2.imwrite(str(before), image[:, :, ::-1])
            began = time.perf_counter()
            subprocess.run(
                ["unpaper", "--overwrite", str(before), str(after)], check=True, capture_output=True
            )
            seconds.append(time.perf_counter() - began)
            with Image.open(after) as done:
                errors.append(abs(_left(np.asarray(done.convert("RGB")))))
    return seconds, errors


def _left(image: RgbImage) -> float:
    small, _ = reduced(grey(image), DPI)
    y, x = (axis.astype(np.float64) for axis in np.nonzero(letters_of(ink_of(small))))
    return find_skew(x, y).angle
