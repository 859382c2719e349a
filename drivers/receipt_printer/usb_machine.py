"""A USB bus made of code with one receipt printer on it: a pyusb back end, so the real line is walked to its end."""

from __future__ import annotations

import errno
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import usb.backend
import usb.core

from drivers.receipt_printer.line import PRINTER_CLASS
from drivers.receipt_printer.paper_machine import PaperMachine

VENDOR, PRODUCT = 0x0FFF, 0x0001
OUT, IN = 0x01, 0x82


@dataclass(slots=True)
class Plug:
    """How the printer hangs on the bus; `cut_after` pulls the plug once so many more bytes have gone through."""

    machine: PaperMachine = field(default_factory=PaperMachine)
    present: bool = True
    allowed: bool = True
    kernel_has_it: bool = False
    busy: bool = False
    cut_after: int = -1

    def pass_on(self, data: bytes) -> int:
        """Bytes to the machine; raises as libusb does when the plug is out."""
        if 0 <= self.cut_after < len(data):
            self.machine.take(data[: self.cut_after])
            self.present, self.cut_after = False, -1
        self.must_be_there()
        if self.cut_after >= 0:
            self.cut_after -= len(data)
        return self.machine.take(data)

    def must_be_there(self) -> None:
        """Raise as libusb does for a device that is gone."""
        if not self.present:
            raise usb.core.USBError("No such device", errno=errno.ENODEV)


class UsbMachine(usb.backend.IBackend):  # type: ignore[misc]
    """What pyusb asks of a bus; one device, one configuration, one printer interface, two endpoints."""

    def __init__(self, plug: Plug) -> None:
        super().__init__()
        self.plug = plug

    def enumerate_devices(self) -> Iterator[object]:
        """The one device, while it is plugged in."""
        return iter([self.plug] if self.plug.present else [])

    def get_device_descriptor(self, dev: Any) -> SimpleNamespace:
        """As USB 2.0 table 9-8."""
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0, bDeviceProtocol=0,
            bMaxPacketSize0=64, idVendor=VENDOR, idProduct=PRODUCT, bcdDevice=0x100, iManufacturer=0, iProduct=0,
            iSerialNumber=0, bNumConfigurations=1, address=1, bus=1, port_number=1, port_numbers=(1,), speed=3,
        )  # fmt: skip

    def get_configuration_descriptor(self, dev: Any, config: int) -> SimpleNamespace:
        """As USB 2.0 table 9-10; IndexError past the last."""
        if config:
            raise IndexError(config)
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1, bConfigurationValue=1, iConfiguration=0,
            bmAttributes=0xC0, bMaxPower=1, extra_descriptors=(),
        )  # fmt: skip

    def get_interface_descriptor(self, dev: Any, intf: int, alt: int, config: int) -> SimpleNamespace:
        """As USB 2.0 table 9-12."""
        if intf or alt:
            raise IndexError(intf)
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0, bNumEndpoints=2,
            bInterfaceClass=PRINTER_CLASS, bInterfaceSubClass=1, bInterfaceProtocol=2, iInterface=0,
            extra_descriptors=(),
        )  # fmt: skip

    def get_endpoint_descriptor(self, dev: Any, ep: int, intf: int, alt: int, config: int) -> SimpleNamespace:
        """As USB 2.0 table 9-13."""
        address = (OUT, IN)[ep]
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=address, bmAttributes=2, wMaxPacketSize=64, bInterval=0,
            bRefresh=0, bSynchAddress=0, extra_descriptors=(),
        )  # fmt: skip

    def open_device(self, dev: Any) -> Plug:
        """Needs the right to."""
        self.plug.must_be_there()
        if not self.plug.allowed:
            raise usb.core.USBError("Access denied (insufficient permissions)", errno=errno.EACCES)
        return self.plug

    def close_device(self, dev_handle: Any) -> None:
        """Nothing to do."""

    def get_configuration(self, dev_handle: Any) -> int:
        """The only one."""
        self.plug.must_be_there()
        return 1

    def set_configuration(self, dev_handle: Any, config_value: int) -> None:
        """The only one."""

    def claim_interface(self, dev_handle: Any, intf: int) -> None:
        """Refused while the kernel's driver or another program has it."""
        self.plug.must_be_there()
        if self.plug.busy or self.plug.kernel_has_it:
            raise usb.core.USBError("Resource busy", errno=errno.EBUSY)

    def release_interface(self, dev_handle: Any, intf: int) -> None:
        """Nothing to do."""

    def is_kernel_driver_active(self, dev_handle: Any, intf: int) -> bool:
        """Whether usblp has it."""
        return self.plug.kernel_has_it

    def detach_kernel_driver(self, dev_handle: Any, intf: int) -> None:
        """Take it from usblp."""
        self.plug.kernel_has_it = False

    def attach_kernel_driver(self, dev_handle: Any, intf: int) -> None:
        """Give it back to usblp."""
        self.plug.kernel_has_it = True

    def bulk_write(self, dev_handle: Any, ep: int, intf: int, data: Any, timeout: int) -> int:
        """Bytes to the printer; a time-out when its memory is full."""
        taken = self.plug.pass_on(bytes(data))
        if taken == 0:
            raise usb.core.USBTimeoutError("Operation timed out", errno=errno.ETIMEDOUT)
        return taken

    def bulk_read(self, dev_handle: Any, ep: int, intf: int, buff: array[int], timeout: int) -> int:
        """What the printer says; a time-out when it says nothing."""
        self.plug.must_be_there()
        said = self.plug.machine.answers()[: len(buff)]
        if not said:
            raise usb.core.USBTimeoutError("Operation timed out", errno=errno.ETIMEDOUT)
        buff[: len(said)] = array("B", said)
        return len(said)
