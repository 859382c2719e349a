"""What the core and the drivers ask of the USB bus: which devices hang on it, so that one is known again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class UsbDevice:
    """One device on the bus; `serial` is empty where it has none or may not be read.

    The address changes with each plugging in; vendor, product and serial stay.
    """

    bus: int
    address: int
    vendor: int
    product: int
    serial: str = ""

    @property
    def identity(self) -> tuple[int, int, str]:
        """What stays the same."""
        return self.vendor, self.product, self.serial


class UsbBus(Protocol):
    """The bus; may block for some milliseconds, so it is never asked from Qt."""

    def devices(self) -> tuple[UsbDevice, ...]:
        """Everything plugged in now, in the order of bus and address; empty where the bus cannot be read."""


class NoUsbBus:
    """A machine without one, or one that nobody wants to look at."""

    def devices(self) -> tuple[UsbDevice, ...]:
        """Nothing."""
        return ()
