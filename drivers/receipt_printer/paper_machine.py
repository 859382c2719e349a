"""A receipt printer made of code: takes ESC/POS byte by byte, answers as one, and keeps each slip that it cut off."""

from __future__ import annotations

from dataclasses import dataclass, field

from PIL import Image

BUFFER_BYTES = 4096
FEED_ROWS = 24
MANY_ROWS = 10_000_000
FIXED = 0x12


@dataclass(slots=True)
class PaperMachine:
    """The mechanics: `rows_left` of paper, cover, knife, and what came out in `slips` and hangs out in `rows`.

    `mute` models that never answer. `stop_after` opens the `cover` or jams the `knife` after so many rows.
    Bytes beyond the memory are not taken, as on the real line.
    """

    rows_left: int = MANY_ROWS
    cover_open: bool = False
    knife_jammed: bool = False
    mute: bool = False
    stop_after: tuple[int, str] | None = None
    slips: list[Image.Image] = field(default_factory=list)
    rows: list[bytes] = field(default_factory=list)
    _waiting: bytearray = field(default_factory=bytearray)
    _answers: bytearray = field(default_factory=bytearray)
    _band_width: int = 0
    _band_rows: int = 0

    def take(self, data: bytes) -> int:
        """Bytes from the line; how many were taken. Real-time commands pass everything that waits."""
        if data[:2] in (b"\x10\x04", b"\x10\x14"):
            self._at_once(data)
            return len(data)
        room = BUFFER_BYTES - len(self._waiting)
        taken = 0
        while taken < len(data) and room > 0:
            self._waiting += data[taken : taken + room]
            taken = min(len(data), taken + room)
            self._work()
            room = BUFFER_BYTES - len(self._waiting)
        return taken

    def answers(self) -> bytes:
        """What the printer says since it was last heard."""
        said = bytes(self._answers)
        self._answers.clear()
        return said

    def refill(self, rows: int = MANY_ROWS) -> None:
        """A new roll; what waited goes on."""
        self.rows_left = rows
        self._work()

    def mend(self) -> None:
        """A new roll, the cover shut, the knife free; what waited goes on."""
        self.cover_open = self.knife_jammed = False
        self.stop_after = None
        self.refill()

    @property
    def stopped(self) -> bool:
        """Whether nothing can be printed now."""
        return self.cover_open or self.knife_jammed or self.rows_left <= 0

    def _at_once(self, data: bytes) -> None:
        if data[:3] == b"\x10\x14\x08":
            self._waiting[:] = data[10:]
            self._band_rows = 0
            self._work()
        elif not self.mute:
            self._answers.append(self._status(data[2]))

    def _status(self, question: int) -> int:
        match question:
            case 4:
                return FIXED | (0x60 if self.rows_left <= 0 else 0)
            case 2:
                return FIXED | (0x04 if self.cover_open else 0) | (0x20 if self.rows_left <= 0 else 0)
            case 3:
                return FIXED | (0x08 if self.knife_jammed else 0)
            case _:
                return FIXED | (0x08 if self.stopped else 0)

    def _work(self) -> None:
        while not self.stopped and self._step():
            pass

    def _step(self) -> bool:
        """Carry out the first command that waits, or the next row of a picture; False when it is not all here."""
        data = bytes(self._waiting)
        if self._band_rows:
            return self._row(data)
        for command, act in COMMANDS.items():
            if data.startswith(command) and len(data) >= LENGTHS[command]:
                del self._waiting[: LENGTHS[command]]
                act(self, data)
                return True
            if data and command.startswith(data[: len(command)]):
                return False
        del self._waiting[:1]
        return bool(data)

    def _row(self, data: bytes) -> bool:
        if len(data) < self._band_width:
            return False
        del self._waiting[: self._band_width]
        self.rows.append(data[: self._band_width])
        self.rows_left -= 1
        self._band_rows -= 1
        if self.stop_after is not None and len(self.rows) >= self.stop_after[0]:
            self.cover_open = self.stop_after[1] == "cover"
            self.knife_jammed = not self.cover_open
            self.stop_after = None
        return True

    def _start(self, _data: bytes) -> None:
        """ESC @ has nothing to forget here: no settings outlive a command."""

    def _begin_band(self, data: bytes) -> None:
        self._band_width = int.from_bytes(data[4:6], "little")
        self._band_rows = int.from_bytes(data[6:8], "little")

    def _done(self, _data: bytes) -> None:
        if not self.mute:
            self._answers.append(0x00)

    def _cut(self, _data: bytes) -> None:
        self.rows_left -= FEED_ROWS
        if self.rows:
            self.slips.append(picture(self.rows))
        self.rows = []


COMMANDS = {
    b"\x1b@": PaperMachine._start,
    b"\x1dv0\x00": PaperMachine._begin_band,
    b"\x1dV\x42": PaperMachine._cut,
    b"\x1dr\x01": PaperMachine._done,
}
LENGTHS = {b"\x1b@": 2, b"\x1dv0\x00": 8, b"\x1dV\x42": 4, b"\x1dr\x01": 3}


def picture(rows: list[bytes]) -> Image.Image:
    """Rows of dots as a picture, black on white."""
    width = max(len(row) for row in rows)
    dots = b"".join(row.ljust(width, b"\x00") for row in rows)
    return Image.frombytes("1", (width * 8, len(rows)), bytes(byte ^ 0xFF for byte in dots))
