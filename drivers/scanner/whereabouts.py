"""A scanner plugged in elsewhere is known again: by vendor, product and serial, under its new SANE name."""

from __future__ import annotations

import re

from kiosk.ports.usb import UsbBus, UsbDevice

_PLACED = re.compile(r"(?P<before>.*:libusb:)(?P<bus>\d{3}):(?P<address>\d{3})(?P<after>.*)")


class Whereabouts:
    """Remembers which USB device a SANE name meant, and gives the name it has now.

    Names without a USB address (network, test devices) stay as they are.
    """

    def __init__(self, name: str, bus: UsbBus) -> None:
        self._name = name
        self._bus = bus
        self._device: UsbDevice | None = None

    def name(self) -> str:
        """The scanner's name now: as before while it is where it was, else where the same device is found."""
        placed = _PLACED.fullmatch(self._name)
        if placed is None:
            return self._name
        devices = self._bus.devices()
        here = next((each for each in devices if _is_at(each, placed)), None)
        if self._device is None:
            self._device = here
        elif here is None or here.identity != self._device.identity:
            self._follow(self._device, devices, placed)
        return self._name

    def lost(self) -> bool:
        """Whether the device was on the bus once and is not now."""
        return self._device is not None and self._device not in self._bus.devices()

    def _follow(self, lost: UsbDevice, devices: tuple[UsbDevice, ...], placed: re.Match[str]) -> None:
        """Two devices of one make without serials cannot be told apart: then nobody is followed."""
        same = [each for each in devices if each.identity == lost.identity]
        if len(same) == 1:
            self._device = same[0]
            place = f"{same[0].bus:03}:{same[0].address:03}"
            self._name = f"{placed['before']}{place}{placed['after']}"


def _is_at(device: UsbDevice, placed: re.Match[str]) -> bool:
    return (device.bus, device.address) == (int(placed["bus"]), int(placed["address"]))
