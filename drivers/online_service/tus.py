"""The tus 1.0 client: opens an upload, and brings it to its end from wherever the server has it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from drivers.online_service.answers import fault_of
from drivers.online_service.line import Answer, Body, Line
from drivers.online_service.peer_address import joined
from kiosk.ports.online_service import PaperFacts, ServiceFault, ServiceTrouble
from kiosk.result import Err, Ok, Result

VERSION = {"Tus-Resumable": "1.0.0"}
CHUNK_BYTES = 8 << 20
TRIES_WITHOUT_GAIN = 2

_BROKEN = (ServiceTrouble.NO_LINE, ServiceTrouble.TIMEOUT, ServiceTrouble.GARBLED, ServiceTrouble.CONFLICT)
"""After these the server is asked how far it is, and sending goes on from there."""


def create(
    line: Line, url: str, headers: Mapping[str, str], facts: PaperFacts, now: datetime
) -> Result[str, ServiceFault]:
    """Open an upload for a paper (tus creation); its absolute address."""
    metadata = ",".join(
        f"{name} {b64encode(value.encode()).decode('ascii')}"
        for name, value in (("paper", facts.paper), ("sha256", facts.sha256))
    )
    asked = {**headers, **VERSION, "Upload-Length": str(facts.bytes), "Upload-Metadata": metadata}
    match line.exchange("POST", url, asked, b""):
        case Err(fault):
            return Err(fault)
        case Ok(answer):
            pass
    if answer.status != 201:
        return Err(fault_of(answer, now))
    location = joined(url, answer.headers.get("location", ""))
    if "location" not in answer.headers or not line.allows(location):
        return Err(ServiceFault(ServiceTrouble.GARBLED, detail="an upload without a usable Location"))
    return Ok(location)


def send(
    line: Line,
    location: str,
    headers: Mapping[str, str],
    data: bytes,
    progress: Callable[[int], None],
    now: datetime,
) -> Result[None, ServiceFault]:
    """Send what the server does not have yet; goes on after a break as long as each try gets further."""
    offset, without_gain = -1, 0
    fault = ServiceFault(ServiceTrouble.NO_LINE)
    while True:
        match _offset(line, location, headers, len(data), now):
            case Err(asked):
                return Err(asked)
            case Ok(reached):
                without_gain = 0 if reached > offset else without_gain + 1
                offset = reached
        if without_gain >= TRIES_WITHOUT_GAIN:
            return Err(fault)
        match _send_from(line, location, headers, data, offset, progress, now):
            case Ok(_):
                progress(len(data))
                return Ok(None)
            case Err(fault) if fault.kind not in _BROKEN:
                return Err(fault)
            case Err(fault):
                continue


def _send_from(
    line: Line,
    location: str,
    headers: Mapping[str, str],
    data: bytes,
    offset: int,
    progress: Callable[[int], None],
    now: datetime,
) -> Result[None, ServiceFault]:
    while offset < len(data):
        start = offset
        rest = memoryview(data)[start : start + CHUNK_BYTES]
        body = Body(rest, partial(_report, progress, start))
        asked = {
            **headers,
            **VERSION,
            "Upload-Offset": str(start),
            "Content-Type": "application/offset+octet-stream",
        }
        match line.exchange("PATCH", location, asked, body):
            case Err(fault):
                return Err(fault)
            case Ok(answer) if answer.status != 204:
                return Err(fault_of(answer, now))
            case Ok(answer):
                offset = _number(answer, "upload-offset")
        if not start < offset <= len(data):
            return Err(ServiceFault(ServiceTrouble.GARBLED, detail="an impossible Upload-Offset"))
    return Ok(None)


def _offset(
    line: Line, location: str, headers: Mapping[str, str], length: int, now: datetime
) -> Result[int, ServiceFault]:
    """How much the server has; an upload of another length is not ours, so it counts as gone."""
    match line.exchange("HEAD", location, {**headers, **VERSION}):
        case Err(fault):
            return Err(fault)
        case Ok(answer) if answer.status not in (200, 204) or "upload-offset" not in answer.headers:
            return Err(fault_of(answer, now))
        case Ok(answer):
            pass
    offset, told = _number(answer, "upload-offset"), answer.headers.get("upload-length", str(length))
    if told != str(length) or not 0 <= offset <= length:
        return Err(ServiceFault(ServiceTrouble.NOT_FOUND, detail="an upload of another length"))
    return Ok(offset)


def _number(answer: Answer, name: str) -> int:
    text = answer.headers.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else -1


def _report(progress: Callable[[int], None], start: int, sent: int) -> None:
    progress(start + sent)
