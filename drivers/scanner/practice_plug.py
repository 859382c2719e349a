"""The practice scanner's plug and its mishaps, as notes in the tray's folder that kiosk and worker both read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from kiosk.ports.usb import UsbDevice

TRAY = "KIOSK_PRACTICE_TRAY"
"""Environment variable with the tray's folder; devices named `tray:…` are then the practice tray itself."""
FEEDER = "feeder"
"""The tray's folder for the feeder: a sheet's front is `000001.ppm`, its back `000001-back.ppm`."""
BACK = "-back"
PLACE = (1, 4)
"""USB bus and address at which the practice scanner is found at first."""
VENDOR, PRODUCT, SERIAL = 0xFFFF, 0x0001, "MAU-0001"
"""What no real device has."""


class Mishap(StrEnum):
    """What can happen to the tray's device in the middle of a page."""

    UNPLUG = "unplug"
    SEGV = "segv"
    HANG = "hang"
    RAVE = "rave"


@dataclass(frozen=True, slots=True)
class Planned:
    """A mishap once so many bytes of a page have come."""

    mishap: Mishap
    at: int


def device_name(place: tuple[int, int]) -> str:
    """The device's SANE name at a USB place, as back ends over libusb name theirs."""
    return f"tray:libusb:{place[0]:03}:{place[1]:03}"


class PracticePlug:
    """Where the device is plugged in, what will go wrong with its next page, and how long a page takes."""

    def __init__(self, folder: Path) -> None:
        self._note = folder / "plug"
        self._planned = folder / "mishap"
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def place(self) -> tuple[int, int] | None:
        """USB bus and address; None while the plug is out."""
        place = self._noted().get("place", PLACE)
        return None if place is None else (int(place[0]), int(place[1]))

    @property
    def page_s(self) -> float:
        """Seconds that a page takes at least."""
        return float(self._noted().get("page_s", 0.0))

    def plug(self, bus: int, address: int) -> None:
        """In again, perhaps elsewhere."""
        self._change(place=(bus, address))

    def unplug(self) -> None:
        """Out."""
        self._change(place=None)

    def slow_down(self, page_s: float) -> None:
        """Let each page take so long."""
        self._change(page_s=page_s)

    def plan(self, mishap: Mishap, at: int) -> None:
        """Let this happen once, when so many bytes of a page have come."""
        _put(self._planned, {"mishap": mishap.value, "at": at})

    def planned(self) -> Planned | None:
        """What was planned, if anything."""
        noted = _get(self._planned)
        return Planned(Mishap(noted["mishap"]), int(noted["at"])) if noted else None

    def happened(self) -> None:
        """It happens once only."""
        self._planned.unlink(missing_ok=True)

    def _noted(self) -> dict[str, Any]:
        return _get(self._note)

    def _change(self, **changes: object) -> None:
        _put(self._note, {**self._noted(), **changes})


def _get(note: Path) -> dict[str, Any]:
    try:
        noted = json.loads(note.read_text("ascii"))
    except (OSError, ValueError):
        return {}
    return noted if isinstance(noted, dict) else {}


def _put(note: Path, noted: dict[str, Any]) -> None:
    unfinished = note.with_suffix(".part")
    unfinished.write_text(json.dumps(noted), "ascii")
    unfinished.replace(note)


class PracticeUsb:
    """The USB bus as far as the practice scanner hangs on it; see `kiosk.ports.usb.UsbBus`."""

    def __init__(self, plug: PracticePlug) -> None:
        self._plug = plug

    def devices(self) -> tuple[UsbDevice, ...]:
        """The scanner, while it is plugged in."""
        place = self._plug.place
        return () if place is None else (UsbDevice(*place, VENDOR, PRODUCT, SERIAL),)
