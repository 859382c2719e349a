"""`kiosk practice`: the same program with practice devices and the practice service."""

from __future__ import annotations

import shutil
import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.configuration import add_settings
from kiosk.practice_people import PRACTICE_DESK

if TYPE_CHECKING:
    from kiosk.wiring import PracticeDesk
    from ui.parts import Parts


def add_arguments(parser: ArgumentParser) -> None:
    """Where practice keeps its files, and the window's size."""
    parser.add_argument("--folder", type=Path, help="keep everything in this folder (default: a new one)")
    parser.add_argument(
        "--screen", default="", metavar="WxH", help="a window of this size, not the whole screen"
    )
    parser.add_argument(
        "--then-run", action="store_true", help="erase what was practised, and be the desk's own kiosk again"
    )
    parser.add_argument("--initials", default="LT", help="who practises, for the scores")
    parser.add_argument("--scores", type=Path, help="the file of scores (default: in the folder)")
    add_settings(parser)
    parser.add_argument("--person", default="student", choices=("student", "citizen"), help="who comes by")


def run(options: Namespace) -> int:
    """Show the screens; nothing done here can reach the real service."""
    from kiosk import logs
    from kiosk.commands.opening import open_kiosk
    from kiosk.commands.starting_anew import start_anew
    from ui.glance import Glance

    logs.configure()
    seen = {"practice": True, "agency": PRACTICE_DESK["name"], "phone": PRACTICE_DESK["phone"]}
    glance = Glance.checked(seen | _window(options.screen))
    folder = options.folder or Path(tempfile.mkdtemp(prefix="kiosk-practice-"))
    made: list[PracticeDesk] = []
    try:
        code = open_kiosk(glance, lambda: _parts(folder, options, made))
    finally:
        for desk in made:
            desk.service.stop()
    if options.then_run:
        if options.folder is None:
            shutil.rmtree(folder, ignore_errors=True)
        settings = ("--settings", str(options.settings)) if options.settings else ()
        start_anew("run", *settings)
    return code


def _window(size: str) -> dict[str, int | bool]:
    if not size:
        return {}
    width, height = (int(part) for part in size.lower().split("x"))
    return {"fullscreen": False, "width": width, "height": height}


def _parts(folder: Path, options: Namespace, made: list[PracticeDesk]) -> Parts:
    from kiosk.settings import Screen, Settings
    from kiosk.training.training import Trainee
    from kiosk.wiring import PRACTICE_AGENCY, practice

    screen = Screen.model_validate(_window(options.screen))
    trainee = Trainee(options.initials, options.scores)
    settings = Settings(agency=PRACTICE_AGENCY, screen=screen)
    parts, desk = practice(folder, options.person, settings, trainee=trainee)
    made.append(desk)
    return parts
