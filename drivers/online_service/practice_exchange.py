"""Requests and replies as the practice service passes them between its socket and its rules."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Reasons = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Request:
    """One request; `blocks` gives the body as it arrives and ends early when the line breaks."""

    method: str
    path: str
    headers: Mapping[str, str]
    origin: str
    blocks: Callable[[], Iterator[bytes]]

    def body(self) -> bytes:
        """The whole body, at most what the contract allows for JSON."""
        whole = bytearray()
        for block in self.blocks():
            whole += block
        return bytes(whole)


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


def json_reply(status: int, value: Any) -> Reply:
    """An answer in JSON."""
    body = json.dumps(value, ensure_ascii=False).encode()
    return Reply(status, body, {"Content-Type": "application/json"})


def problem(status: int, title: str, reasons: Reasons | None = None) -> Reply:
    """A refusal (RFC 9457) with the contract's reasons."""
    body = json.dumps({"title": title, "status": status, "reasons": reasons or []}, ensure_ascii=False)
    return Reply(status, body.encode(), {"Content-Type": "application/problem+json"})
