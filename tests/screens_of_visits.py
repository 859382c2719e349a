"""`python -m tests.screens_of_visits`: walks each visit once, takes every screen not seen before in every look."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from kiosk import logs
from kiosk.commands.trouble import CommandError
from kiosk.commands.walkthrough import ALL_CASES, walk_case
from kiosk.settings import Screen
from tests.camera import BASE, TROUBLE, Camera, time_standing_still, words_of
from tests.looks import ROOT, Look, Report, add_choice, chosen, commit, report_of
from tests.screens import KINDNESS, write_index
from ui.application import Application
from ui.finger import settle, visible_items
from ui.long_walk import LongWalk
from ui.walkthrough import Plan


class FilmedWalk(LongWalk):
    """Walks in one look, and takes each screen that nobody has seen yet in all of them."""

    def __init__(self, camera: Camera, seen: Path, application: Application, plan: Plan, out: Path) -> None:
        super().__init__(application, plan, out)
        self._camera, self._marks = camera, seen

    def _picture(self, name: str) -> None:
        with time_standing_still(self.app):
            settle(60)
            mark = self._marks / f"{name}-{mark_of(self.app)}"
            if claimed(mark):
                mark.write_text("seen" if self._camera.film(self.app, name) else "")
        super()._picture(name)


def marks_of(out: Path, looks: list[Look]) -> Path:
    """The folder with one file for each screen, named by its mark; empty until it was sound in all these looks."""
    return out / f"seen-{hashlib.sha256(repr(looks).encode()).hexdigest()[:8]}"


def claimed(mark: Path) -> bool:
    """Whether this screen is ours to film: no walk has seen it or is filming it; its mark is empty meanwhile."""
    try:
        mark.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def drop_unseen(marks: Path) -> None:
    """Forget the marks of screens with a flaw, or whose filming broke off."""
    for mark in marks.glob("*"):
        if not mark.stat().st_size:
            mark.unlink()


def mark_of(application: Application) -> str:
    """What one screen is known by: its words without their digits, and each thing drawn with what it can and is."""
    drawn = [
        (re.sub(r"_QML.*", "", item.metaObject().className()), item.property("checked"), item.isEnabled())
        for item in visible_items(application.window.contentItem())
    ]
    whole = json.dumps([words_of(application), drawn], default=str)
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def film(case: str, looks: list[Look], out: Path, at: str) -> list[Report]:
    """Walk one case; what was found in each look, kept beside its pictures. `at` is the commit."""
    camera, marks, trouble = Camera(out, looks, case=case), marks_of(out, looks), ""
    marks.mkdir(parents=True, exist_ok=True)
    width, height = (int(part) for part in BASE.screen.split("x"))
    screen = Screen(fullscreen=False, width=width, height=height, text=BASE.text, contrast=BASE.theme)
    with tempfile.TemporaryDirectory(prefix="kiosk-film-") as pictures:
        try:
            walk = partial(FilmedWalk, camera, marks)
            walk_case(ALL_CASES[case], screen, Path(pictures), walk=walk)
        except (CommandError, AssertionError, LookupError, OSError) as wrong:
            trouble = f"{type(wrong).__name__}: {wrong}"
    reports = [
        Report(look.folder, case, at, camera.taken, tuple(camera.found.get(look, ())), trouble)
        for look in looks
    ]
    for look, report in zip(looks, reports, strict=True):
        report.keep(out / look.folder / case)
    return reports


def film_apart(options: Namespace, case: str) -> str:
    """The same in a process of its own; the line it ends with."""
    film = ["screens_of_trouble"] if case == TROUBLE else ["screens_of_visits", "--case", case]
    choice = ["--out", str(options.out), "--set", options.set, "--only", options.only]
    command = [sys.executable, "-m", f"tests.{film[0]}", *film[1:], *choice]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    said = (ended.stdout.strip() or ended.stderr.strip() or "no words").splitlines()
    return "\n".join(dict.fromkeys(said))


def main() -> int:
    """Exit code 1 when a walk did not come to its end, or a screen has a flaw."""
    options = _options()
    every = [TROUBLE, *ALL_CASES]
    cases = every if options.case == "all" else options.case.split(",")
    looks = chosen(options)
    if not looks or not set(cases) <= set(every):
        sys.stderr.write(f"no such look or case; cases: {', '.join(every)}\n")
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.nice(KINDNESS)
    logs.configure(level="ERROR")
    if len(cases) == 1 and cases != [TROUBLE]:
        reports = film(cases[0], looks, options.out, commit())
        flawed = [each for each in reports if not each.sound]
        sys.stdout.write(f"{cases[0]:24} {reports[0].screens} screens new, {len(flawed)} looks with findings")
        sys.stdout.write(f" {reports[0].trouble}\n")
        return 1 if flawed else 0
    marks = marks_of(options.out, looks)
    if not options.resume:
        shutil.rmtree(marks, ignore_errors=True)
    drop_unseen(marks)
    todo = [case for case in cases if not (options.resume and _is_sound(options.out, looks, case))]
    with ThreadPoolExecutor(options.jobs) as pool:
        for line in pool.map(partial(film_apart, options), todo):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
    return _sum_up(options, looks, cases)


def _sum_up(options: Namespace, looks: list[Look], cases: list[str]) -> int:
    every = [report_of(options.out / look.folder / case) for case in cases for look in looks]
    sound = [report for report in every if report is not None and report.sound]
    pictures, commits = sum(each.screens for each in sound), sorted({each.commit for each in sound})
    page, marks = write_index(options.out, options.look), marks_of(options.out, looks)
    drop_unseen(marks)
    screens = len(list(marks.glob("*")))
    sys.stdout.write(
        f"{len(cases)} cases: {screens} different screens in {len(looks)} looks, {pictures} pictures without"
        f" findings ({', '.join(commits)}), {len(every) - len(sound)} of {len(every)} not sound; see {page}\n"
    )
    return 1 if len(sound) < len(every) else 0


def _is_sound(out: Path, looks: list[Look], case: str) -> bool:
    kept = [report_of(out / look.folder / case) for look in looks]
    return all(report is not None and report.sound for report in kept)


def _options() -> Namespace:
    parser = ArgumentParser(
        prog="./dev screens", description="Every screen of all visits, and of trouble, in every look."
    )
    add_choice(parser, ROOT / "screens")
    parser.add_argument("--case", default="all", metavar="NAMES", help="which visits, by comma, or all")
    parser.add_argument("--jobs", type=int, default=1, help="visits at a time")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
