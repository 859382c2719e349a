"""Starts the program anew as another of its commands, in the same process, so that who started it need not know."""

from __future__ import annotations

import os
import sys
from typing import NoReturn


def words_for(*words: str, frozen: bool) -> tuple[str, ...]:
    """The command line of this program for these words."""
    return (sys.executable, *(() if frozen else ("-m", "kiosk")), *words)


def start_anew(*words: str) -> NoReturn:
    """Be `kiosk WORDS…` from now on; nothing of this program's memory and no open file is left over."""
    sys.stdout.flush()
    sys.stderr.flush()
    command = words_for(*words, frozen=bool(getattr(sys, "frozen", False)))
    os.execv(command[0], command)
