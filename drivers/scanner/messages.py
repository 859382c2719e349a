"""What kiosk and scanner worker say to each other, typed on both sides of the frames."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from drivers.scanner.protocol import Frame, Garbage, encode
from kiosk.ports.scanner import (
    Box,
    GlassLook,
    PageSource,
    PageVerdict,
    ScanFault,
    ScannedPage,
    ScannerState,
    ScanRequest,
    ScanTrouble,
)
from kiosk.result import Err, Ok, Result

OptionValue = str | int | float | bool


@dataclass(frozen=True, slots=True)
class ScanOrder:
    """Scan one page on `device` ("" = first found).

    `options` are SANE options by their own names, set before the rest; `set_geometry` is False for devices
    whose resolution and area are what they are; the worker ends itself after `deadline_s` without a step.
    """

    number: int
    request: ScanRequest
    device: str = ""
    options: Mapping[str, OptionValue] = field(default_factory=dict)
    set_geometry: bool = True
    deadline_s: float = 30.0


@dataclass(frozen=True, slots=True)
class GlassOrder:
    """Look whether something lies on the glass; scanned as `scan` says, at its resolution or the next finer."""

    scan: ScanOrder

    @property
    def number(self) -> int:
        """The order's number."""
        return self.scan.number


@dataclass(frozen=True, slots=True)
class StackOrder:
    """Scan what lies in the feeder, page by page, or each card on the glass, as `scan` says; `StackAnswer` ends it."""

    scan: ScanOrder

    @property
    def number(self) -> int:
        """The order's number."""
        return self.scan.number


@dataclass(frozen=True, slots=True)
class StateOrder:
    """Say whether `device` ("" = any) is there."""

    number: int
    device: str = ""


@dataclass(frozen=True, slots=True)
class CancelOrder:
    """Stop the scan of that number."""

    number: int


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker has loaded its libraries."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of the page has come, 0 to 1."""

    number: int
    fraction: float


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """The finished page."""

    number: int
    page: ScannedPage


@dataclass(frozen=True, slots=True)
class StackAnswer:
    """The feeder is empty; so many pages were told before."""

    number: int
    pages: int


@dataclass(frozen=True, slots=True)
class GlassAnswer:
    """What `GlassOrder` asked."""

    number: int
    look: GlassLook


@dataclass(frozen=True, slots=True)
class FaultAnswer:
    """Why there is no page."""

    number: int
    fault: ScanFault


@dataclass(frozen=True, slots=True)
class StateAnswer:
    """What `StateOrder` asked."""

    number: int
    state: ScannerState


Order = ScanOrder | StackOrder | GlassOrder | StateOrder | CancelOrder
Answer = Ready | Progress | PageAnswer | StackAnswer | GlassAnswer | FaultAnswer | StateAnswer


def encode_order(order: Order) -> bytes:
    """The frame of an order."""
    return encode({"say": type(order).__name__, **dataclasses.asdict(order)})


def encode_answer(answer: Answer) -> bytes:
    """The frame of an answer; the images and codes of a page travel as parts."""
    match answer:
        case PageAnswer(number, page):
            body = {
                f.name: getattr(page, f.name)
                for f in dataclasses.fields(page)
                if f.name not in ("jpeg", "preview", "thumbnail", "codes", "doubt")
            }
            body["measures"] = dict(page.measures)
            body["doubt"] = None if page.doubt is None else dataclasses.asdict(page.doubt)
            parts = (page.jpeg, page.preview, page.thumbnail, *page.codes)
            return encode({"say": "PageAnswer", "number": number, "page": body}, parts)
        case _:
            return encode({"say": type(answer).__name__, **dataclasses.asdict(answer)})


def read_order(frame: Frame) -> Result[Order, Garbage]:
    """The order in a frame, or why it is none."""
    head = frame.header
    try:
        match head.get("say"):
            case "ScanOrder":
                return Ok(_scan_order(head))
            case "StackOrder":
                return Ok(StackOrder(_scan_order(_object(head, "scan"))))
            case "GlassOrder":
                return Ok(GlassOrder(_scan_order(_object(head, "scan"))))
            case "StateOrder":
                return Ok(StateOrder(_whole(head, "number"), _text(head, "device")))
            case "CancelOrder":
                return Ok(CancelOrder(_whole(head, "number")))
            case _:
                return Err(Garbage("an order of no known kind"))
    except (KeyError, ValueError) as error:
        return Err(Garbage(f"an order with a wrong field: {error}"))


