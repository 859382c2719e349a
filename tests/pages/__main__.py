"""`python -m tests.pages`: finishes the made pages and prints what was made of them; `--write` keeps it in the docs."""

from __future__ import annotations

import dataclasses
import json
import sys
from argparse import ArgumentParser, BooleanOptionalAction
from pathlib import Path

from tests.pages.counting import Outcome, outcomes
from tests.pages.made import SEEN, UNSEEN
from tests.pages.telling import figures, write

HALVES = {"seen": SEEN, "unseen": UNSEEN, "both": range(SEEN.start, UNSEEN.stop)}


def main() -> int:
    """Exit code 1 when a figure is not met."""
    parser = ArgumentParser(
        prog="./dev pages", description="Finish the made pages and count what came out right."
    )
    parser.add_argument(
        "--half", choices=sorted(HALVES), default="both", help="tune on one, report on both (default)"
    )
    parser.add_argument("--only", type=int, nargs="+", metavar="SEED", help="these pages alone")
    parser.add_argument("--misses", action=BooleanOptionalAction, default=True, help="name what was missed")
    parser.add_argument("--json", type=Path, metavar="FILE", help="every outcome with its measures")
    parser.add_argument("--write", action="store_true", help="put both halves into docs/benchmarks.md")
    options = parser.parse_args()
    if options.write and (options.half != "both" or options.only):
        parser.error("--write tells of both halves: name none")
    found = outcomes(options.only or HALVES[options.half])
    if options.json:
        options.json.write_text(json.dumps([dataclasses.asdict(one) for one in found]))
    told = figures(found)
    sys.stdout.write(told.text)
    if options.misses:
        sys.stdout.writelines(f"{line(one)}\n" for one in found if one.missed)
    if options.write:
        write(told.text)
    return 0 if told.met else 1


def line(one: Outcome) -> str:
    """What went wrong with one page, and the numbers behind it."""
    numbers = " ".join(f"{name}={value:.4g}" for name, value in one.measures.items())
    wrong = "WRONG TURN " if one.wrong_turn else ""
    error = "" if one.angle_error is None else f"{one.angle_error:.2f}° "
    return f"{one.seed} {one.kind} {one.dpi} dpi {one.lid}: {one.said} {wrong}{error}lost {one.lost:.4f} {numbers}"


if __name__ == "__main__":
    sys.exit(main())
