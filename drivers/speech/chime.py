"""The chime that calls the volunteer: two falling notes, drawn by arithmetic."""

from __future__ import annotations

import io
import math
import struct
import wave
from functools import cache

RATE_HZ = 22_050
NOTES = ((880.0, 0.25), (659.3, 0.55))
"""Hertz and seconds: a fifth and a bit down, as doorbells have it."""
LOUDNESS = 0.5


@cache
def chime_wav() -> bytes:
    """The chime as a WAV file, one channel of 16 bits."""
    samples = [sample for pitch, seconds in NOTES for sample in _note(pitch, seconds)]
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        out.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return file.getvalue()


def _note(pitch: float, seconds: float) -> list[int]:
    """One struck note, fading; it begins softly so that nothing clicks."""
    count = round(RATE_HZ * seconds)
    return [
        round(
            32_767
            * LOUDNESS
            * min(1.0, at / 200)
            * math.exp(-4 * at / count)
            * math.sin(2 * math.pi * pitch * at / RATE_HZ)
        )
        for at in range(count)
    ]
