"""A hand-held reader on a serial line or as a USB serial device (CDC), which sends a code's bytes as they are."""

from __future__ import annotations

import contextlib
import errno
import termios
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import serial

from kiosk.ports.cancel import CancelToken
from kiosk.ports.code_reader import ReaderTrouble
from kiosk.result import Err, Ok, Result

LOOK_S = 0.1
QUIET_S = 0.25
"""A reader that sends no line end is through when it has been quiet for so long."""
MOST_BYTES = 4096
"""No QR code holds more (ISO/IEC 18004: 2,953 bytes)."""
ENDS = b"\r\n"
AROUND = b"\r\n\0\x02\x03\t "
"""Line ends, and the marks around a text that some readers add."""
BY_NAME = "serial/by-id"
"""Folder under /dev where udev names USB serial devices by maker and number."""
PLAIN_NAMES = ("ttyACM*", "ttyUSB*")
BROKEN = (serial.SerialException, OSError, termios.error)
"""What a line raises that is not there, not ours, or pulled out; the last is no OSError."""


@dataclass(frozen=True, slots=True)
class LineReader:
    """The reader at `device` ("" = the only USB serial device there is); see `kiosk.ports.code_reader`."""

    device: str = ""
    baud: int = 9600
    devices: Path = Path("/dev")

    def look(self) -> ReaderTrouble | None:
        """Open the line and close it again."""
        try:
            with contextlib.closing(self._line()):
                return None
        except BROKEN as error:
            return _trouble(error)

    def read(self, cancel: CancelToken) -> Result[bytes, ReaderTrouble]:
        """Open the line, forget what came before, and wait for one code."""
        try:
            with contextlib.closing(self._line()) as line:
                line.reset_input_buffer()
                return _next_code(line, cancel)
        except BROKEN as error:
            return Err(_trouble(error))

    def _line(self) -> Any:
        place = self.device or _only_one(self.devices)
        if not place:
            raise FileNotFoundError(errno.ENOENT, "no reader, or more than one")
        return serial.Serial(place, self.baud, timeout=LOOK_S, exclusive=True)


def _next_code(line: Any, cancel: CancelToken) -> Result[bytes, ReaderTrouble]:
    came, heard_at = bytearray(), time.monotonic()
    while not cancel.cancelled:
        some = line.read(max(1, min(line.in_waiting, MOST_BYTES)))
        now = time.monotonic()
        if some:
            came += some
            heard_at = now
        ended = any(end in came.lstrip(AROUND) for end in ENDS)
        if came.strip(AROUND) and (ended or now - heard_at > QUIET_S or len(came) > MOST_BYTES):
            return Ok(_first_line(bytes(came)))
    return Err(ReaderTrouble.CANCELLED)


def _first_line(came: bytes) -> bytes:
    text = came.strip(AROUND)
    for end in (b"\r", b"\n"):
        text = text.split(end, 1)[0]
    return text.strip(AROUND)[:MOST_BYTES]


def _only_one(devices: Path) -> str:
    """The one USB serial device; "" where there is none, or more than one and so no telling which."""
    found = list(_present(devices))
    return str(found[0]) if len(found) == 1 else ""


def _present(devices: Path) -> Iterator[Path]:
    named = sorted((devices / BY_NAME).glob("*")) if (devices / BY_NAME).is_dir() else []
    yield from named or sorted(path for name in PLAIN_NAMES for path in devices.glob(name))


def _trouble(error: Exception) -> ReaderTrouble:
    match getattr(error, "errno", None):
        case errno.ENOENT | errno.ENODEV | errno.ENXIO:
            return ReaderTrouble.NOT_FOUND
        case errno.EACCES | errno.EPERM:
            return ReaderTrouble.DENIED
        case errno.EBUSY | errno.EAGAIN:
            return ReaderTrouble.BUSY
        case _:
            return ReaderTrouble.UNPLUGGED
