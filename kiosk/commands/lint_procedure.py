"""`kiosk lint-procedure`: everything that is wrong with a procedure's files, one line each."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kiosk.commands.trouble import CommandError
from kiosk.procedure.lint import inspect


def add_arguments(parser: ArgumentParser) -> None:
    """Which folder."""
    parser.add_argument(
        "folder", type=Path, help="folder with procedure.toml, declaration.toml, vi.toml, en.toml"
    )
    parser.add_argument("--quiet", action="store_true", help="leave out notes about uncertain sources")


def run(options: Namespace) -> int:
    """Print problems and notes; raises CommandError when the procedure cannot be used."""
    if not options.folder.is_dir():
        raise CommandError(f"không có thư mục {options.folder}")
    findings = inspect(options.folder)
    sys.stdout.writelines(f"{problem.text}\n" for problem in findings.problems)
    if not options.quiet:
        sys.stdout.writelines(f"Lưu ý: {note.text}\n" for note in findings.notes)
    if findings.problems:
        raise CommandError(f"{options.folder}: {len(findings.problems)} lỗi")
    sys.stdout.write(f"{options.folder}: dùng được, {len(findings.notes)} lưu ý\n")
    return 0
