"""Walks as they are typed on the command line, each when a test first asks for it, one for all tests of a file."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LOOKS = {"ticket": ("A++", "high")}
"""Text size and theme where they are not the usual ones."""


@dataclass
class CommandWalks:
    """By its case, the folder of a walk and what its one line of JSON told."""

    home: Path
    walked: dict[str, tuple[Path, dict[str, Any]]] = field(default_factory=dict)

    def __getitem__(self, case: str) -> tuple[Path, dict[str, Any]]:
        if case not in self.walked:
            self.walked[case] = (self.home / case, walk(case, self.home / case))
        return self.walked[case]


def look_of(case: str) -> tuple[str, str]:
    """Text size and theme a case is walked in."""
    return LOOKS.get(case, ("A", "standard"))


def walk(case: str, out: Path) -> dict[str, Any]:
    """Type the command; the last line it says."""
    command = [sys.executable, "-m", "kiosk", "walkthrough", "--out", str(out), "--case", case, "--json"]
    text, theme = look_of(case)
    ended = subprocess.run(
        [*command, "--screen", "1280x800", "--text", text, "--theme", theme],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    told = json.loads(ended.stdout.strip().splitlines()[-1])
    assert isinstance(told, dict)
    return told
