"""`kiosk outbox …`: the applications that wait on this machine; codes and states, nothing personal."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.configuration import add_settings, settings_of
from kiosk.commands.trouble import CommandError

if TYPE_CHECKING:
    from kiosk.outbox.entry import Entry
    from kiosk.outbox.outbox import Outbox
    from kiosk.ports.online_service import Reason
    from kiosk.settings import Settings


def add_arguments(parser: ArgumentParser) -> None:
    """What to do with them."""
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    for name, what in (("list", "show them"), ("send", "try to send all of them now")):
        act = acts.add_parser(name, help=what)
        act.add_argument("--json", action="store_true", help="one line of JSON")
        add_settings(act)
    retry = acts.add_parser("retry", help="let one that needed a person be tried again")
    retry.add_argument("code", help="its local code")
    export = acts.add_parser(
        "export", help="write those that wait to a USB stick, for the agency's key alone"
    )
    export.add_argument("folder", type=Path)
    opening = acts.add_parser("open", help="at the agency: open exported applications")
    opening.add_argument("files", type=Path, nargs="+", metavar="FILE.lltp")
    opening.add_argument("--key", type=Path, required=True, help="the agency's private key, PEM")
    opening.add_argument("--out", type=Path, default=Path(), help="a folder for each goes here")
    pair = acts.add_parser("agency-key", help="at the agency: make a private key; prints its public half")
    pair.add_argument("file", type=Path)
    for each in (retry, export, acts.add_parser("rotate-key", help="change the key of this machine")):
        add_settings(each)


def run(options: Namespace) -> int:
    """Do it; sending fails while something could not be sent."""
    from kiosk import logs
    from kiosk.commands import outbox_keys

    logs.configure(level="WARNING")
    match options.act:
        case "open":
            return outbox_keys.open_exported(options.files, options.key, options.out)
        case "agency-key":
            return outbox_keys.make_agency_key(options.file)
        case "rotate-key":
            return outbox_keys.rotate(settings_of(options.settings))
        case _:
            return _with_outbox(options, settings_of(options.settings))


def _with_outbox(options: Namespace, settings: Settings) -> int:
    from kiosk.commands import desk_parts, outbox_keys

    with desk_parts.outbox(settings) as outbox:
        match options.act:
            case "export":
                return outbox_keys.export_waiting(outbox, settings, options.folder)
            case "retry":
                return _retry(outbox, options.code)
            case "send":
                _send(outbox, settings)
        entries = outbox.entries()
        lines = _json(entries) if options.json else _table(outbox, entries, settings)
    sys.stdout.write(lines)
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


def _retry(outbox: Outbox, code: str) -> int:
    found = next((entry for entry in outbox.entries() if entry.local_code == code), None)
    if found is None:
        raise CommandError(f"không có hồ sơ {code}")
    outbox.requeue(found.application_id)
    return 0


def _table(outbox: Outbox, entries: tuple[Entry, ...], settings: Settings) -> str:
    """One line for each application, and below it one for each thing that a person has to mend."""
    lines = []
    for entry in entries:
        lines.append(_line(entry))
        lines += [f"    {words}" for words in _mending(outbox.reasons(entry.application_id), settings)]
    return "".join(f"{line}\n" for line in lines) or "Không có hồ sơ nào.\n"


def _mending(reasons: tuple[Reason, ...], settings: Settings) -> tuple[str, ...]:
    """What to mend, by the names the screens use where the procedure can still be read."""
    from kiosk.filing.refusal import mending
    from kiosk.wiring import NotReadyError, procedure

    if not reasons:
        return ()
    try:
        loaded, _ = procedure(settings)
    except NotReadyError:
        return mending(reasons)
    return mending(reasons, loaded.procedure, loaded.words["vi"])


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
