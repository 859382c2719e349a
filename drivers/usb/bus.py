"""Which devices hang on the USB bus, asked through libusb."""

from __future__ import annotations

from typing import Any

import usb.core

from kiosk.ports.usb import UsbDevice


class LibUsbBus:
    """The machine's bus; see `kiosk.ports.usb.UsbBus`. A serial number is read once per plugging in."""

    def __init__(self, backend: Any = None) -> None:
        """`backend` is pyusb's; None takes the machine's libusb."""
        self._backend = backend
        self._serials: dict[tuple[int, int, int, int], str] = {}

    def devices(self) -> tuple[UsbDevice, ...]:
        """Everything plugged in; nothing where there is no libusb or no bus."""
        try:
            found = list(usb.core.find(find_all=True, backend=self._backend))
        except (usb.core.USBError, usb.core.NoBackendError, OSError):
            return ()
        devices = tuple(self._device(each) for each in found)
        known = {(each.bus, each.address, each.vendor, each.product) for each in devices}
        self._serials = {place: serial for place, serial in self._serials.items() if place in known}
        return tuple(sorted(devices, key=lambda each: (each.bus, each.address)))

    def _device(self, found: Any) -> UsbDevice:
        place = (int(found.bus or 0), int(found.address or 0), int(found.idVendor), int(found.idProduct))
        if place not in self._serials:
            self._serials[place] = _serial(found)
        return UsbDevice(*place, self._serials[place])


def _serial(found: Any) -> str:
    """Read from the device itself; one that is gone, busy or not allowed has none."""
    try:
        return str(found.serial_number or "")
    except (usb.core.USBError, NotImplementedError, ValueError, OSError):
        return ""
