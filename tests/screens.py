"""`python -m tests.screens`: walks visits in every language, text size, screen and theme and keeps all pictures."""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from kiosk.commands.walkthrough import ALL_CASES
from tests.looks import ROOT, Look, Report, add_choice, chosen, commit, report_of

DEADLINE_S = 900
KINDNESS = 5
REFERENCES = {
    "welcome": ("01-welcome", "02-welcome-portrait"),
    "father-name": ("03-question-keyboard", "13-question-portrait", "14-question-1280x800"),
    "father-name-typed": ("11-question-high-contrast",),
    "card": ("04-card-read",),
    "residence": ("05-residence",),
    "residence-rows": ("05-residence",),
    "papers": ("06-papers", "12-papers-text-axx"),
    "page-scanned": ("06-papers",),
    "page-blurred": ("06-papers",),
    "review": ("07-review",),
    "sent": ("08-sent",),
    "print-paper-out": ("09-trouble-printer",),
    "scan-jammed": ("09b-trouble-scanner",),
    "staff-panel": ("10-volunteer",),
}
"""The pictures that fixed the look, by the name of our screen; `--look` says where they lie."""


def walk(out: Path, at: str, walked: tuple[Look, str]) -> Report:
    """Walk one case in one look; `at` is the commit."""
    look, case = walked
    folder = out / look.folder / case
    command = [sys.executable, "-m", "kiosk", "walkthrough", "--out", str(folder), "--json"]
    try:
        ended = subprocess.run(
            [*command, "--case", case, *look.options],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            timeout=DEADLINE_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        report = Report(look.folder, case, at, trouble=f"not through after {DEADLINE_S} s")
    else:
        report = reported(look, case, at, ended, len(list(folder.glob("*.png"))))
    report.keep(folder)
    return report


def reported(
    look: Look, case: str, at: str, ended: subprocess.CompletedProcess[str], pictures: int
) -> Report:
    """What the walkthrough told, held against the pictures there are and the look that was asked for."""
    if ended.returncode:
        return Report(look.folder, case, at, trouble=(ended.stderr.strip().splitlines() or ["no words"])[-1])
    told = json.loads(ended.stdout.strip().splitlines()[-1])
    trouble = ""
    if pictures != told["screens"]:
        trouble = f"{told['screens']} screens, {pictures} pictures"
    elif told["worn"] != [look.worn]:
        trouble = f"seen in {', '.join(told['worn'])}"
    return Report(look.folder, case, at, told["screens"], tuple(told["flaws"]), trouble)


def reference_figures(name: str, references: Path | None) -> list[str]:
    """The pictures that fixed the look of a screen, framed, as they stand in the index before ours."""
    if references is None:
        return []
    pictures = [(references / f"{stem}.png").resolve() for stem in REFERENCES.get(name, ())]
    return [
        f'<figure class="reference"><a href="{picture.as_uri()}"><img src="{picture.as_uri()}" loading="lazy"></a>'
        f"<figcaption>reference: {html.escape(picture.stem)}</figcaption></figure>"
        for picture in pictures
        if picture.exists()
    ]


def write_index(out: Path, references: Path | None = None) -> Path:
    """A page that shows each screen in all its looks side by side, after the pictures that fixed its look."""
    rows: dict[str, list[str]] = {}
    for picture in sorted(out.glob("*/**/*.png")):
        name = re.sub(r"^\d+-", "", picture.stem)
        shown = html.escape(str(picture.relative_to(out)))
        caption = html.escape(" · ".join(picture.relative_to(out).parts[:-1]))
        rows.setdefault(name, reference_figures(name, references)).append(
            f'<figure><a href="{shown}"><img src="{shown}" loading="lazy"></a>'
            f"<figcaption>{caption}</figcaption></figure>"
        )
    body = "".join(f"<h2>{html.escape(name)}</h2><div>{''.join(each)}</div>" for name, each in rows.items())
    style = "div{display:flex;flex-wrap:wrap;gap:8px}img{height:240px}figure{margin:0}body{font-family:sans-serif}"
    style += ".reference img{outline:4px solid #D99A1C}"
    page = out / "index.html"
    page.write_text(
        f'<!doctype html><meta charset="utf-8"><style>{style}</style>{found(out)}{body}\n', "utf-8"
    )
    return page


def found(out: Path) -> str:
    """What each run found, at which commit, as a list for the head of the index."""
    reports = (report_of(path.parent) for path in sorted(out.glob("*/*/report.json")))
    lines = (f"<li>{html.escape(each.commit)} · {html.escape(each.line)}</li>" for each in reports if each)
    return f"<ul>{''.join(lines)}</ul>"


def left_to_do(
    wanted: list[tuple[Look, str]], out: Path, *, resume: bool
) -> tuple[list[tuple[Look, str]], list[Report]]:
    """What is still to be walked, and the sound reports of earlier runs that are taken over."""
    if not resume:
        return wanted, []
    kept = {each: report_of(out / each[0].folder / each[1]) for each in wanted}
    sound = [report for report in kept.values() if report and report.sound]
    return [each for each in wanted if not ((known := kept[each]) and known.sound)], sound


def main() -> int:
    """Exit code 1 when a walk did not come to its end, or a screen has a flaw."""
    options = _options()
    cases = list(ALL_CASES) if options.case == "all" else options.case.split(",")
    wanted = [(look, case) for case in cases for look in chosen(options)]
    if not wanted or not set(cases) <= set(ALL_CASES):
        sys.stderr.write(
            f"no such look or case; looks are named as vi-Axx-1280x800-high, cases: {', '.join(ALL_CASES)}\n"
        )
        return 2
    options.out.mkdir(parents=True, exist_ok=True)
    os.nice(KINDNESS)
    todo, sound = left_to_do(wanted, options.out, resume=options.resume)
    with ThreadPoolExecutor(options.jobs) as pool:
        for report in pool.map(partial(walk, options.out, commit()), todo):
            sys.stdout.write(f"{report.line}\n")
            sys.stdout.flush()
            sound += [report] * report.sound
    page = write_index(options.out, options.look)
    screens, commits = sum(each.screens for each in sound), ", ".join(sorted({each.commit for each in sound}))
    sys.stdout.write(
        f"{len(sound)} of {len(wanted)} walks sound, {screens} screens in them ({commits}); see {page}\n"
    )
    return 1 if len(sound) < len(wanted) else 0


def _options() -> Namespace:
    parser = ArgumentParser(
        prog="./dev screens", description="The walkthrough in each language, text size, screen and theme."
    )
    add_choice(parser, ROOT / "screens")
    parser.add_argument("--case", default="student", metavar="NAMES", help="which visits, by comma, or all")
    parser.add_argument("--jobs", type=int, default=1, help="walks at a time")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
