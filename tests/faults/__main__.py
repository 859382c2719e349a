"""`python -m tests.faults`: goes through the long fault runs, prints figures, puts them into docs/faults.md."""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from tests.faults.runs import FaultRun, Figure, all_runs, go

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "faults.md"
NOTES = ROOT / "build" / "faults"
BEGIN, END = "<!-- measured -->", "<!-- end of measured -->"
HEAD = "| run | what | seen | held to |\n|---|---|---|---|\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 1 when a figure is not held."""
    runs = all_runs()
    parser = ArgumentParser(prog="./dev faults", description="Put faults in the way, many times, and count.")
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"of {', '.join(runs) or 'none'} (default: all)"
    )
    parser.add_argument("--seed", type=int, default=1, help="another seed draws other faults (default: 1)")
    parser.add_argument("--rounds", type=int, help="fewer or more rounds; nothing is written then")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/faults.md")
    parser.add_argument(
        "--anew", action="store_true", help="begin again instead of going on where it stopped"
    )
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - set(runs):
        parser.error(f"no run {', '.join(sorted(unknown))}; there are: {', '.join(runs)}")
    held = True
    for name in options.names or runs:
        figures = _whole(runs[name], options.seed, options.rounds, options.anew)
        held &= all(figure.held for figure in figures)
        if options.write and options.rounds is None:
            write(name, figures)
    return 0 if held else 1


def _whole(run: FaultRun, seed: int, rounds: int | None, anew: bool) -> tuple[Figure, ...]:
    """One run to its end, with its figures on the way out."""
    notes = None if rounds is not None else NOTES / f"{run.name}-{seed}.json"
    if anew and notes is not None:
        notes.unlink(missing_ok=True)
    wanted = run.rounds if rounds is None else rounds
    began = time.monotonic()
    sys.stderr.write(f"{run.name}: {run.words}, {wanted} rounds, seed {seed}\n")

    def tell(done: int) -> None:
        if done % max(1, wanted // 20) == 0:
            sys.stderr.write(f"  {done}/{wanted} after {time.monotonic() - began:.0f} s\n")

    figures = run.figures(go(run, seed, wanted, notes, tell))
    if notes is not None:
        notes.unlink(missing_ok=True)
    sys.stdout.writelines(
        f"{run.name}: {each.what}: {each.value} (held to: {each.goal}){'' if each.held else ' NOT HELD'}\n"
        for each in figures
    )
    sys.stdout.flush()
    return figures


def write(name: str, figures: Sequence[Figure], page: Path = PAGE) -> None:
    """Put a run's figures between the two marks of the page, in place of those it had there."""
    before, rest = page.read_text("utf-8").split(BEGIN, 1)
    table, after = rest.split(END, 1)
    kept = [row for row in table.splitlines() if row.startswith("| ") and not row.startswith("| run |")]
    kept = [row for row in kept if not row.startswith(f"| {name} |")]
    mine = [f"| {name} | {each.what} | {each.value} | {each.goal} |" for each in figures]
    rows = "".join(f"{row}\n" for row in sorted(kept + mine, key=lambda row: row.split("|")[1]))
    page.write_text(f"{before}{BEGIN}\n{HEAD}{rows}{END}{after}", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
