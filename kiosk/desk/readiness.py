"""Whether the desk can serve the next person: each device, the line and the disk, asked once."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.outbox.outbox import Outbox
from kiosk.ports.online_service import OnlineService, ServiceDescription, ServiceFault
from kiosk.ports.printer import Printer, PrintTrouble
from kiosk.ports.scanner import Scanner
from kiosk.ports.speech import Voice
from kiosk.result import Err, Ok, Result

LONG_WAIT = timedelta(hours=24)
"""An application that has waited so long needs somebody to look at the line."""
ROOM_NEEDED = 2 * (60 << 20)
"""Bytes: the largest application of the contract, twice, since a sealed file is written beside the first."""


@dataclass(frozen=True, slots=True)
class DeviceState:
    """One look: `key` is scanner, printer, service, disk, memory, outbox or voice; `trouble` the port's own word, ""
    while all is well; `name` what the device calls itself."""

    key: str
    ready: bool
    trouble: str = ""
    name: str = ""


def look_at_desk(
    scanner: Scanner, printer: Printer, service: OnlineService, outbox: Outbox
) -> tuple[DeviceState, ...]:
    """Ask scanner, printer, service and disk in that order; blocks for as long as they take to answer."""
    return (
        scanner_state(scanner),
        printer_state(printer),
        service_state(service.describe()),
        disk_state(outbox),
    )


def troubles(devices: tuple[DeviceState, ...]) -> tuple[str, ...]:
    """The keys of what stands in the way; a printer that cannot tell is given the benefit of the doubt."""
    return tuple(device.key for device in devices if not (device.ready or _cannot_tell(device)))


def _cannot_tell(device: DeviceState) -> bool:
    return device.key == "printer" and device.trouble == PrintTrouble.UNKNOWN


def scanner_state(scanner: Scanner) -> DeviceState:
    """Whether a page could be scanned now."""
    state = scanner.state()
    return DeviceState("scanner", state.ready, state.trouble or "", state.name)


def printer_state(printer: Printer) -> DeviceState:
    """Whether a paper could be printed now."""
    state = printer.state()
    return DeviceState("printer", state.ready, state.trouble or "", state.name)


def service_state(answer: Result[ServiceDescription, ServiceFault]) -> DeviceState:
    """What the answer to `describe` says of the line."""
    match answer:
        case Ok():
            return DeviceState("service", True)
        case Err(fault):
            return DeviceState("service", False, fault.kind.value)


def disk_state(outbox: Outbox, largest: int = 0) -> DeviceState:
    """Whether two of the largest applications would fit; `largest` is what the service takes, 0 where unheard."""
    try:
        room = outbox.has_room(2 * largest or ROOM_NEEDED)
    except OSError:
        return DeviceState("disk", False, "disk")
    return DeviceState("disk", room, "" if room else "no_room")


def memory_state(ram: Path, largest: int = 0) -> DeviceState:
    """Whether the largest application would fit into the folder of unfinished visits, beside the one being written."""
    try:
        room = shutil.disk_usage(ram).free >= (2 * largest or ROOM_NEEDED)
    except OSError:
        return DeviceState("memory", False, "disk")
    return DeviceState("memory", room, "" if room else "no_room")


def outbox_state(outbox: Outbox, now: datetime) -> DeviceState:
    """Whether nothing waits longer than a day; what has to be mended by a person counts too."""
    kept = (entry for entry in outbox.entries() if not entry.arrived)
    oldest = min((entry.created_at for entry in kept), default=now)
    old = now - oldest > LONG_WAIT
    return DeviceState("outbox", not old, "old" if old else "", f"{oldest:%d/%m/%Y}" if old else "")


def voice_state(voice: Voice, wanted: bool) -> DeviceState:
    """Whether a Vietnamese voice answers, where the desk wants one."""
    heard = not wanted or "vi" in voice.look()
    return DeviceState("voice", heard, "" if heard else "no_voice")
