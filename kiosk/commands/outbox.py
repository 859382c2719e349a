"""`kiosk outbox list|send`: the applications that wait on this machine; codes and states, nothing personal."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from kiosk.commands.configuration import add_settings, settings_of
from kiosk.commands.trouble import CommandError

if TYPE_CHECKING:
    from kiosk.outbox.entry import Entry
    from kiosk.outbox.outbox import Outbox
    from kiosk.settings import Settings


def add_arguments(parser: ArgumentParser) -> None:
    """What to do with them."""
    parser.add_argument("act", choices=("list", "send"), help="show them, or try to send all of them now")
    parser.add_argument("--json", action="store_true", help="one line of JSON")
    add_settings(parser)


def run(options: Namespace) -> int:
    """List, or send and list what came of it; fails while something could not be sent."""
    from kiosk import logs
    from kiosk.commands import desk_parts

    logs.configure(level="WARNING")
    settings = settings_of(options.settings)
    with desk_parts.outbox(settings) as outbox:
        if options.act == "send":
            _send(outbox, settings)
        entries = outbox.entries()
    sys.stdout.write(_json(entries) if options.json else _table(entries))
    unsent = sum(not entry.arrived for entry in entries)
    if options.act == "send" and unsent:
        raise CommandError(f"{unsent} hồ sơ chưa gửi được, vẫn nằm an toàn ở máy này")
    return 0


def _send(outbox: Outbox, settings: Settings) -> None:
    from kiosk.commands import desk_parts
    from kiosk.filing.send_waiting import send_waiting
    from kiosk.outbox.delivery import DeliveryTrouble

    outcome = send_waiting(outbox, desk_parts.service(settings), desk_parts.clock(), at_once=True)
    if any(fault.trouble is DeliveryTrouble.BUSY for _, fault in outcome.failed):
        raise CommandError("chương trình khác trên máy này đang gửi; chờ một lát rồi thử lại")


def _table(entries: tuple[Entry, ...]) -> str:
    return "".join(_line(entry) + "\n" for entry in entries) or "Không có hồ sơ nào.\n"


def _line(entry: Entry) -> str:
    from kiosk.commands.words import ENTRY, trouble_text
    from kiosk.outbox.entry import WAITING

    parts = [entry.local_code, ENTRY[entry.state]]
    if entry.receipt:
        parts.append(f"mã hồ sơ {entry.receipt.code}")
    if entry.trouble:
        parts.append(trouble_text(entry.trouble))
    if entry.state in WAITING:
        parts.append(f"đã thử {entry.attempts} lần, thử lại lúc {entry.next_at:%H:%M %d/%m/%Y}")
    return " · ".join(parts)


def _json(entries: tuple[Entry, ...]) -> str:
    rows = [
        {
            "local_code": entry.local_code,
            "code": entry.receipt.code if entry.receipt else "",
            "state": entry.state.value,
            "trouble": entry.trouble,
            "attempts": entry.attempts,
            "next_at": entry.next_at.isoformat(),
        }
        for entry in entries
    ]
    return json.dumps(rows) + "\n"
