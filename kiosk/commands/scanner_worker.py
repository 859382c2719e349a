"""The scanner's worker process; started by the program itself, also when frozen."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace


def add_arguments(_parser: ArgumentParser) -> None:
    """None."""


def run(_options: Namespace) -> int:
    """Serve one parent until it hangs up."""
    from drivers.scanner import worker

    return worker.main()
