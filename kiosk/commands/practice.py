"""`kiosk practice`: the same program with practice devices and the practice service."""

from __future__ import annotations

import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path


def add_arguments(parser: ArgumentParser) -> None:
    """Where practice keeps its files, and the window's size."""
    parser.add_argument("--folder", type=Path, help="keep everything in this folder (default: a new one)")
    parser.add_argument(
        "--screen", default="", metavar="WxH", help="a window of this size, not the whole screen"
    )
    parser.add_argument("--person", default="student", choices=("student", "citizen"), help="who comes by")


def run(options: Namespace) -> int:
    """Show the screens; nothing done here can reach the real service."""
    from kiosk import logs
    from kiosk.settings import Screen, Settings
    from kiosk.wiring import PRACTICE_AGENCY, practice
    from ui.application import Application, qt_application

    logs.configure()
    screen = Screen()
    if options.screen:
        width, height = (int(part) for part in options.screen.lower().split("x"))
        screen = Screen(fullscreen=False, width=width, height=height)
    folder = options.folder or Path(tempfile.mkdtemp(prefix="kiosk-practice-"))
    qt = qt_application()
    parts, desk = practice(folder, options.person, Settings(agency=PRACTICE_AGENCY, screen=screen))
    application = Application(parts)
    application.kiosk.leaveWanted.connect(qt.quit)
    application.start()
    code = qt.exec()
    application.close()
    desk.service.stop()
    return code
