"""How many made cards are read: our codes against zbar's and OpenCV's, zones against the truth."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from time import perf_counter

import cv2
import numpy as np
from pyzbar import pyzbar

from drivers.scanner.codes import read_codes
from drivers.scanner.finishing import finish
from drivers.scanner.pixels import GreyImage, grey
from drivers.scanner.zone_reading import read_zone
from kiosk.identity.mrz import read_mrz
from kiosk.identity.mrz_readings import agreed_mrz
from kiosk.result import Err, Ok
from tests.cards.made import MadeCard, Side, make_card

TODAY = date(2026, 11, 22)


@dataclass(slots=True)
class CodeCount:
    """Codes read at the first look, and with the closer look at 600 dpi; by the others; seconds a card."""

    cards: int = 0
    first: int = 0
    closer: int = 0
    wrong: int = 0
    zbar: int = 0
    opencv: int = 0
    seconds: float = 0.0


@dataclass(slots=True)
class ZoneCount:
    """Zones read wholly right, accepted though wrong, and the seconds of each reading."""

    cards: int = 0
    right: int = 0
    wrong: int = 0
    seconds: list[float] = field(default_factory=list)


def count_codes(seeds: Iterable[int], dpi: int = 300, others: bool = True) -> CodeCount:
    """Read the code of each made front, scanned at `dpi`, as the worker does."""
    counted = CodeCount()
    for seed in seeds:
        made = make_card(seed, dpi=dpi)
        wanted, view = made.holder.qr_text.encode(), grey(made.image)
        began = perf_counter()
        codes = finish(made.image, made.dpi, "card").codes
        counted.seconds += perf_counter() - began
        counted.cards += 1
        counted.first += wanted in codes
        counted.wrong += bool(codes) and wanted not in codes
        counted.closer += wanted in (codes or _closer(seed))
        if others:
            counted.zbar += _read(_by_zbar, view) == wanted
            counted.opencv += _read(_by_opencv, view) == wanted
    return counted


def count_zones(seeds: Iterable[int], side: Side) -> ZoneCount:
    """Read the zone of each made card, and hold all that it says against the person's."""
    counted = ZoneCount()
    for seed in seeds:
        made = make_card(seed, side)
        view = grey(made.image)
        began = perf_counter()
        found = agreed_mrz(read_zone(view, made.dpi), TODAY)
        counted.seconds.append(perf_counter() - began)
        right = found == read_mrz("\n".join(_lines(made)), TODAY)
        counted.cards += 1
        counted.right += right and isinstance(found, Ok)
        counted.wrong += isinstance(found, Ok) and not right
        assert not (right and isinstance(found, Err)), "the truth itself must be a valid zone"
    return counted


def _lines(made: MadeCard) -> tuple[str, ...]:
    return made.holder.passport_zone if made.side is Side.PASSPORT else made.holder.zone


def _closer(seed: int) -> tuple[bytes, ...]:
    view = grey(make_card(seed, dpi=600).image)
    return tuple(code.data for code in read_codes(view, small_print=True))


def _read(reader: Callable[[GreyImage], bytes], view: GreyImage) -> bytes:
    try:
        return reader(np.ascontiguousarray(view))
    except (cv2.error, UnicodeError):
        return b""


def _by_zbar(view: GreyImage) -> bytes:
    """Its text guesses a charset, so any that comes back to the same bytes counts for it."""
    found = pyzbar.decode(view, symbols=[pyzbar.ZBarSymbol.QRCODE])
    return _as_card(bytes(found[0].data)) if found else b""


def _by_opencv(view: GreyImage) -> bytes:
    return str(cv2.QRCodeDetector().detectAndDecode(view)[0]).encode()


def _as_card(data: bytes) -> bytes:
    """zbar turns UTF-8 that it takes for another charset into UTF-8 once more; taken back where that is so."""
    text = data.decode("utf-8")
    for charset in ("latin-1", "cp1252", "big5", "shift-jis"):
        try:
            return text.encode(charset).decode("utf-8").encode()
        except UnicodeError:
            continue
    return data
