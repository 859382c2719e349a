"""Signals may be emitted, and absent properties asked for, as often as a long day needs."""

import subprocess
import sys

MANY = """
from PySide6.QtCore import QObject, Signal
from ui.lasting_constants import keep_constants

class Bell(QObject):
    rung = Signal()

keep_constants()
bell = Bell()
for _ in range(100_000):
    bell.rung.emit()
    bell.property("colour")
print("still here")
"""


def test_a_hundred_thousand_signals_leave_the_interpreter_alive() -> None:
    run = subprocess.run(
        [sys.executable, "-c", MANY], check=False, capture_output=True, text=True, timeout=60
    )
    assert (run.returncode, run.stdout) == (0, "still here\n"), run.stderr
