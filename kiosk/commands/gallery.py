"""`kiosk gallery`: every control in every state, on the screen or as a folder of pictures."""

from __future__ import annotations

import os
import re
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kiosk.commands.trouble import CommandError


def add_arguments(parser: ArgumentParser) -> None:
    """Which looks, and where pictures of them go."""
    parser.add_argument(
        "--out", type=Path, help="make a picture of each look here instead of opening a window"
    )
    parser.add_argument(
        "--only",
        default="",
        metavar="REGEX",
        help="looks whose name fits, e.g. 'vi-Axx-1280x800' (window: the first)",
    )


def run(options: Namespace) -> int:
    """Exit code 1 when a control has a flaw in a pictured look."""
    if options.out:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.doorstep import qt_application
    from ui.gallery import Gallery, looks
    from ui.lasting_constants import keep_constants

    keep_constants()
    wanted = [look for look in looks() if re.search(options.only, look.name)]
    if not wanted:
        raise CommandError(f"no look fits {options.only!r}")
    application = qt_application()
    gallery = Gallery()
    if not options.out:
        gallery.wear(wanted[0])
        return application.exec()
    options.out.mkdir(parents=True, exist_ok=True)
    found = 0
    for look in wanted:
        gallery.wear(look, whole=True)
        gallery.picture(options.out / f"{look.name}.png")
        told = gallery.flaws()
        found += len(told)
        sys.stdout.writelines(f"{look.name}: {flaw}\n" for flaw in told)
    gallery.close()
    sys.stdout.write(f"{len(wanted)} pictures in {options.out}, {found} flaws\n")
    return 1 if found else 0
