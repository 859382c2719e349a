"""A page image from a file, as pixels and resolution, as the scanner would have given them."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from drivers.scanner.pixels import RgbImage
from kiosk.result import Err, Ok, Result

BOUNDS_DPI = (50, 1200)
"""What else a file says of its resolution is not believed."""


@dataclass(frozen=True, slots=True)
class PageFile:
    """Rows × columns × RGB, as they stand in the file; `dpi` 0 where it names no resolution that can be."""

    image: RgbImage
    dpi: int


def read_page_file(file: Path) -> Result[PageFile, str]:
    """The image in the file; the error names its kind and holds nothing of the file."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(file) as opened:
                said = opened.info.get("dpi", (0, 0))
                pixels = np.asarray(opened.convert("RGB"))
        except Exception as trouble:
            return Err(type(trouble).__name__)
    return Ok(PageFile(pixels, _believed(said)))


def _believed(said: object) -> int:
    try:
        dpi = round(float(said[0]))  # type: ignore[index]
    except (TypeError, ValueError, OverflowError, IndexError, ZeroDivisionError):
        return 0
    return dpi if BOUNDS_DPI[0] <= dpi <= BOUNDS_DPI[1] else 0
