"""What a machine-readable zone on an image says: read several times over, for others to hold against each other."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.scanner.pixels import GreyImage
from drivers.scanner.zone_letters import LENGTHS, ZoneLine, ink_of_line, places_of, upright
from drivers.scanner.zone_lines import zone_lines
from kiosk import logs

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
FILLER = "<"
READING_DPI = 300
LANGUAGE = "eng"
DATA_FOLDERS = ("/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata")
"""Where Debian's package tesseract-ocr-eng puts what tesserocr reads with."""
WORD_LISTS = ("load_system_dawg", "load_freq_dawg", "load_number_dawg", "load_punc_dawg", "load_bigram_dawg")
"""English words, which no zone holds."""
SIZES = (0.7, 0.85)
"""Letters of these parts of their scanned height are read best."""
FEWEST_MM = 8.0
"""A lower or narrower image holds no two lines."""
QUIET = (10, 10, 14, 14)
LOGGER = "kiosk.scanner"


def read_zone(image: GreyImage, dpi: int) -> tuple[str, ...]:
    """Independent readings of the zone on the image, each of two or three lines; empty where there is none.

    A line that a reading could not bring to its right length is empty in it. Nothing is checked here.
    """
    api = _reader()
    if api is None or min(image.shape[:2]) < FEWEST_MM / 25.4 * dpi:
        return ()
    if dpi > READING_DPI:
        part = READING_DPI / dpi
        image, dpi = cv2.resize(image, None, fx=part, fy=part, interpolation=cv2.INTER_AREA), READING_DPI
    found = zone_lines(image, dpi)
    letters = LENGTHS.get(len(found))
    if letters is None:
        return ()
    inks = upright([ink_of_line(line) for line in found], dpi)
    read = [_readings(places_of(ink, letters, dpi), api) for ink in inks]
    return tuple("\n".join(lines) for lines in zip(*read, strict=True))


def data_folder() -> Path | None:
    """Where the letters' data lie; None on a machine without them, which then reads no zones."""
    for folder in (os.environ.get("TESSDATA_PREFIX", ""), *DATA_FOLDERS):
        if folder and (Path(folder) / f"{LANGUAGE}.traineddata").is_file():
            return Path(folder)
    return None


@lru_cache(maxsize=1)
def _reader() -> Any:
    """The letter reader, loaded once; None where it or its data are missing."""
    folder = data_folder()
    try:
        import tesserocr
    except ImportError:
        folder = None
    if folder is None:
        logs.event(LOGGER, "ZoneReaderMissing")
        return None
    api = tesserocr.PyTessBaseAPI(
        path=str(folder), lang=LANGUAGE, psm=tesserocr.PSM.SINGLE_LINE, oem=tesserocr.OEM.LSTM_ONLY
    )
    api.SetVariable("tessedit_char_whitelist", LETTERS)
    for name in WORD_LISTS:
        api.SetVariable(name, "0")
    return api


def _readings(line: ZoneLine, api: Any) -> list[str]:
    """The line by each way of looking at it; fillers are put in where they stand, letters are read without them."""
    wanted = line.fillers.count(False)
    if not wanted:
        return [FILLER * len(line.fillers)] * (len(SIZES) + 1)
    return [_filled(line.fillers, _text(picture, api), wanted) for picture in _pictures(line)]


def _filled(fillers: Sequence[bool], text: str, wanted: int) -> str:
    if len(text) != wanted:
        return ""
    letters = iter(text)
    return "".join(FILLER if filler else next(letters) for filler in fillers)


def _pictures(line: ZoneLine) -> Iterator[NDArray[np.uint8]]:
    """Black letters on white, close together without their fillers: in two sizes, and with bolder strokes."""
    letters = [
        ink for ink, filler in itertools.zip_longest(line.places(), line.fillers) if not filler and ink.size
    ]
    plain = (255 - np.hstack(letters) * 255).astype(np.uint8)
    plain = cv2.copyMakeBorder(plain, *QUIET, cv2.BORDER_CONSTANT, value=255)
    for size in SIZES:
        yield cv2.resize(plain, None, fx=size, fy=size, interpolation=cv2.INTER_AREA)
    bold = cv2.erode(plain, np.ones((3, 3), np.uint8))
    yield cv2.resize(bold, None, fx=SIZES[0], fy=SIZES[0], interpolation=cv2.INTER_AREA)


def _text(picture: NDArray[np.uint8], api: Any) -> str:
    height, width = picture.shape
    api.SetImageBytes(np.ascontiguousarray(picture).tobytes(), width, height, 1, width)
    return "".join(api.GetUTF8Text().split())
