"""`kiosk lookup CODE`: how an application stands, as the citizen would see it."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from getpass import getpass
from typing import TYPE_CHECKING

from kiosk.commands.configuration import add_settings, settings_of
from kiosk.commands.trouble import CommandError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.ports.online_service import LookupAnswer, LookupDetails


def add_arguments(parser: ArgumentParser) -> None:
    """Which application, and with what right."""
    parser.add_argument("code", help="dossier code, or the local code of this desk")
    parser.add_argument("--secret", action="store_true", help="ask for the slip's secret, to see all of it")
    add_settings(parser)


def run(options: Namespace) -> int:
    """Ask the service and say its answer; without the secret only state, completion and day."""
    from kiosk import logs
    from kiosk.commands import desk_parts
    from kiosk.commands.words import SERVICE
    from kiosk.result import Err, Ok

    logs.configure(level="WARNING")
    service = desk_parts.service(settings_of(options.settings))
    secret = getpass("Mã bí mật trên phiếu: ").strip() if options.secret else None
    match service.lookup(options.code.strip(), secret):
        case Err(fault):
            raise CommandError(f"{options.code}: {SERVICE[fault.kind]}")
        case Ok(answer):
            sys.stdout.writelines(line + "\n" for line in _lines(answer))
    return 0


def _lines(answer: LookupAnswer) -> Iterator[str]:
    from kiosk.commands.words import DOSSIER

    yield f"{answer.code}: {answer.state.value}. {DOSSIER[answer.state]} ({answer.completion} %)"
    if answer.due:
        yield f"Ngày hẹn trả kết quả: {answer.due:%d/%m/%Y}"
    if answer.details:
        yield from _details(answer.details)


def _details(details: LookupDetails) -> Iterator[str]:
    from kiosk.commands.words import DOSSIER
    from kiosk.vietnamese.text import money

    for entry in details.timeline:
        note = f" – {entry.note}" if entry.note else ""
        yield f"{entry.at:%H:%M %d/%m/%Y}  {DOSSIER[entry.state]}{note}"
    if details.payment:
        state = {True: "đã nộp", False: "chưa nộp", None: "chưa rõ đã nộp hay chưa"}[details.paid]
        yield f"Phí: {money(details.payment.amount)}, {state}"
    if details.tracking:
        yield f"Mã bưu gửi: {details.tracking}"
    if details.supplement:
        papers = ", ".join(details.supplement.papers)
        yield f"Cần bổ sung: {papers} – {details.supplement.reason}"
