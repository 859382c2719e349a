"""An unfinished visit to be taken up again: sealed under a key that only the citizen's ticket carries."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kiosk import sealing
from kiosk.result import Err, Ok, Result
from kiosk.sealing import SealTrouble
from kiosk.visit.codec import event_from_json, event_to_json
from kiosk.visit.events import Event

PURPOSE = b"lltp-kiosk visit ticket 1"


@dataclass(frozen=True, slots=True)
class TicketContent:
    """What a ticket brings back: the events of the visit, and its page files by name."""

    events: tuple[Event, ...]
    files: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SealedTicket:
    """`secret` goes on the ticket and nowhere else; `record` alone says nothing."""

    secret: bytes = field(repr=False)
    record: bytes = field(repr=False)


def seal_ticket(events: Sequence[Event], files: Mapping[str, bytes]) -> SealedTicket:
    """Seal a visit under a key drawn for this ticket."""
    secret = sealing.fresh_secret()
    head = {
        "events": [event_to_json(event) for event in events],
        "files": [[name, len(content)] for name, content in files.items()],
    }
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    plain = b"".join((len(text).to_bytes(4, "big"), text, *files.values()))
    return SealedTicket(secret, sealing.seal_with(plain, secret, PURPOSE))


def open_ticket(record: bytes, secret: bytes) -> Result[TicketContent, SealTrouble]:
    """Open a record with the secret of its ticket; a visit of another program's version is DAMAGED."""
    match sealing.open_with(record, secret, PURPOSE):
        case Err(trouble):
            return Err(trouble)
        case Ok(plain):
            pass
    try:
        return Ok(_content(plain))
    except (ValueError, KeyError, TypeError):
        return Err(SealTrouble.DAMAGED)


def _content(plain: bytes) -> TicketContent:
    begin = 4 + int.from_bytes(plain[:4], "big")
    head = json.loads(plain[4:begin])
    files: dict[str, bytes] = {}
    for name, size in head["files"]:
        files[name] = plain[begin : begin + size]
        begin += size
    if begin != len(plain):
        raise ValueError("the lengths do not add up")
    return TicketContent(tuple(event_from_json(event) for event in head["events"]), files)
