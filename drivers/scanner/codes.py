"""QR codes on an image: their bytes, where they stand and which way up they are."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import zxingcpp

from drivers.scanner.pixels import GreyImage

MIN_PIXELS_A_SIDE = 12


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code: raw bytes (no charset guessed), area in pixels, degrees it stands turned clockwise."""

    data: bytes
    area: float
    turned: float


def read_codes(image: GreyImage, *, small_print: bool = False) -> tuple[Code, ...]:
    """All QR codes, largest first; `small_print` tries again on an enlarged image when none is found."""
    found = _read(image)
    if not found and small_print:
        found = _read(cv2.resize(image, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC))
    unique = {code.data: code for code in sorted(found, key=lambda code: code.area)}
    return tuple(sorted(unique.values(), key=lambda code: -code.area))


def _read(image: GreyImage) -> list[Code]:
    if min(image.shape[:2]) < MIN_PIXELS_A_SIDE:
        return []
    found = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode, try_invert=False)
    return [
        Code(bytes(code.bytes), _area(code.position), float(code.orientation))
        for code in found
        if code.valid and code.bytes
    ]


def _area(position: zxingcpp.Position) -> float:
    corners = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    pairs = zip(corners, (*corners[1:], corners[0]), strict=True)
    return float(abs(sum(a.x * b.y - b.x * a.y for a, b in pairs))) / 2