def read_answer(frame: Frame) -> Result[Answer, Garbage]:
    """The answer in a frame, or why it is none."""
    head = frame.header
    try:
        match head.get("say"):
            case "Ready":
                return Ok(Ready())
            case "Progress":
                return Ok(Progress(_whole(head, "number"), _number(head, "fraction")))
            case "PageAnswer":
                return Ok(PageAnswer(_whole(head, "number"), _page(_object(head, "page"), frame.parts)))
            case "StackAnswer":
                return Ok(StackAnswer(_whole(head, "number"), _whole(head, "pages")))
            case "GlassAnswer":
                return Ok(GlassAnswer(_whole(head, "number"), _look(_object(head, "look"))))
            case "FaultAnswer":
                fault = _object(head, "fault")
                trouble = ScanTrouble(_text(fault, "trouble"))
                return Ok(FaultAnswer(_whole(head, "number"), ScanFault(trouble, _text(fault, "detail"))))
            case "StateAnswer":
                return Ok(StateAnswer(_whole(head, "number"), _state(_object(head, "state"))))
            case _:
                return Err(Garbage("an answer of no known kind"))
    except (KeyError, ValueError) as error:
        return Err(Garbage(f"an answer with a wrong field: {error}"))


def _scan_order(head: dict[str, Any]) -> ScanOrder:
    asked = _object(head, "request")
    options = _object(head, "options")
    if not all(isinstance(value, str | int | float) for value in options.values()):
        raise ValueError("options")
    return ScanOrder(
        number=_whole(head, "number"),
        request=ScanRequest(
            _whole(asked, "dpi"),
            _text(asked, "slot"),
            _whole(asked, "max_bytes"),
            _text(asked, "paper"),
            _whole(asked, "number"),
            PageSource(_text(asked, "source")),
        ),
        device=_text(head, "device"),
        options=options,
        set_geometry=bool(head["set_geometry"]),
        deadline_s=_number(head, "deadline_s"),
    )


def _page(body: dict[str, Any], parts: tuple[bytes, ...]) -> ScannedPage:
    if len(parts) < 3:
        raise ValueError("parts")
    return ScannedPage(
        jpeg=parts[0],
        preview=parts[1],
        thumbnail=parts[2],
        codes=parts[3:],
        width=_whole(body, "width"),
        height=_whole(body, "height"),
        dpi=_whole(body, "dpi"),
        angle=_number(body, "angle"),
        turned=_whole(body, "turned"),
        verdict=PageVerdict(_text(body, "verdict")),
        doubt=None if body["doubt"] is None else _box(_object(body, "doubt")),
        zones=_texts(body, "zones"),
        measures=_measures(body),
    )


def _look(body: dict[str, Any]) -> GlassLook:
    if not isinstance(body["clear"], bool):
        raise ValueError("clear")
    return GlassLook(body["clear"], _measures(body))


def _measures(body: dict[str, Any]) -> dict[str, float]:
    measures = _object(body, "measures")
    return {name: _number(measures, name) for name in measures}


def _box(body: dict[str, Any]) -> Box:
    return Box(_number(body, "x"), _number(body, "y"), _number(body, "width"), _number(body, "height"))


def _state(body: dict[str, Any]) -> ScannerState:
    trouble = None if body["trouble"] is None else ScanTrouble(_text(body, "trouble"))
    sources = body["sources"]
    if not isinstance(sources, list):
        raise ValueError("sources")
    return ScannerState(
        bool(body["ready"]), _text(body, "name"), trouble, tuple(PageSource(each) for each in sources)
    )


def _object(body: Mapping[str, Any], name: str) -> dict[str, Any]:
    value = body[name]
    if not isinstance(value, dict):
        raise ValueError(name)
    return value


def _text(body: Mapping[str, Any], name: str) -> str:
    value = body[name]
    if not isinstance(value, str):
        raise ValueError(name)
    return value


def _texts(body: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = body[name]
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError(name)
    return tuple(value)


def _whole(body: Mapping[str, Any], name: str) -> int:
    value = body[name]
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(name)
    return value


def _number(body: Mapping[str, Any], name: str) -> float:
    value = body[name]
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        raise ValueError(name)
    return float(value)
