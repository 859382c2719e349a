"""Raw pages through python-sane: the device opened, set, read back, scanned and closed again."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sane

from drivers.scanner.device_options import AreaMm, UnfitError, set_up, sources_of
from drivers.scanner.messages import ScanOrder
from drivers.scanner.practice_plug import TRAY
from kiosk.ports.scanner import ScanFault, ScannerState, ScanTrouble
from kiosk.result import Err, Ok, Result

TROUBLES = {
    "Operation not supported": ScanTrouble.UNSUPPORTED,
    "Operation was canceled": ScanTrouble.CANCELLED,
    "Device busy": ScanTrouble.BUSY,
    "Invalid argument": ScanTrouble.INVALID,
    "End of file reached": ScanTrouble.ENDED_EARLY,
    "Document feeder jammed": ScanTrouble.JAMMED,
    "Document feeder out of documents": ScanTrouble.NO_PAPER,
    "Scanner cover is open": ScanTrouble.COVER_OPEN,
    "Error during device I/O": ScanTrouble.IO,
    "Out of memory": ScanTrouble.NO_MEMORY,
    "Access to resource has been denied": ScanTrouble.DENIED,
}
"""libsane's own words for its statuses (sane_strstatus); python-sane hands on only these."""

_awake = threading.Event()
_listed: list[tuple[str, str, str, str]] = []
"""What libsane found, asked once: looking for devices takes seconds."""


@dataclass(frozen=True, slots=True)
class RawPage:
    """8-bit samples, row after row; `samples` is 3 (RGB) or 1 (grey); `dpi` is what the device was set to."""

    data: bytearray
    width: int
    height: int
    samples: int
    dpi: int = 0


def look(wanted: str) -> ScannerState:
    """Whether `wanted` ("" = the first found) can be opened; takes seconds the first time, while devices are listed."""
    try:
        library = _library(wanted)
        listed = _devices(library)
        name = wanted or _first_device(library)
        with contextlib.closing(library.open(name)) as device:
            sources = tuple(sources_of(device))
    except Exception as error:
        start_over()
        return ScannerState(False, wanted, _opening_trouble(error).trouble)
    own = next((f"{vendor} {model}".strip() for each, vendor, model, _ in listed if each == name), name)
    return ScannerState(True, own, sources=sources)


def scan_raw(
    order: ScanOrder, step: Callable[[float], bool], *, coarse: bool = False, area: AreaMm | None = None
) -> Result[RawPage, ScanFault]:
    """Scan one page, or an `area` of the glass; `step` hears each line's fraction (0 to 1), True stops.

    A `coarse` scan takes the whole glass, and the next finer resolution where the device lacks the one wanted.
    """
    try:
        library = _library(order.device)
        device = library.open(order.device or _first_device(library))
    except Exception as error:
        return Err(_opening_trouble(error))
    with contextlib.closing(device):
        try:
            dpi = set_up(device, order, coarse, area)
            return _read_page(device, step, dpi)
        except UnfitError as error:
            return Err(ScanFault(ScanTrouble.UNSUPPORTED, str(error)))
        except Exception as error:
            return Err(fault_of(error))


def scan_stack(
    order: ScanOrder, step: Callable[[float], bool]
) -> Generator[Result[RawPage, ScanFault], None, None]:
    """The pages in the feeder one by one, on one open device; ends when it is empty, or after the first fault."""
    try:
        library = _library(order.device)
        device = library.open(order.device or _first_device(library))
    except Exception as error:
        yield Err(_opening_trouble(error))
        return
    with contextlib.closing(device):
        page: Result[RawPage, ScanFault] | None = None
        while page is None or isinstance(page, Ok):
            try:
                dpi = set_up(device, order, coarse=False) if page is None else order.request.dpi
                page = _read_page(device, step, dpi, more=True)
            except UnfitError as error:
                page = Err(ScanFault(ScanTrouble.UNSUPPORTED, str(error)))
            except Exception as error:
                page = Err(fault_of(error))
            if isinstance(page, Err) and page.error.trouble is ScanTrouble.NO_PAPER:
                device.cancel()
                return
            yield page


def start_over() -> None:
    """Let libsane forget all it knows; some back ends find a replugged device only then."""
    _awake.clear()
    _listed.clear()
    with contextlib.suppress(Exception):
        sane.exit()


def fault_of(error: Exception) -> ScanFault:
    """The fault behind what python-sane raised."""
    words = str(error)
    return ScanFault(TROUBLES.get(words, ScanTrouble.IO), f"{type(error).__name__}: {words}"[:200])


def _opening_trouble(error: Exception) -> ScanFault:
    fault = fault_of(error)
    unknown = fault.trouble in (ScanTrouble.UNSUPPORTED, ScanTrouble.INVALID) or str(error) not in TROUBLES
    return ScanFault(ScanTrouble.NOT_FOUND, fault.detail) if unknown else fault


def _library(name: str) -> Any:
    """libsane, initialised once and again after `start_over`; or the practice tray behind the same face."""
    tray = os.environ.get(TRAY)
    if tray and name.startswith("tray:"):
        from drivers.scanner.tray_device import TrayLibrary

        return TrayLibrary(Path(tray))
    if not _awake.is_set():
        sane.init()
        _awake.set()
    return sane


def _devices(library: Any) -> list[tuple[str, str, str, str]]:
    """The devices there are; asked once, and again after `start_over` or while there are none."""
    if not _listed:
        _listed[:] = library.get_devices()
    return _listed


def _first_device(library: Any) -> str:
    found = _devices(library)
    if not found:
        raise LookupError("no scanner found")
    return str(found[0][0])


def _read_page(
    device: Any, step: Callable[[float], bool], dpi: int, *, more: bool = False
) -> Result[RawPage, ScanFault]:
    """One page; where `more` may follow, the device is not told that this was all."""
    device.start()
    expected = device.get_parameters()[2][1]
    stopped = False

    def line(done: int, total: int) -> None:
        """Called from C for each line: whatever this raised would be a segmentation fault."""
        nonlocal stopped
        try:
            whole = total if total > 0 else 2 * done + 1000
            if not stopped and step(min(1.0, done / whole)):
                stopped = True
                device.cancel()
        except BaseException:
            stopped = True

    data, width, height, samples, _ = device.dev.snap(more, False, line)
    if stopped:
        return Err(ScanFault(ScanTrouble.CANCELLED))
    if height == 0 or height < expected:
        return Err(ScanFault(ScanTrouble.ENDED_EARLY, f"{height} of {expected} lines came"))
    if samples not in (1, 3) or 0 < expected < height:
        return Err(ScanFault(ScanTrouble.UNSUPPORTED, f"{samples} samples, {height} of {expected} lines"))
    return Ok(RawPage(data, width, height, samples, dpi))
