"""Raw pages through python-sane: the device opened, set, read back, scanned and closed again."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sane

from drivers.scanner.messages import OptionValue, ScanOrder
from kiosk.ports.scanner import ScanFault, ScannerState, ScanTrouble
from kiosk.result import Err, Ok, Result

A4_MM = (216.0, 297.0)
WHOLE_MM = (1000.0, 1000.0)
"""More than any glass has."""
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

PRACTICE_TRAY = "KIOSK_PRACTICE_TRAY"
"""Environment variable with the tray's folder; devices named `tray:…` are then the practice tray itself."""
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


class _UnfitError(Exception):
    """The device has no such option or took another value than the one asked for."""


def look(wanted: str) -> ScannerState:
    """Whether `wanted` ("" = the first found) can be opened; takes seconds the first time, while devices are listed."""
    try:
        library = _library(wanted)
        listed = _devices(library)
        name = wanted or _first_device(library)
        library.open(name).close()
    except Exception as error:
        start_over()
        return ScannerState(False, wanted, _opening_trouble(error).trouble)
    own = next((f"{vendor} {model}".strip() for each, vendor, model, _ in listed if each == name), name)
    return ScannerState(True, own)


def scan_raw(
    order: ScanOrder, step: Callable[[float], bool], *, coarse: bool = False
) -> Result[RawPage, ScanFault]:
    """Scan one page; `step` hears each line's fraction (0 to 1) and answers True to stop.

    A `coarse` scan takes the whole glass, and the next finer resolution where the device lacks the one wanted.
    """
    try:
        library = _library(order.device)
        device = library.open(order.device or _first_device(library))
    except Exception as error:
        return Err(_opening_trouble(error))
    with contextlib.closing(device):
        try:
            dpi = _set_up(device, order, coarse)
            return _read_page(device, step, dpi)
        except _UnfitError as error:
            return Err(ScanFault(ScanTrouble.UNSUPPORTED, str(error)))
        except Exception as error:
            return Err(fault_of(error))


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
    tray = os.environ.get(PRACTICE_TRAY)
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


def _set_up(device: Any, order: ScanOrder, coarse: bool) -> int:
    """Set mode, resolution and area; the resolution that was set."""
    for name, value in order.options.items():
        _set(device, name, value)
    wanted = order.request.dpi
    if not order.set_geometry:
        return wanted
    if "mode" in device.opt and "mode" not in order.options:
        _set(device, "mode", _colour_mode(device))
    if "depth" in device.opt and 8 in (device["depth"].constraint or ()) and device["depth"].is_active():
        _set(device, "depth", 8)
    for name in _resolution_options(device):
        wanted = _next_finer(device[name].constraint, wanted) if coarse else wanted
        _set(device, name, wanted)
    for name, value in _area(device, WHOLE_MM if coarse else A4_MM):
        _set(device, name, value, slack=1.0)
    return wanted


def _next_finer(constraint: Any, wanted: int) -> int:
    """The resolution nearest above the one wanted, of those a device offers as list or as range."""
    if isinstance(constraint, list):
        return int(min((each for each in constraint if each >= wanted), default=wanted))
    if isinstance(constraint, tuple):
        return int(max(wanted, constraint[0]))
    return wanted


def _set(device: Any, name: str, value: OptionValue, slack: float = 0.01) -> None:
    """Set an option and read it back: a value the device changed on its own is a fault, not a detail."""
    key = name.replace("-", "_")
    if key not in device.opt:
        raise _UnfitError(f"no option {name}")
    setattr(device, key, int(value) if isinstance(value, bool) else value)
    got = getattr(device, key)
    same = got == value if isinstance(value, str) else abs(float(got) - float(value)) <= slack
    if not same:
        raise _UnfitError(f"option {name} was changed by the device")


def _colour_mode(device: Any) -> str:
    for mode in device["mode"].constraint or ():
        if "color" in mode.casefold() or "colour" in mode.casefold():
            return str(mode)
    raise _UnfitError("the device has no colour mode")


def _resolution_options(device: Any) -> list[str]:
    names = [n for n in ("resolution", "x_resolution", "y_resolution") if n in device.opt]
    names = [n for n in names if device[n].is_active() and device[n].is_settable()]
    if not names:
        raise _UnfitError("the device lets no resolution be set")
    return names[:1] if names[0] == "resolution" else names


def _area(device: Any, largest: tuple[float, float]) -> Iterator[tuple[str, float]]:
    """The whole glass, at most `largest`; devices that measure otherwise than in millimetres keep their own area."""
    for side, low, most in (("x", "tl_x", largest[0]), ("y", "tl_y", largest[1])):
        high = f"br_{side}"
        if low not in device.opt or high not in device.opt:
            continue
        option = device[high]
        limits = option.constraint
        if option.unit != sane._sane.UNIT_MM or not isinstance(limits, tuple) or not option.is_active():
            continue
        yield low, float(device[low].constraint[0])
        yield high, min(float(limits[1]), most)


def _read_page(device: Any, step: Callable[[float], bool], dpi: int) -> Result[RawPage, ScanFault]:
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

    data, width, height, samples, _ = device.dev.snap(False, False, line)
    if stopped:
        return Err(ScanFault(ScanTrouble.CANCELLED))
    if height == 0 or height < expected:
        return Err(ScanFault(ScanTrouble.ENDED_EARLY, f"{height} of {expected} lines came"))
    if samples not in (1, 3) or 0 < expected < height:
        return Err(ScanFault(ScanTrouble.UNSUPPORTED, f"{samples} samples, {height} of {expected} lines"))
    return Ok(RawPage(data, width, height, samples, dpi))
