"""Reading kiosk.toml for a command: the file named, or the usual places."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from kiosk.commands.trouble import CommandError
from kiosk.result import Err, Ok
from kiosk.settings import Settings, load

USUAL = (Path("/etc/lltp-kiosk/kiosk.toml"), Path.home() / ".config" / "lltp-kiosk" / "kiosk.toml")


def add_settings(parser: ArgumentParser) -> None:
    """The option that names the settings file."""
    parser.add_argument("--settings", type=Path, help="kiosk.toml (default: the usual places)")


def settings_of(path: Path | None) -> Settings:
    """The settings; without any file the defaults. Raises CommandError with every problem of the file."""
    found = path or next((place for place in USUAL if place.exists()), None)
    if found is None:
        return Settings()
    match load(found):
        case Ok(settings):
            return settings
        case Err(problems):
            raise CommandError("; ".join(f"{found}: {problem.text}" for problem in problems))
