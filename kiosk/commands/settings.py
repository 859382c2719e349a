"""`kiosk settings`: a kiosk.toml with every option at its default and explained."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace


def add_arguments(_parser: ArgumentParser) -> None:
    """None."""


def run(_options: Namespace) -> int:
    """Print it."""
    from kiosk.settings import example

    sys.stdout.write(example())
    return 0
