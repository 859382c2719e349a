"""The practice tray as a device that speaks as python-sane's do: glass, feeder, both sides, and mishaps."""

from __future__ import annotations

import contextlib
import os
import signal
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import sane
from PIL import Image

from drivers.scanner.practice_plug import BACK, FEEDER, Mishap, PracticePlug, device_name

MADE_AT_DPI = 300
GLASS_MM = (210.0, 297.0)
LONGEST_MM = 356.0
"""What goes through the feeder."""
SOURCES = ["Flatbed", "ADF", "ADF Duplex"]
ROWS = 16
"""Rows that come at once."""
LID = (247, 247, 245)
SaneError = sane._sane.error


class TrayLibrary:
    """What `sane` is for real devices; `folder` is the tray's."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._plug = PracticePlug(folder)

    def get_devices(self) -> list[tuple[str, str, str, str]]:
        """The one device, while it is plugged in."""
        place = self._plug.place
        return [] if place is None else [(device_name(place), "MẪU", "Máy quét tập", "flatbed scanner")]

    def open(self, name: str) -> TrayDevice:
        """The device of that name; fails as libsane does where it is not, or no longer."""
        if name not in (found[0] for found in self.get_devices()):
            raise SaneError("Invalid argument")
        return TrayDevice(self._folder, self._plug, name)


class TrayOption:
    """One option as python-sane describes it."""

    def __init__(self, constraint: object, unit: int) -> None:
        self.constraint = constraint
        self.unit = unit

    def is_active(self) -> bool:
        """Always."""
        return True

    def is_settable(self) -> bool:
        """Always."""
        return True


class TrayDevice:
    """An open device; options are attributes, a value out of range is clamped as real devices do."""

    def __init__(self, folder: Path, plug: PracticePlug, name: str) -> None:
        self._folder, self._plug, self._name = folder, plug, name
        self._rows: Image.Image | None = None
        self._sheet: Path | None = None
        self._turned = False
        self._cancelled = False
        self._resolution = MADE_AT_DPI
        self.source = SOURCES[0]
        self.mode = "Color"
        self.tl_x = self.tl_y = 0.0
        self.br_x, self.br_y = GLASS_MM
        self.dev = self
        mm, dpi = sane._sane.UNIT_MM, sane._sane.UNIT_DPI
        self.opt = {
            "source": TrayOption(SOURCES, sane._sane.UNIT_NONE),
            "mode": TrayOption(["Color"], sane._sane.UNIT_NONE),
            "resolution": TrayOption((50, 600, 1), dpi),
            "tl_x": TrayOption((0.0, GLASS_MM[0], 0.0), mm),
            "tl_y": TrayOption((0.0, GLASS_MM[1], 0.0), mm),
            "br_x": TrayOption((0.0, GLASS_MM[0], 0.0), mm),
            "br_y": TrayOption((0.0, LONGEST_MM, 0.0), mm),
        }

    def __getitem__(self, name: str) -> TrayOption:
        return self.opt[name]

    @property
    def resolution(self) -> int:
        """Dots per inch."""
        return self._resolution

    @resolution.setter
    def resolution(self, dpi: int) -> None:
        self._resolution = min(max(int(dpi), 50), 600)

    def start(self) -> None:
        """Take the next page from the glass or the feeder."""
        self._must_be_plugged_in()
        self._cancelled = False
        if self.source == SOURCES[0]:
            waiting = sorted(self._folder.glob("*.ppm"))
            self._rows = self._scanned(waiting[0] if waiting else None)
        else:
            self._sheet = self._next_side()
            self._rows = self._scanned(self._sheet)

    def get_parameters(self) -> tuple[str, int, tuple[int, int], int, int]:
        """As SANE: of a sheet from the feeder the length is not known before."""
        page = self._page()
        lines = page.height if self.source == SOURCES[0] else -1
        return ("color", 1, (page.width, lines), 8, page.width * 3)

    def snap(
        self, _no_cancel: bool, _allow_16: bool, progress: Callable[[int, int], None]
    ) -> tuple[bytearray, int, int, int, bool]:
        """The page, told row by row; what was planned happens at its byte."""
        page, known = self._page(), self.source == SOURCES[0]
        data = bytearray()
        for done in range(0, page.height, ROWS):
            piece = page.crop((0, done, page.width, min(done + ROWS, page.height))).tobytes()
            self._suffer(len(data), len(data) + len(piece))
            data += piece
            time.sleep(self._plug.page_s * ROWS / page.height)
            progress(min(done + ROWS, page.height), page.height if known else -1)
            if self._cancelled:
                break
        if self._sheet is not None and not self._cancelled:
            self._out_with_it()
        height = len(data) // (page.width * 3)
        return data, page.width, height, 3, False

    def cancel(self) -> None:
        """Stop before the next rows."""
        self._cancelled = True

    def close(self) -> None:
        """Let go."""
        self._rows = None

    def _page(self) -> Image.Image:
        if self._rows is None:
            raise SaneError("Invalid argument")
        return self._rows

    def _scanned(self, file: Path | None) -> Image.Image:
        if file is None:
            size = (round(GLASS_MM[0] / 25.4 * MADE_AT_DPI), round(GLASS_MM[1] / 25.4 * MADE_AT_DPI))
            page = Image.new("RGB", size, LID)
        else:
            with Image.open(file) as image:
                page = image.convert("RGB")
        if self._resolution != MADE_AT_DPI:
            share = self._resolution / MADE_AT_DPI
            page = page.resize((max(1, round(page.width * share)), max(1, round(page.height * share))))
        left, top, right, bottom = (
            round(side / 25.4 * self._resolution) for side in (self.tl_x, self.tl_y, self.br_x, self.br_y)
        )
        return page.crop((left, top, min(right, page.width), min(bottom, page.height)))

    def _next_side(self) -> Path:
        """The next side in the feeder; a simplex scan never sees the backs."""
        for side in self._sides():
            if not side.stem.endswith(BACK) or self.source == SOURCES[2]:
                return side
        raise SaneError("Document feeder out of documents")

    def _sides(self) -> Iterator[Path]:
        waiting = sorted((self._folder / FEEDER).glob("*.ppm"), key=lambda side: (side.stem[:6], side.stem))
        yield from waiting

    def _out_with_it(self) -> None:
        """The side is through; with one-sided scans its back goes too."""
        assert self._sheet is not None
        self._sheet.unlink(missing_ok=True)
        if self.source == SOURCES[1]:
            self._sheet.with_name(f"{self._sheet.stem}{BACK}.ppm").unlink(missing_ok=True)
        self._sheet = None

    def _must_be_plugged_in(self) -> None:
        place = self._plug.place
        if place is None or device_name(place) != self._name:
            raise SaneError("Error during device I/O")

    def _suffer(self, before: int, after: int) -> None:
        """What was planned for a byte of this piece happens now, and never again."""
        self._must_be_plugged_in()
        planned = self._plug.planned()
        if planned is None or not before <= planned.at < after:
            return
        self._plug.happened()
        match planned.mishap:
            case Mishap.UNPLUG:
                self._plug.unplug()
                self._must_be_plugged_in()
            case Mishap.SEGV:
                os.kill(os.getpid(), signal.SIGSEGV)
            case Mishap.HANG:
                time.sleep(3600)
            case Mishap.RAVE:
                _rave()


def _rave() -> None:
    """Nonsense on every pipe the worker has, as a back end writes that lost its way."""
    for link in Path("/proc/self/fd").iterdir():
        number = int(link.name)
        with contextlib.suppress(OSError):
            if number > 2 and stat.S_ISFIFO(os.fstat(number).st_mode):
                os.write(number, os.urandom(512))
