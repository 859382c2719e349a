"""A device's options: which there are, how they are set for a page, and that each took the value asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sane

from drivers.scanner.messages import OptionValue, ScanOrder
from kiosk.ports.scanner import PageSource

A4_MM = (216.0, 297.0)
WHOLE_MM = (1000.0, 1000.0)
"""More than any glass has."""


@dataclass(frozen=True, slots=True)
class AreaMm:
    """A part of the glass, in millimetres from its corner."""

    left: float
    top: float
    right: float
    bottom: float


class UnfitError(Exception):
    """The device has no such option or took another value than the one asked for."""


def set_up(device: Any, order: ScanOrder, coarse: bool, part: AreaMm | None = None) -> int:
    """Set mode, resolution and area (the whole, or a part of the glass); the resolution that was set."""
    for name, value in order.options.items():
        _set(device, name, value)
    wanted, source = order.request.dpi, order.request.source
    if not order.set_geometry:
        return wanted
    _choose(device, source)
    if "mode" in device.opt and "mode" not in order.options:
        _set(device, "mode", _colour_mode(device))
    if "depth" in device.opt and 8 in (device["depth"].constraint or ()) and device["depth"].is_active():
        _set(device, "depth", 8)
    for name in _resolution_options(device):
        wanted = _next_finer(device[name].constraint, wanted) if coarse else wanted
        _set(device, name, wanted)
    whole = coarse or source is not PageSource.GLASS
    for name, value in _area(device, WHOLE_MM if whole else A4_MM, part):
        _set(device, name, value, slack=1.0)
    return wanted


def sources_of(device: Any) -> Iterator[PageSource]:
    """Where the device can take pages from; a device that does not say has a glass."""
    names = _named_sources(device)
    if not names:
        yield PageSource.GLASS
    yield from names


def _named_sources(device: Any) -> dict[PageSource, str]:
    """The device's own names for its sources, which no standard fixes."""
    found: dict[PageSource, str] = {}
    option = device["source"] if "source" in device.opt else None
    for name in (option.constraint or ()) if option is not None and option.is_active() else ():
        words = str(name).casefold()
        if "duplex" in words:
            found.setdefault(PageSource.DUPLEX, str(name))
        elif ("adf" in words or "feeder" in words) and "back" not in words:
            found.setdefault(PageSource.FEEDER, str(name))
        elif "flatbed" in words or "glass" in words or "platen" in words:
            found.setdefault(PageSource.GLASS, str(name))
    return found


def _choose(device: Any, source: PageSource) -> None:
    names = _named_sources(device)
    if source in names:
        _set(device, "source", names[source])
    elif source is not PageSource.GLASS:
        raise UnfitError(f"the device has no {source.value}")


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
        raise UnfitError(f"no option {name}")
    setattr(device, key, int(value) if isinstance(value, bool) else value)
    got = getattr(device, key)
    same = got == value if isinstance(value, str) else abs(float(got) - float(value)) <= slack
    if not same:
        raise UnfitError(f"option {name} was changed by the device")


def _colour_mode(device: Any) -> str:
    for mode in device["mode"].constraint or ():
        if "color" in mode.casefold() or "colour" in mode.casefold():
            return str(mode)
    raise UnfitError("the device has no colour mode")


def _resolution_options(device: Any) -> list[str]:
    names = [n for n in ("resolution", "x_resolution", "y_resolution") if n in device.opt]
    names = [n for n in names if device[n].is_active() and device[n].is_settable()]
    if not names:
        raise UnfitError("the device lets no resolution be set")
    return names[:1] if names[0] == "resolution" else names


def _area(
    device: Any, largest: tuple[float, float], part: AreaMm | None = None
) -> Iterator[tuple[str, float]]:
    """The whole glass, at most `largest`, or a part of it; devices that measure otherwise keep their own area."""
    part = part or AreaMm(0.0, 0.0, *largest)
    sides = (("x", "tl_x", part.left, part.right), ("y", "tl_y", part.top, part.bottom))
    for side, low, least, most in sides:
        high = f"br_{side}"
        if low not in device.opt or high not in device.opt:
            continue
        option = device[high]
        limits = option.constraint
        if option.unit != sane._sane.UNIT_MM or not isinstance(limits, tuple) or not option.is_active():
            continue
        yield low, max(float(device[low].constraint[0]), least)
        yield high, min(float(limits[1]), most)
