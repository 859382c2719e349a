"""The words between the kiosk and its scanner worker: framed messages, and how doubtful bytes are refused."""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.result import Err, Ok, Result

MAGIC = b"QUET"
MAX_HEADER = 64 * 1024
MAX_PARTS = 16
MAX_PART = 64 * 1024 * 1024
_PREFIX = struct.Struct(">4sI")


@dataclass(frozen=True, slots=True)
class Frame:
    """One message: a JSON object and the bytes that belong to it."""

    header: dict[str, Any]
    parts: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Garbage:
    """What came is not our protocol; `reason` holds none of the bytes."""

    reason: str


def encode(header: dict[str, Any], parts: Sequence[bytes] = ()) -> bytes:
    """A frame: magic, header length, JSON header that names the length of each part, parts."""
    text = json.dumps({**header, "parts": [len(part) for part in parts]}, ensure_ascii=False).encode()
    return b"".join((_PREFIX.pack(MAGIC, len(text)), text, *parts))


class FrameReader:
    """Takes bytes as they come and gives whole frames; after garbage it stays garbage."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._open: tuple[dict[str, Any], list[int]] | None = None
        self._garbage: Garbage | None = None

    def feed(self, data: bytes) -> Result[list[Frame], Garbage]:
        """All frames complete by now, in order; an Err as soon as the bytes cannot be ours."""
        if self._garbage is not None:
            return Err(self._garbage)
        self._buffer += data
        frames: list[Frame] = []
        while True:
            match self._next():
                case Garbage() as garbage:
                    self._garbage = garbage
                    self._buffer.clear()
                    return Err(garbage)
                case None:
                    return Ok(frames)
                case frame:
                    frames.append(frame)

    def _next(self) -> Frame | Garbage | None:
        if self._open is None:
            opened = self._open_frame()
            if opened is None or isinstance(opened, Garbage):
                return opened
            self._open = opened
        header, lengths = self._open
        if len(self._buffer) < sum(lengths):
            return None
        self._open = None
        return Frame(header, tuple(self._take(length) for length in lengths))

    def _open_frame(self) -> tuple[dict[str, Any], list[int]] | Garbage | None:
        if not MAGIC.startswith(bytes(self._buffer[: len(MAGIC)])):
            return Garbage("a frame does not begin with our sign")
        if len(self._buffer) < _PREFIX.size:
            return None
        length = _PREFIX.unpack_from(self._buffer)[1]
        if length > MAX_HEADER:
            return Garbage(f"a header of {length} bytes")
        if len(self._buffer) < _PREFIX.size + length:
            return None
        self._take(_PREFIX.size)
        return _read_header(self._take(length))

    def _take(self, length: int) -> bytes:
        taken = bytes(self._buffer[:length])
        del self._buffer[:length]
        return taken


def _read_header(text: bytes) -> tuple[dict[str, Any], list[int]] | Garbage:
    try:
        header = json.loads(text)
    except (ValueError, RecursionError):
        return Garbage("a header that is not JSON")
    if not isinstance(header, dict):
        return Garbage("a header that is not an object")
    lengths = header.pop("parts", [])
    if not isinstance(lengths, list) or len(lengths) > MAX_PARTS or not all(map(_is_length, lengths)):
        return Garbage("a header whose part lengths make no sense")
    if sum(lengths) > MAX_PART:
        return Garbage("parts larger than any page")
    return header, lengths


def _is_length(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MAX_PART
