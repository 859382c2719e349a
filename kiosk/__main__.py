"""The front door: one program, its commands, each with its own file in `kiosk.commands`."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence

COMMANDS = {
    "run": "start the kiosk of kiosk.toml",
    "practice": "start the kiosk with practice devices and the practice service",
    "walkthrough": "drive a whole visit through the real screens and keep pictures of it",
    "doctor": "say what of this desk works and what does not",
    "service": "start the practice service alone",
    "outbox": "list or send the applications that wait on this machine",
    "report": "write the desk's month as a PDF or CSV",
    "lookup": "ask how an application stands",
    "staff": "add or remove the people who may open the volunteer's panel",
    "lint-procedure": "say everything that is wrong with a procedure's files",
    "new-procedure": "begin the files of a new procedure, its words still to be written",
    "scan-check": "say what the scanner's worker would make of page images",
    "gallery": "show every control in every state, text size, theme and language",
    "settings": "print a kiosk.toml with every option explained",
    "scanner-worker": "",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 only when it did what it says."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    parser = argparse.ArgumentParser(prog="kiosk", description="The one-stop kiosk.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    chosen = next((word for word in words if not word.startswith("-")), "")
    for name, what in COMMANDS.items():
        if not what and name != chosen:
            continue
        command = commands.add_parser(name, help=what, description=what)
        if name == chosen:
            _module(name).add_arguments(command)
    options = parser.parse_args(words)
    try:
        return int(_module(options.command).run(options))
    except KeyboardInterrupt:
        return 130
    except _expected() as trouble:
        print(f"kiosk {options.command}: {trouble}", file=sys.stderr)  # noqa: T201
        return 1


def _module(command: str):  # type: ignore[no-untyped-def]  # modules share a shape, not a type
    return importlib.import_module(f"kiosk.commands.{command.replace('-', '_')}")


def _expected() -> tuple[type[BaseException], ...]:
    from kiosk.commands.trouble import CommandError

    return (CommandError,)


if __name__ == "__main__":
    sys.exit(main())
