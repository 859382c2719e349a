"""`kiosk run`: the kiosk on its desk."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from kiosk.commands.configuration import add_settings, glance_at, settings_of
from kiosk.commands.trouble import CommandError

if TYPE_CHECKING:
    from ui.parts import Parts


def add_arguments(parser: ArgumentParser) -> None:
    """Where the settings are."""
    add_settings(parser)


def run(options: Namespace) -> int:
    """Show the screens until somebody of the staff closes them."""
    from kiosk import logs
    from kiosk.commands.opening import PRACTISE, open_kiosk
    from kiosk.commands.starting_anew import start_anew

    logs.configure()
    code = open_kiosk(glance_at(options.settings), lambda: _parts(options))
    if code == PRACTISE:
        settings = ("--settings", str(options.settings)) if options.settings else ()
        start_anew("practice", "--then-run", *settings)
    return code


def _parts(options: Namespace) -> Parts:
    from kiosk.wiring import NotReadyError, real

    try:
        return real(settings_of(options.settings))
    except NotReadyError as trouble:
        raise CommandError(str(trouble)) from trouble
