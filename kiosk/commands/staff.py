"""`kiosk staff add|remove|list|unlock`: who may open the volunteer's panel; PINs are asked for, never given."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from getpass import getpass
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
    for each in (add, remove, unlock, acts.add_parser("list", help="name everybody")):
        add_settings(each)


def run(options: Namespace) -> int:
    """Do it, and say that it is done."""
    from kiosk.commands import desk_parts

    staff = desk_parts.staff(settings_of(options.settings))
    match options.act:
        case "add":
            done = _add(staff, options.initials, options.role)
        case "remove":
            if not staff.remove(options.initials):
                raise CommandError(f"không có ai tên {options.initials}")
            done = f"Đã xoá {options.initials}."
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


def _unlock(staff: StaffStore, initials: str) -> str:
    if initials not in {person.initials for person in staff.everyone()}:
        raise CommandError(f"không có ai tên {initials}")
    staff.unlock(initials)
    return f"Đã mở khoá cho {initials}."
