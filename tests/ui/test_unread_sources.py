"""The program's modules are imported without their text being kept; signals, slots and properties work as before."""

import subprocess
import sys

COUNT = """
import linecache
import sys
{first}
import PySide6.QtCore
import kiosk.settings
import ui.viewmodels.kiosk
from PySide6.QtCore import QObject, Slot

class Bell(QObject):
    @Slot()
    def ring(self) -> None:
        self.setObjectName("rung")

bell = Bell()
bell.metaObject().invokeMethod(bell, "ring")
assert bell.objectName() == "rung"
print(len(linecache.cache))
"""


def sources_kept(first: str) -> int:
    run = subprocess.run(
        [sys.executable, "-c", COUNT.format(first=first)],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert run.returncode == 0, run.stderr
    return int(run.stdout)


def test_importing_the_screens_keeps_no_source() -> None:
    assert sources_kept("import ui") < 10


def test_what_is_turned_off_would_read_them() -> None:
    """When this fails PySide has stopped reading sources, and `ui/unread_sources.py` can go."""
    nothing = (
        "import types; sys.modules['ui.unread_sources'] = types.SimpleNamespace(leave_sources_unread=int)"
    )
    assert sources_kept(nothing) > 200
