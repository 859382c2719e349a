"""`kiosk run`: the kiosk on its desk."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from kiosk.commands.configuration import add_settings, settings_of
from kiosk.commands.trouble import CommandError


def add_arguments(parser: ArgumentParser) -> None:
    """Where the settings are."""
    add_settings(parser)


def run(options: Namespace) -> int:
    """Show the screens until somebody of the staff closes them."""
    from kiosk import logs
    from kiosk.wiring import NotReadyError, real
    from ui.application import Application, qt_application

    logs.configure()
    settings = settings_of(options.settings)
    qt = qt_application()
    try:
        application = Application(real(settings))
    except NotReadyError as trouble:
        raise CommandError(str(trouble)) from trouble
    application.kiosk.leaveWanted.connect(qt.quit)
    application.start()
    code = qt.exec()
    application.close()
    return code
