"""Asking the printer itself, past its queue: Get-Printer-Attributes, with a deadline, every two seconds."""

from __future__ import annotations

import http.client
import io
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

import cups

REST_S = 2.0
DEADLINE_S = 2.0
IPP_PORT = 631
STOPPED = 5
LONGEST_ANSWER = 1 << 20
ATTRIBUTES = ["printer-state", "printer-state-reasons"]


@dataclass(frozen=True, slots=True)
class Says:
    """The printer's own word: its state (IPP enum 3 idle, 4 processing, 5 stopped) and reasons."""

    state: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Silent:
    """There should be an answer and there is none: off, unplugged, or the network is gone."""

    detail: str


@dataclass(frozen=True, slots=True)
class CannotSay:
    """This queue's printer is not one that can be asked."""

    detail: str


Word = Says | Silent | CannotSay


class Machine:
    """The printer behind a queue; remembers its last word for `REST_S` seconds."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._last: tuple[str, float, Word] | None = None

    def word(self, device_uri: str, now: bool = False) -> Word:
        """What the printer at `device_uri` says; `now` asks even when it was asked a moment ago."""
        if self._last is not None and not now:
            uri, asked_at, word = self._last
            if uri == device_uri and self._monotonic() - asked_at < REST_S:
                return word
        word = ask(device_uri)
        self._last = (device_uri, self._monotonic(), word)
        return word


def ask(device_uri: str) -> Word:
    """One question to the printer at an `ipp:` or `ipps:` address, at most a few seconds."""
    try:
        address = urlsplit(device_uri)
        possible = address.port != 0
    except ValueError:
        possible = False
    if not possible:
        return CannotSay("queue without an address")
    if address.scheme not in ("ipp", "ipps") or not address.hostname or "._tcp." in address.hostname:
        return CannotSay(f"queue on {address.scheme}")
    try:
        status, body = _post(address, _question(device_uri))
    except (OSError, http.client.HTTPException) as error:
        return Silent(f"{type(error).__name__}: {error}")
    if status != http.client.OK:
        return CannotSay(f"HTTP {status}")
    return _understood(body)


def _post(address: SplitResult, body: bytes) -> tuple[int, bytes]:
    """pycups can give neither a deadline nor a path, and printers answer at their own path only."""
    host, port = address.hostname or "", address.port or IPP_PORT
    link: http.client.HTTPConnection
    if address.scheme == "ipps":
        # Printers sign their own certificates; nothing but the state is asked here.
        link = http.client.HTTPSConnection(
            host, port, timeout=DEADLINE_S, context=ssl._create_unverified_context()
        )
    else:
        link = http.client.HTTPConnection(host, port, timeout=DEADLINE_S)
    try:
        link.request("POST", address.path or "/ipp/print", body, {"Content-Type": "application/ipp"})
        answer = link.getresponse()
        return answer.status, answer.read(LONGEST_ANSWER)
    finally:
        link.close()


def _question(device_uri: str) -> bytes:
    request = cups.IPPRequest(cups.IPP_OP_GET_PRINTER_ATTRIBUTES)
    operation = cups.IPP_TAG_OPERATION
    request.add(cups.IPPAttribute(operation, cups.IPP_TAG_URI, "printer-uri", device_uri))
    request.add(cups.IPPAttribute(operation, cups.IPP_TAG_KEYWORD, "requested-attributes", ATTRIBUTES))
    written = io.BytesIO()
    request.writeIO(written.write)
    return written.getvalue()


def _understood(body: bytes) -> Word:
    answer = cups.IPPRequest()
    if answer.readIO(io.BytesIO(body).read) != cups.IPP_STATE_DATA:
        return CannotSay("not an IPP answer")
    said = {attribute.name: attribute.values for attribute in answer.attributes}
    if "printer-state" not in said or "printer-state-reasons" not in said:
        return CannotSay(f"IPP status {answer.statuscode:#06x}")
    return Says(int(said["printer-state"][0]), tuple(str(reason) for reason in said["printer-state-reasons"]))
