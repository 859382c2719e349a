"""The USB line to a receipt printer: found by its numbers or its class, and every error a value."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import usb.core
import usb.util

from kiosk.ports.printer import PrintFault, PrintTrouble
from kiosk.result import Err, Ok, Result

PRINTER_CLASS = 7
WRITE_MS = 2000
READ_MS = 700
RULE = "assets/deploy/60-lltp-kiosk.rules"
NO_ACCESS = (errno.EACCES, errno.EPERM)
GONE = (errno.ENODEV, errno.ENOENT, errno.EIO, errno.ESHUTDOWN)
SLOW = (errno.ETIMEDOUT,)


@dataclass(frozen=True, slots=True)
class UsbName:
    """Which device is meant; zeros mean the first printer found."""

    vendor: int = 0
    product: int = 0

    def __str__(self) -> str:
        return f"{self.vendor:04x}:{self.product:04x}"


class UsbLine:
    """An open line to one printer; `close` gives the device back to the system."""

    def __init__(self, device: Any, interface: int, out: Any, back: Any, detached: bool) -> None:
        self._device, self._interface = device, interface
        self._out, self._back, self._detached = out, back, detached

    @classmethod
    def open(cls, name: UsbName, backend: Any = None) -> Result[UsbLine, PrintFault]:
        """Find the printer and claim it, taking it from the kernel's own printer driver where that has it."""
        try:
            device = _find(name, backend)
            if device is None:
                return Err(PrintFault(PrintTrouble.NO_PRINTER, f"no USB printer {name}"))
            return Ok(_claim(device))
        except usb.core.NoBackendError:
            return Err(PrintFault(PrintTrouble.NO_PRINTER, "libusb-1.0 is not installed"))
        except usb.core.USBError as error:
            return Err(_fault(error, name))
        except LookupError as error:
            return Err(PrintFault(PrintTrouble.NO_PRINTER, f"USB printer {name}: {error}"))

    def write(self, data: bytes) -> Result[int, PrintFault]:
        """Send bytes; the number taken can be less when the printer holds them up."""
        try:
            return Ok(int(self._out.write(data, WRITE_MS)))
        except usb.core.USBTimeoutError:
            return Ok(0)
        except usb.core.USBError as error:
            return Err(_fault(error))

    def read(self, timeout_ms: int = READ_MS) -> Result[bytes, PrintFault]:
        """What the printer says; empty when it says nothing in time."""
        try:
            return Ok(bytes(self._back.read(self._back.wMaxPacketSize, timeout_ms)))
        except usb.core.USBTimeoutError:
            return Ok(b"")
        except usb.core.USBError as error:
            return Err(_fault(error))

    def close(self) -> None:
        """Release the device, also when it is gone."""
        with suppress(usb.core.USBError):
            usb.util.release_interface(self._device, self._interface)
        if self._detached:
            with suppress(usb.core.USBError, NotImplementedError):
                self._device.attach_kernel_driver(self._interface)
        usb.util.dispose_resources(self._device)


def _find(name: UsbName, backend: Any) -> Any:
    wanted = {"idVendor": name.vendor, "idProduct": name.product} if name.vendor else {}
    found = usb.core.find(backend=backend, find_all=True, **wanted)
    return next((device for device in found if name.vendor or any(_printers(device))), None)


def _printers(device: Any) -> Iterator[Any]:
    for configuration in device:
        for interface in configuration:
            if interface.bInterfaceClass == PRINTER_CLASS:
                yield interface


def _claim(device: Any) -> UsbLine:
    interface = next(_printers(device), None) or next(iter(device[0]), None)
    if interface is None:
        raise LookupError("it has no interface")
    number = interface.bInterfaceNumber
    out, back = _endpoint(interface, usb.util.ENDPOINT_OUT), _endpoint(interface, usb.util.ENDPOINT_IN)
    if out is None or back is None:
        raise LookupError("it does not talk both ways")
    detached = bool(device.is_kernel_driver_active(number))
    if detached:
        device.detach_kernel_driver(number)
    usb.util.claim_interface(device, number)
    return UsbLine(device, number, out, back, detached)


def _endpoint(interface: Any, direction: int) -> Any:
    return usb.util.find_descriptor(
        interface,
        custom_match=lambda each: usb.util.endpoint_direction(each.bEndpointAddress) == direction,
    )


def _fault(error: usb.core.USBError, name: UsbName | None = None) -> PrintFault:
    which = f"USB {name}: " if name else "USB: "
    if error.errno in NO_ACCESS:
        return PrintFault(PrintTrouble.REFUSED, f"{which}no permission, install the udev rule {RULE}")
    if error.errno == errno.EBUSY:
        return PrintFault(PrintTrouble.REFUSED, f"{which}held by another program or kernel driver (usblp)")
    if error.errno in GONE:
        return PrintFault(PrintTrouble.OFFLINE, f"{which}unplugged ({error})")
    return PrintFault(PrintTrouble.UNKNOWN, f"{which}{error}")
