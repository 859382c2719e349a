"""The chimes: two falling notes call the volunteer, two rising ones tell of a fee; drawn by arithmetic."""

from __future__ import annotations

import io
import math
import struct
import wave
from functools import cache

from kiosk.ports.speech import Sound

RATE_HZ = 22_050
NOTES = {
    Sound.CALL: ((880.0, 0.25), (659.3, 0.55)),
    Sound.FEE: ((987.8, 0.12), (1318.5, 0.3)),
}
"""Hertz and seconds: down as doorbells have it, and short and up."""
LOUDNESS = 0.5


@cache
def chime_wav(sound: Sound = Sound.CALL) -> bytes:
    """A chime as a WAV file, one channel of 16 bits."""
    samples = [sample for pitch, seconds in NOTES[sound] for sample in _note(pitch, seconds)]
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
