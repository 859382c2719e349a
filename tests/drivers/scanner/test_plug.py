"""A scanner whose plug is pulled mid-page costs that page; under its new USB address it is known again."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PIL import Image

from drivers.scanner.practice import PracticeTray
from drivers.scanner.practice_plug import Mishap, PracticePlug, PracticeUsb, device_name
from drivers.scanner.sane import SaneScanner
from drivers.scanner.whereabouts import Whereabouts
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import PageSource, ScannerState, ScanRequest, ScanTrouble
from kiosk.ports.usb import UsbDevice
from kiosk.result import Err, Ok
from tests.drivers.scanner.conftest import WORKER, ask, page_of

OURS = UsbDevice(1, 4, 0x04B8, 0x0142, "MAU-1")
TWIN = UsbDevice(1, 5, 0x04B8, 0x0142, "MAU-2")
OTHER = UsbDevice(2, 2, 0x046D, 0xC31C)
COARSE = ScanRequest(dpi=75)


@dataclass
class Bus:
    """A bus whose devices are what the test says."""

    there: tuple[UsbDevice, ...]
    looks: int = 0

    def devices(self) -> tuple[UsbDevice, ...]:
        self.looks += 1
        return self.there


def moved(device: UsbDevice, bus: int, address: int) -> UsbDevice:
    return replace(device, bus=bus, address=address)


def test_the_same_device_is_followed_by_its_serial_not_its_place() -> None:
    bus = Bus((OURS, TWIN, OTHER))
    whereabouts = Whereabouts("genesys:libusb:001:004", bus)
    assert whereabouts.name() == "genesys:libusb:001:004"
    bus.there = (TWIN, OTHER)
    assert whereabouts.name() == "genesys:libusb:001:004"
    bus.there = (moved(TWIN, 1, 4), moved(OURS, 1, 9), OTHER)
    assert whereabouts.name() == "genesys:libusb:001:009"
    bus.there = (moved(OURS, 3, 17), moved(TWIN, 1, 9))
    assert whereabouts.name() == "genesys:libusb:003:017"


def test_twins_without_serials_are_not_guessed_at() -> None:
    first, second = replace(OURS, serial=""), replace(TWIN, serial="")
    bus = Bus((first, second))
    whereabouts = Whereabouts("genesys:libusb:001:004", bus)
    whereabouts.name()
    bus.there = (moved(first, 1, 8), second)
    assert whereabouts.name() == "genesys:libusb:001:004"


@pytest.mark.parametrize("name", ["", "test:0", "airscan:e0:Máy quét", "net:host:genesys"])
def test_names_without_a_usb_address_stay(name: str) -> None:
    bus = Bus((OURS,))
    assert Whereabouts(name, bus).name() == name
    assert bus.looks == 0


@pytest.fixture
def plug(tmp_path: Path) -> PracticePlug:
    return PracticePlug(tmp_path / "tray")


@pytest.fixture
def scanner(tmp_path: Path, tray: PracticeTray, plug: PracticePlug) -> Iterator[SaneScanner]:
    """The tray as a device of its own, on a bus of the test."""
    tray.put_image(Image.new("RGB", (2480, 3508), (200, 220, 240)))
    made = SaneScanner(
        device_name((1, 4)),
        worker_command=WORKER,
        environment={"KIOSK_PRACTICE_TRAY": str(tmp_path / "tray")},
        deadline_s=20.0,
        usb=PracticeUsb(plug),
    )
    yield made
    made.close()


def test_a_page_from_the_tray_device_is_as_large_as_the_glass(scanner: SaneScanner) -> None:
    page = page_of(ask(scanner, ScanRequest(dpi=150)))
    assert (page.width, page.height, page.dpi) == (1240, 1754, 150)
    assert scanner.state() == ScannerState(True, "MẪU Máy quét tập", sources=tuple(PageSource))


@pytest.mark.parametrize("at", [0, 1, 500_000])
def test_pulled_mid_page_and_back_under_another_address(
    scanner: SaneScanner, plug: PracticePlug, at: int
) -> None:
    page_of(ask(scanner, COARSE))
    plug.plan(Mishap.UNPLUG, at)
    for _ in range(2):
        answer = ask(scanner, COARSE)
        assert isinstance(answer, Err)
        assert answer.error.trouble is ScanTrouble.UNPLUGGED
    assert not scanner.state().ready
    plug.plug(3, 11)
    assert scanner.state().ready
    page_of(ask(scanner, COARSE))


def test_a_worker_that_hangs_on_a_device_is_given_up_and_the_next_scan_works(
    tmp_path: Path, tray: PracticeTray, plug: PracticePlug
) -> None:
    tray.put_image(Image.new("RGB", (2480, 3508), (200, 220, 240)))
    environment = {"KIOSK_PRACTICE_TRAY": str(tmp_path / "tray")}
    scanner = SaneScanner(device_name((1, 4)), worker_command=WORKER, environment=environment, deadline_s=3.0)
    page_of(ask(scanner, COARSE))
    plug.plan(Mishap.HANG, 1000)
    answer = ask(scanner, COARSE)
    assert isinstance(answer, Err)
    assert answer.error.trouble is ScanTrouble.HUNG
    page_of(ask(scanner, COARSE))
    scanner.close()


def test_a_cancelled_slow_page_ends_at_once_and_the_next_scan_works(
    scanner: SaneScanner, plug: PracticePlug
) -> None:
    plug.slow_down(20.0)
    cancel = CancelToken()
    began: list[float] = []

    def stop(_: float) -> None:
        began.append(time.monotonic())
        cancel.cancel()

    assert isinstance(scanner.scan(ScanRequest(dpi=150), stop, cancel), Err)
    assert began
    plug.slow_down(0.0)
    assert isinstance(ask(scanner, COARSE), Ok)
