"""`kiosk run`: the kiosk on its desk."""

from __future__ import annotations

import os
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
    made: list[Parts] = []
    code = open_kiosk(glance_at(options.settings), lambda: _parts(options, made))
    if code == PRACTISE:
        settings = ("--settings", str(options.settings)) if options.settings else ()
        start_anew("practice", "--then-run", *_trainee(made, options), *settings)
    return code


def _trainee(made: list[Parts], options: Namespace) -> tuple[str, ...]:
    """Who opened the panel, and the one file that practice may write beside the desk's own."""
    from kiosk.wiring import SCORES, state_place

    shift = made[0].staff.on_duty(made[0].clock.now()) if made else None
    if shift is None:
        return ()
    scores = state_place(settings_of(options.settings), os.environ) / "training" / SCORES
    return ("--initials", shift.staff.initials, "--scores", str(scores))


def _parts(options: Namespace, made: list[Parts]) -> Parts:
    from kiosk.wiring import NotReadyError, real

    try:
        made.append(real(settings_of(options.settings)))
    except NotReadyError as trouble:
        raise CommandError(str(trouble)) from trouble
    return made[0]
