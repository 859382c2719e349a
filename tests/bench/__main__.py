"""`python -m tests.bench`: measures and prints the table; `--write` puts it into docs/benchmarks.md."""

from __future__ import annotations

import importlib
import sys
from argparse import ArgumentParser

from tests.bench.child import BenchError
from tests.bench.row import HEAD, Row, machine, write

MEASUREMENTS = (
    "first_screen",
    "page_finishing",
    "page_deskew",
    "pdf_assembly",
    "scan_overhead",
    "worker_memory",
    "cards",
    "touch",
    "idle",
    "outbox_claim",
    "pin_entry",
    "sending",
    "walk",
)


def main() -> int:
    """Exit code 1 when a measurement could not be made."""
    parser = ArgumentParser(
        prog="./dev bench", description="Measure, against a named opponent in the same run."
    )
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"of {', '.join(MEASUREMENTS)} (default: all)"
    )
    parser.add_argument("--write", action="store_true", help="put the rows into docs/benchmarks.md")
    options = parser.parse_args()
    if unknown := set(options.names) - set(MEASUREMENTS):
        parser.error(f"no measurement {', '.join(sorted(unknown))}; there are: {', '.join(MEASUREMENTS)}")
    if options.write and options.names:
        parser.error("--write writes the whole table: name no measurements with it")
    sys.stdout.write(f"{machine()}\n\n{HEAD}")
    rows: list[Row] = []
    failed = False
    for name in options.names or MEASUREMENTS:
        try:
            measured = importlib.import_module(f"tests.bench.{name}").measure()
        except BenchError as trouble:
            sys.stderr.write(f"{name}: {trouble}\n")
            failed = True
            continue
        rows.extend(measured)
        sys.stdout.writelines(f"{row.line}\n" for row in measured)
        sys.stdout.flush()
    if options.write and not failed:
        write(rows)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
