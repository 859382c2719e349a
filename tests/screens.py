"""`python -m tests.screens`: walks the visit in every language, text size and screen size and keeps all pictures."""

from __future__ import annotations

import html
import itertools
import json
import os
import re
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("vi", "en")
TEXTS = ("A", "A+", "A++")
SCREENS = ("1920x1080", "1280x800", "1080x1920")
DEADLINE_S = 300
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


@dataclass(frozen=True, slots=True)
class Look:
    """One way the screens can look."""

    language: str
    text: str
    screen: str
    theme: str = "standard"

    @property
    def folder(self) -> str:
        """The folder of its pictures."""
        name = f"{self.language}-{self.text.replace('+', 'x')}-{self.screen}"
        return name if self.theme == "standard" else f"{name}-{self.theme}"

    @property
    def options(self) -> list[str]:
        """As the walkthrough takes them."""
        return [
            *("--language", self.language, "--text", self.text),
            *("--screen", self.screen, "--theme", self.theme),
        ]


def looks() -> list[Look]:
    """Every combination, and high contrast and the largest screen once."""
    every = [Look(*each) for each in itertools.product(LANGUAGES, TEXTS, SCREENS)]
    return [*every, Look("vi", "A", "1920x1080", "high"), Look("vi", "A++", "3840x2160")]


def walk(look: Look, out: Path, case: str) -> str:
    """Walk once; an empty string, or what went wrong and which screens have flaws."""
    command = [sys.executable, "-m", "kiosk", "walkthrough", "--out", str(out / look.folder), "--json"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try:
        ended = subprocess.run(
            [*command, "--case", case, *look.options],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=DEADLINE_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"not through after {DEADLINE_S} s"
    if ended.returncode:
        return (ended.stderr.strip().splitlines() or ["no words"])[-1]
    counted = json.loads(ended.stdout.strip().splitlines()[-1])
    pictures = len(list((out / look.folder).glob("*.png")))
    if pictures != counted["screens"]:
        return f"{counted['screens']} screens, {pictures} pictures"
    return "".join(f"\n    {flaw}" for flaw in counted["flaws"])


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


def write_index(out: Path, made: list[Look], references: Path | None = None) -> Path:
    """A page that shows each screen in all its looks side by side, after the pictures that fixed its look."""
    rows: dict[str, list[str]] = {}
    for look in made:
        for picture in sorted((out / look.folder).glob("*.png")):
            name = re.sub(r"^\d+-", "", picture.stem)
            shown = html.escape(f"{look.folder}/{picture.name}")
            rows.setdefault(name, reference_figures(name, references)).append(
                f'<figure><a href="{shown}"><img src="{shown}" loading="lazy"></a>'
                f"<figcaption>{html.escape(look.folder)}</figcaption></figure>"
            )
    body = "".join(f"<h2>{html.escape(name)}</h2><div>{''.join(each)}</div>" for name, each in rows.items())
    style = "div{display:flex;flex-wrap:wrap;gap:8px}img{height:240px}figure{margin:0}body{font-family:sans-serif}"
    style += ".reference img{outline:4px solid #D99A1C}"
    page = out / "index.html"
    page.write_text(f'<!doctype html><meta charset="utf-8"><style>{style}</style>{body}\n', "utf-8")
    return page


def main() -> int:
    """Exit code 1 when a walk did not come to its end, or a screen has a flaw."""
    options = _options()
    wanted = [look for look in looks() if re.search(options.only, look.folder)]
    if not wanted:
        sys.stderr.write(
            f"no look fits {options.only!r}; there are: {', '.join(each.folder for each in looks())}\n"
        )
        return 2
    options.out.mkdir(parents=True, exist_ok=True)
    failed = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        told = pool.map(lambda look: walk(look, options.out, options.case), wanted)
        for look, trouble in zip(wanted, told, strict=True):
            failed += bool(trouble)
            sys.stdout.write(f"{look.folder:32} {trouble or 'done'}\n")
            sys.stdout.flush()
    sys.stdout.write(
        f"{len(wanted) - failed} of {len(wanted)} looks; see {write_index(options.out, wanted, options.look)}\n"
    )
    return 1 if failed else 0


def _options() -> Namespace:
    parser = ArgumentParser(
        prog="./dev screens", description="The walkthrough in each language, text and screen size."
    )
    parser.add_argument(
        "--out", type=Path, default=ROOT / "screens", help="where the pictures go (default: screens/)"
    )
    parser.add_argument(
        "--only", default="", metavar="REGEX", help="only looks whose folder fits, e.g. 'en-A-'"
    )
    parser.add_argument("--look", type=Path, metavar="DIR", help="reference pictures, shown beside ours")
    parser.add_argument("--case", default="student", help="which visit")
    parser.add_argument("--jobs", type=int, default=2, help="walks at a time")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
