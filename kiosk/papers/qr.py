"""QR codes as kiosk papers and screens draw them: level M, never micro, whole modules, quiet zone of four."""

from __future__ import annotations

from io import BytesIO

import segno

QUIET_ZONE = 4

Modules = tuple[tuple[bool, ...], ...]


def modules(text: str) -> Modules:
    """The dark modules row by row without quiet zone; ValueError when `text` fits no QR code."""
    try:
        code = segno.make(text, error="m", micro=False, boost_error=False)
    except segno.DataOverflowError as error:
        raise ValueError(f"{len(text)} characters fit no QR code") from error
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def qr_png(text: str, scale: int) -> bytes:
    """A PNG with `scale` pixels a module (4 or more on a screen) and the quiet zone around it."""
    out = BytesIO()
    code = segno.make(text, error="m", micro=False, boost_error=False)
    code.save(out, kind="png", scale=scale, border=QUIET_ZONE)
    return out.getvalue()
