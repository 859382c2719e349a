"""`kiosk new-procedure`: the four files of a new procedure, valid from the start, its words marked TODO."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kiosk.commands.trouble import CommandError
from kiosk.procedure.lint import inspect
from kiosk.procedure.loading import files
from kiosk.vietnamese.places import ASSETS

SKELETON = ASSETS / "procedure-skeleton"
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
PLACE = "NEW-PROCEDURE"
"""Where the skeleton's files want the name."""


def add_arguments(parser: ArgumentParser) -> None:
    """What it is called and where it goes."""
    parser.add_argument("name", help="small letters, digits and hyphens, such as birth-certificate-copy")
    parser.add_argument("--into", type=Path, default=ASSETS / "procedures", help="folder of all procedures")


def run(options: Namespace) -> int:
    """Write the files and say what is still to be written; raises CommandError rather than overwrite."""
    if not NAME.fullmatch(options.name):
        raise CommandError(f"tên {options.name!r} chỉ được có chữ thường, số và dấu gạch nối")
    folder = options.into / options.name
    if folder.exists():
        raise CommandError(f"đã có {folder}")
    folder.mkdir(parents=True)
    for file in files():
        text = (SKELETON / file).read_text(encoding="utf-8").replace(PLACE, options.name)
        (folder / file).write_text(text, encoding="utf-8")
    findings = inspect(folder)
    sys.stdout.writelines(f"{problem.text}\n" for problem in (*findings.problems, *findings.notes))
    sys.stdout.write(f"{folder}: xem docs/adding-a-procedure.md, rồi chạy kiosk lint-procedure {folder}\n")
    return 1 if findings.problems else 0
