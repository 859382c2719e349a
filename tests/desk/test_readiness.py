"""One look at the desk: each device speaks for itself, and doubt about the printer closes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from drivers.online_service.nowhere import NoOnlineService
from drivers.printer.practice import PracticePrinter
from kiosk.desk import readiness
from kiosk.desk.readiness import DeviceState, look_at_desk, troubles
from kiosk.outbox.outbox import Outbox
from kiosk.ports.clock import VIET_NAM
from kiosk.ports.online_service import ServiceDescription, ServiceFault
from kiosk.ports.printer import PrintTrouble
from kiosk.ports.scanner import ScannerState, ScanTrouble
from kiosk.result import Ok, Result
from tests.outbox.made_up import KEY, HandClock


@dataclass
class StillScanner:
    """A scanner that only tells how it is."""

    told: ScannerState

    def state(self) -> ScannerState:
        return self.told

    def scan(self, *_: object) -> object:
        raise AssertionError("nobody asked for a scan")

    def close(self) -> None:
        return None


class OpenService(NoOnlineService):
    """A service that answers."""

    def describe(self) -> Result[ServiceDescription, ServiceFault]:
        return Ok(ServiceDescription(datetime(2026, 11, 22, tzinfo=VIET_NAM), (), 1, 1, ()))


READY = StillScanner(ScannerState(True, "Máy quét tập"))


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    opened = Outbox.open(tmp_path / "outbox", KEY, HandClock())
    yield opened
    opened.close()


def test_a_desk_where_all_is_well(outbox: Outbox, tmp_path: Path) -> None:
    printer = PracticePrinter(tmp_path / "out")
    devices = look_at_desk(READY, printer, OpenService(), outbox)  # type: ignore[arg-type]
    assert devices == (
        DeviceState("scanner", True, "", "Máy quét tập"),
        DeviceState("printer", True, "", "Máy in tập"),
        DeviceState("service", True),
        DeviceState("disk", True),
    )
    assert troubles(devices) == ()


def test_every_trouble_has_its_own_word(
    outbox: Outbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scanner = StillScanner(ScannerState(False, "", ScanTrouble.NOT_FOUND))
    printer = PracticePrinter(tmp_path / "out")
    printer.fault(PrintTrouble.PAPER_OUT)
    monkeypatch.setattr(readiness, "ROOM_NEEDED", 1 << 62)
    devices = look_at_desk(scanner, printer, NoOnlineService(), outbox)  # type: ignore[arg-type]
    assert [device.trouble for device in devices] == ["not_found", "paper_out", "no_line", "no_room"]
    assert troubles(devices) == ("scanner", "printer", "service", "disk")


def test_a_printer_that_cannot_tell_closes_nothing(outbox: Outbox, tmp_path: Path) -> None:
    printer = PracticePrinter(tmp_path / "out")
    printer.fault(PrintTrouble.UNKNOWN)
    devices = look_at_desk(READY, printer, OpenService(), outbox)  # type: ignore[arg-type]
    assert devices[1] == DeviceState("printer", False, "unknown", "Máy in tập")
    assert troubles(devices) == ()


def test_a_disk_that_is_gone_is_told_and_not_raised(outbox: Outbox, tmp_path: Path) -> None:
    outbox.folder.rename(tmp_path / "elsewhere")
    devices = look_at_desk(READY, PracticePrinter(tmp_path / "out"), OpenService(), outbox)  # type: ignore[arg-type]
    assert devices[3] == DeviceState("disk", False, "disk")
