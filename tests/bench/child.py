"""Runs a part of a measurement in a process of its own and reads the one JSON line it ends with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
OFF_SCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


class BenchError(RuntimeError):
    """A measurement could not be made; the message holds the last words of the child."""


def last_json(command: list[str], seconds: float = 300.0, *, as_installed: bool = False) -> dict[str, Any]:
    """The JSON object on the last line of the child's output; raises BenchError.

    `as_installed` lets Python keep its bytecode, as it does on a desk.
    """
    environment = {**os.environ, **OFF_SCREEN}
    if as_installed:
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
    ended = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    lines = ended.stdout.strip().splitlines()
    if ended.returncode != 0 or not lines:
        words = (ended.stderr or ended.stdout).strip().splitlines()[-3:]
        raise BenchError(f"{' '.join(command)} ended with {ended.returncode}: {' / '.join(words)}")
    read: dict[str, Any] = json.loads(lines[-1])
    return read
