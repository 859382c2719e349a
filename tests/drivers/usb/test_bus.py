"""Devices are read off a bus made of code by the real pyusb; a serial that cannot be read is none."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import usb.backend
import usb.core

from drivers.usb.bus import LibUsbBus
from kiosk.ports.usb import UsbDevice

ENGLISH = 0x0409


@dataclass
class Plugged:
    """One device as the bus describes it."""

    bus: int
    address: int
    vendor: int
    product: int
    serial: str = ""
    readable: bool = True
    reads: int = 0


@dataclass
class BusOfCode(usb.backend.IBackend):  # type: ignore[misc]
    """What pyusb asks of libusb to list devices and read a serial number."""

    plugged: list[Plugged] = field(default_factory=list)

    def enumerate_devices(self) -> Iterator[Plugged]:
        return iter(self.plugged)

    def get_device_descriptor(self, dev: Plugged) -> SimpleNamespace:
        return SimpleNamespace(
            bLength=18,
            bDescriptorType=1,
            bcdUSB=0x200,
            bDeviceClass=0,
            bDeviceSubClass=0,
            bDeviceProtocol=0,
            bMaxPacketSize0=64,
            idVendor=dev.vendor,
            idProduct=dev.product,
            bcdDevice=0x100,
            iManufacturer=0,
            iProduct=0,
            iSerialNumber=3 if dev.serial else 0,
            bNumConfigurations=1,
            address=dev.address,
            bus=dev.bus,
            port_number=1,
            port_numbers=(1,),
            speed=3,
        )

    def open_device(self, dev: Plugged) -> Plugged:
        if not dev.readable:
            raise usb.core.USBError("Access denied", errno=errno.EACCES)
        return dev

    def close_device(self, dev_handle: Any) -> None:
        pass

    def ctrl_transfer(self, handle: Plugged, *setup: Any) -> int:
        """String descriptors: the languages, or the serial number."""
        value, data = setup[2], setup[4]
        handle.reads += value & 0xFF != 0
        text = ENGLISH.to_bytes(2, "little") if value & 0xFF == 0 else handle.serial.encode("utf-16-le")
        answer = bytes([2 + len(text), 3]) + text
        for place, byte in enumerate(answer[: len(data)]):
            data[place] = byte
        return min(len(answer), len(data))


def test_every_device_is_listed_with_what_stays_the_same() -> None:
    bus = BusOfCode([Plugged(2, 7, 0x04B8, 0x0142, "MAU-1"), Plugged(1, 3, 0x046D, 0xC31C)])
    assert LibUsbBus(bus).devices() == (
        UsbDevice(1, 3, 0x046D, 0xC31C),
        UsbDevice(2, 7, 0x04B8, 0x0142, "MAU-1"),
    )


def test_a_serial_that_may_not_be_read_is_none() -> None:
    assert LibUsbBus(BusOfCode([Plugged(2, 7, 1, 2, "MAU-1", readable=False)])).devices()[0].serial == ""


def test_a_serial_is_read_once_per_plugging_in() -> None:
    scanner = Plugged(1, 4, 1, 2, "MAU-1")
    code = BusOfCode([scanner])
    bus = LibUsbBus(code)
    for _ in range(3):
        assert bus.devices()[0].serial == "MAU-1"
    once = scanner.reads
    code.plugged = []
    assert bus.devices() == ()
    code.plugged = [scanner]
    assert bus.devices()[0].serial == "MAU-1"
    assert scanner.reads == 2 * once


def test_a_machine_without_a_bus_has_no_devices() -> None:
    class Gone(BusOfCode):
        def enumerate_devices(self) -> Iterator[Plugged]:
            raise usb.core.USBError("no bus")

    assert LibUsbBus(Gone()).devices() == ()
