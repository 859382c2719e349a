"""`kiosk staff add|badge|remove|list|unlock`: who may open the panel; PINs are asked for, never given."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.configuration import add_settings, settings_of
from kiosk.commands.trouble import CommandError

if TYPE_CHECKING:
    from kiosk.desk.store import StaffStore


def add_arguments(parser: ArgumentParser) -> None:
    """Whom, and what to do."""
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    add = acts.add_parser("add", help="enter a person; the PIN is asked for twice")
    add.add_argument("initials", help="2 to 5 capital letters, a digit may follow")
    add.add_argument("--role", choices=("volunteer", "technician"), required=True)
    remove = acts.add_parser("remove", help="take a person out")
    remove.add_argument("initials")
    unlock = acts.add_parser("unlock", help="forget a person's wrong PINs")
    unlock.add_argument("initials")
    badge = acts.add_parser("badge", help="write a new badge as PDF; the older one opens nothing any more")
    badge.add_argument("initials")
    badge.add_argument("--out", type=Path, required=True, help="the PDF; keep it as safe as a key")
    for each in (add, remove, unlock, badge, acts.add_parser("list", help="name everybody")):
        add_settings(each)


def run(options: Namespace) -> int:
    """Do it, and say that it is done."""
    from kiosk.commands import desk_parts

    staff = desk_parts.staff(settings_of(options.settings))
    match options.act:
        case "add":
            done = _add(staff, options.initials, options.role)
        case "remove":
            done = _remove(staff, options.initials)
        case "badge":
            done = _badge(staff, options.initials, options.out)
        case "unlock":
            done = _unlock(staff, options.initials)
        case _:
            done = "\n".join(f"{each.initials}  {each.role.value}" for each in staff.everyone())
    sys.stdout.write((done or "Chưa có ai: kiosk staff add CHỮ_VIẾT_TẮT --role technician") + "\n")
    return 0


def _add(staff: StaffStore, initials: str, role: str) -> str:
    from kiosk.commands.words import STAFF
    from kiosk.desk.staff import Role
    from kiosk.result import Err, Ok

    pin = getpass("Mã PIN (6 đến 12 chữ số): ")
    if getpass("Nhập lại mã PIN: ") != pin:
        raise CommandError("hai lần nhập không giống nhau; chưa thêm ai")
    match staff.add(initials, Role(role), pin):
        case Err(trouble):
            raise CommandError(f"{initials}: {STAFF[trouble]}")
        case Ok(person):
            return f"Đã thêm {person.initials} ({person.role.value})."


def _remove(staff: StaffStore, initials: str) -> str:
    from kiosk.commands.words import STAFF
    from kiosk.result import Err

    gone = staff.remove(initials)
    if isinstance(gone, Err):
        raise CommandError(f"{initials}: {STAFF[gone.error]}")
    return f"Đã xoá {initials}."


def _badge(staff: StaffStore, initials: str, out: Path) -> str:
    """The file is made first, for its owner alone: a badge that cannot be written must not replace one that opens."""
    from kiosk.commands.words import STAFF
    from kiosk.papers.badge import draw_badge
    from kiosk.result import Err

    try:
        with open(out, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            given = staff.give_badge(initials)
            if isinstance(given, Err):
                out.unlink()
                raise CommandError(f"{initials}: {STAFF[given.error]}")
            file.write(draw_badge(initials, given.value))
    except OSError as trouble:
        raise CommandError(f"{out}: {trouble.strerror}") from trouble
    return f"Đã ghi thẻ của {initials}: {out}. In xong, xoá tệp này."


def _unlock(staff: StaffStore, initials: str) -> str:
    if initials not in {person.initials for person in staff.everyone()}:
        raise CommandError(f"không có ai tên {initials}")
    staff.unlock(initials)
    return f"Đã mở khoá cho {initials}."
