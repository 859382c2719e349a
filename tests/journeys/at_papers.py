"""The student's visit taken up again where the declaration is printed and papers are scanned."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.wiring import PracticeDesk
from tests.journeys.desk import Desk, give_digits, open_desk
from tests.journeys.walked import Walked
from ui.finger import wait_for

DIGITS = "0012"


@contextmanager
def at_papers(
    student: Walked, folder: Path, prepare: Callable[[PracticeDesk], None] = lambda _devices: None
) -> Iterator[Desk]:
    """A desk on which the declaration has just come out of the printer; `prepare` is done before it starts."""
    shutil.copytree(student.stop("@papers").ram, folder / "ram")
    with open_desk(folder, prepare=prepare) as desk:
        give_digits(desk, DIGITS)
        desk.wait_for_screen("Papers")
        wait_for(lambda: desk.facts("printing") == "printed", "the declaration")
        yield desk
