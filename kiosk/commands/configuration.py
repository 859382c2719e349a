"""Reading kiosk.toml for a command: the file named, or the usual places."""

from __future__ import annotations

import tomllib
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.commands.trouble import CommandError
from kiosk.result import Err, Ok

if TYPE_CHECKING:
    from kiosk.settings import Settings
    from ui.glance import Glance

USUAL = (Path("/etc/lltp-kiosk/kiosk.toml"), Path.home() / ".config" / "lltp-kiosk" / "kiosk.toml")
GLANCED = {
    "screen": {name: name for name in ("fullscreen", "width", "height", "text", "contrast", "diagonal_inch")},
    "kiosk": {"language": "language"},
    "agency": {"name": "agency", "place": "place", "phone": "phone"},
}
"""Sections and options of kiosk.toml that the first frame shows, with their names in `Glance`."""


def add_settings(parser: ArgumentParser) -> None:
    """The option that names the settings file."""
    parser.add_argument("--settings", type=Path, help="kiosk.toml (default: the usual places)")


def settings_of(path: Path | None) -> Settings:
    """The settings; without any file the defaults. Raises CommandError with every problem of the file."""
    from kiosk.settings import Settings, load

    found = _file(path)
    if found is None:
        return Settings()
    match load(found):
        case Ok(settings):
            return settings
        case Err(problems):
            raise CommandError("; ".join(f"{found}: {problem.text}" for problem in problems))


def glance_at(path: Path | None) -> Glance:
    """The few settings the first frame needs, unchecked; CommandError where the file cannot be read at all."""
    from ui.glance import Glance

    found = _file(path)
    try:
        read = tomllib.loads(found.read_text(encoding="utf-8")) if found else {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return Glance.of(settings_of(path))
    return Glance.checked(dict(_glanced(read)))


def _glanced(read: dict[str, Any]) -> Iterator[tuple[str, object]]:
    for section, names in GLANCED.items():
        options = read.get(section)
        if isinstance(options, dict):
            yield from ((names[name], value) for name, value in options.items() if name in names)


def _file(path: Path | None) -> Path | None:
    return path or next((place for place in USUAL if place.exists()), None)
