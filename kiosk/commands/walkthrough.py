"""`kiosk walkthrough`: a whole visit by touch, with practice devices, into a folder of pictures and papers."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import logs
from kiosk.commands.cases import CASES, Case
from kiosk.commands.cases_of_help import HELP_CASES
from kiosk.commands.cases_of_paper_and_money import LONG_CASES, LongCase, Scene
from kiosk.commands.cases_of_the_desk import DESK_CASES
from kiosk.commands.cases_of_training import TRAINING_CASES
from kiosk.commands.hand_clock import HandClock
from kiosk.commands.trouble import CommandError
from kiosk.languages import SOURCE, codes

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.settings import Screen
    from ui.application import Application
    from ui.long_walk import LongWalk
    from ui.walkthrough import Outcome, Plan

    Walk = Callable[[Application, Plan, Path], LongWalk]

USUAL_INCHES = {(1920, 1080): 21.5, (1080, 1920): 21.5}
ALL_CASES: dict[str, Case | LongCase] = {
    **CASES,
    **LONG_CASES,
    **HELP_CASES,
    **TRAINING_CASES,
    **DESK_CASES,
}


def add_arguments(parser: ArgumentParser) -> None:
    """What to walk, how it shall look, where to put it."""
    parser.add_argument(
        "--out", type=Path, default=Path("walkthrough"), help="folder for pictures and papers"
    )
    parser.add_argument("--case", default="student", help="which visit (see --list-cases)")
    parser.add_argument("--list-cases", action="store_true", help="name the visits there are")
    parser.add_argument("--language", choices=codes(), default=SOURCE)
    parser.add_argument("--text", choices=("A", "A+", "A++"), default="A", help="text size")
    parser.add_argument("--theme", choices=("standard", "high"), default="standard")
    parser.add_argument("--screen", default="1920x1080", metavar="WxH")
    parser.add_argument(
        "--inches",
        type=float,
        help="the screen's diagonal; 21.5 at 1920x1080 or 1080x1920, else not measured",
    )
    parser.add_argument("--json", action="store_true", help="end with one line of JSON")


def run(options: Namespace) -> int:
    """Walk; pictures, printed PDFs and what the service received lie in the folder afterwards."""
    if options.list_cases:
        sys.stdout.writelines(f"{name} – {case.words}\n" for name, case in ALL_CASES.items())
        return 0
    if options.case not in ALL_CASES:
        raise CommandError(f"no case {options.case!r}; there are: {', '.join(ALL_CASES)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if options.out.exists():
        shutil.rmtree(options.out)
    options.out.mkdir(parents=True)
    logs.configure(level="WARNING")
    outcome = walk_case(ALL_CASES[options.case], _screen(options), options.out, options.language)
    sys.stdout.write(
        outcome.line() + "\n" if options.json else f"{outcome.screens} pictures in {options.out}\n"
    )
    return 0


def _screen(options: Namespace) -> Screen:
    from kiosk.settings import Screen

    width, height = (int(part) for part in options.screen.lower().split("x"))
    return Screen(
        fullscreen=False,
        width=width,
        height=height,
        diagonal_inch=options.inches
        if options.inches is not None
        else USUAL_INCHES.get((width, height), 0.0),
        text=options.text,
        contrast=options.theme,
    )


def walk_case(
    case: Case | LongCase, screen: Screen, out: Path, language: str = SOURCE, walk: Walk | None = None
) -> Outcome:
    """One case on a practice kiosk of its own, its papers kept in `out`; `walk` is another kind than the usual.

    Raises CommandError where the visit left something behind, or what the case was to show is not so.
    """
    from kiosk.settings import Settings
    from kiosk.wiring import PRACTICE_AGENCY, practice
    from ui.application import Application, qt_application
    from ui.long_walk import LongWalk

    qt_application()
    with tempfile.TemporaryDirectory(prefix="kiosk-walk-") as folder:
        clock = HandClock()
        settings = Settings(agency=PRACTICE_AGENCY, screen=screen)
        parts, desk = practice(Path(folder), case.person, settings, clock)
        if isinstance(case, Case):
            case.prepare(desk)
        application = Application(parts)
        application.start()
        try:
            walker = (walk or LongWalk)(application, replace(case.plan, language=language), out)
            outcome = walker.run() if isinstance(case, Case) else case.act(Scene(walker, desk, clock, out))
        finally:
            application.close()
            desk.service.stop()
        _keep_papers(desk.printed, Path(folder) / "service" / "received", out)
        left = [str(path) for path in parts.ram.rglob("*")]
    if left:
        raise CommandError(f"the visit left something behind: {', '.join(left)}")
    failed = [name for name, holds in outcome.proofs.items() if not holds]
    if failed:
        raise CommandError(f"not so: {', '.join(failed)}")
    outcome.printed = sorted(str(path.relative_to(out)) for path in out.glob("printed/*.pdf"))
    outcome.received = next((str(path.relative_to(out)) for path in out.glob("received/*")), "")
    return outcome


def _keep_papers(printed: Path, received: Path, out: Path) -> None:
    for source, name in ((printed, "printed"), (received, "received")):
        if source.exists():
            shutil.copytree(source, out / name)
